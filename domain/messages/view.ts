import type { InboxEntry } from './notice';

export type InboxView = { entries: InboxEntryView[]; unread: number; more: boolean };
export type InboxEntryView = ReturnType<typeof viewInboxEntry>;

/** One message as its reader sees it. */
export const viewInboxEntry = ({ id, notice, facts, about, at, readAt }: InboxEntry) => ({
  id,
  notice,
  facts,
  ...(about && { about }),
  at,
  read: readAt !== undefined,
});
