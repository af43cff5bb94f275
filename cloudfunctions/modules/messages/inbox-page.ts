import { viewInboxEntry, type InboxView } from '@domain/messages/view';
import type { UserContext } from '../../platform/context';
import * as inbox from './inbox-repository';

/** One page of the reader's own messages, and how many are unread. */
export async function showInbox({ db, actor, now }: UserContext, page: number): Promise<InboxView> {
  const [found, unread] = await Promise.all([
    inbox.listPage(db, actor.personId, page),
    inbox.countUnread(db, actor.personId),
  ]);
  return {
    entries: found.slice(0, inbox.PAGE).map((entry) => viewInboxEntry(entry, now)),
    unread,
    more: found.length > inbox.PAGE,
  };
}
