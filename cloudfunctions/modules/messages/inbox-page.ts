import { viewInboxEntry, type InboxView } from '@domain/messages/view';
import type { UserContext } from '../../platform/context';
import * as inbox from './inbox-repository';

/** One page of the reader's own messages, and how many are unread. */
export async function showInbox({ db, actor, now }: UserContext, after?: string): Promise<InboxView> {
  const [{ rows, ...page }, unread] = await Promise.all([
    inbox.listPage(db, actor.personId, after),
    inbox.countUnread(db, actor.personId),
  ]);
  return { entries: rows.map((entry) => viewInboxEntry(entry, now)), unread, ...page };
}
