import type { Handler } from '../handler';
import * as inbox from './inbox-repository';
import { showInbox } from './inbox-page';

export const markRead: Handler<'inbox.markRead'> = async ({ upTo }, context) => {
  await inbox.markRead(context.db, context.actor.personId, upTo, context.now);
  return showInbox(context);
};
