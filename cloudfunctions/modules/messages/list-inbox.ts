import type { Handler } from '../handler';
import { showInbox } from './inbox-page';

export const listInbox: Handler<'inbox.list'> = ({ after }, context) => showInbox(context, after);
