import { formatNotice } from '../vocabulary/messages';
import type { Moment } from '../time';
import type { InboxEntry } from './notice';

export type InboxView = { entries: InboxEntryView[]; unread: number; more: boolean };
export type InboxEntryView = ReturnType<typeof viewInboxEntry>;

/**
 * One message as its reader sees it at `now`: worded, named apart from his others, without the personId that his inbox
 * is
 * kept under.
 */
export const viewInboxEntry = ({ id, to, notice, facts, about, subject, at, readAt }: InboxEntry, now: Moment) => ({
  id: id.replace(`_${to}`, ''),
  ...formatNotice(notice, facts, now),
  ...(about && { about }),
  ...(subject && { subject }),
  at,
  read: readAt !== undefined,
});
