import { formatNotice } from '../vocabulary/messages';
import type { Moment } from '../time';
import type { InboxEntry } from './notice';

export type InboxView = { entries: InboxEntryView[]; unread: number; more: boolean };
export type InboxEntryView = ReturnType<typeof viewInboxEntry>;

/** One message as its reader sees it at `now`: in words, and under an id without the reader's personId. */
export const viewInboxEntry = ({ id, to, notice, facts, about, at, readAt }: InboxEntry, now: Moment) => ({
  id: id.replace(`_${to}`, ''),
  ...formatNotice(notice, facts, now),
  about,
  at,
  read: readAt !== undefined,
});
