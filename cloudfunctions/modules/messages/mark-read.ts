import type { Handler } from '../handler';
import * as inbox from './inbox-repository';
import { showInbox } from './list-inbox';

export const markRead: Handler<'inbox.markRead'> = async ({ upTo }, context) => {
  await inbox.markRead(context.db, context.actor.personId, upTo, context.now);
  return showInbox(context, 0);
};
