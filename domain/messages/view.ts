import { formatNotice } from '../vocabulary/messages';
import type { Moment } from '../time';
import type { InboxEntry } from './notice';

export type InboxView = { entries: InboxEntryView[]; unread: number; next?: string };
export type InboxEntryView = ReturnType<typeof viewInboxEntry>;

/** Whether a task that nobody looked at was due before now. */
const isLate = ({ template, facts: { dueAt }, readAt }: InboxEntry, now: Moment): boolean =>
  template === 'staffTask' && readAt === undefined && dueAt !== undefined && dueAt < now;

/** One message as its reader sees it at `now`: in words, and under an id without the reader's personId. */
export const viewInboxEntry = (entry: InboxEntry, now: Moment) => {
  const { id, to, notice, facts, about, at, readAt } = entry;
  return {
    id: id.replace(`_${to}`, ''),
    ...formatNotice(notice, facts, now),
    about,
    at,
    read: readAt !== undefined,
    ...(isLate(entry, now) && { late: true }),
  };
};
