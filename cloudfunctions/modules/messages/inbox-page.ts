import { viewInboxEntry, type InboxView } from '@domain/messages/view';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import * as inbox from './inbox-repository';

export const listInbox: Handler<'inbox.list'> = async ({ page }, context) => showInbox(context, page);

/** One page of the reader's own messages, and how many he has not read. */
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
