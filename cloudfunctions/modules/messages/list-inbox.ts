import type { Handler } from '../handler';
import { showInbox } from './inbox-page';

export const listInbox: Handler<'inbox.list'> = ({ page }, context) => showInbox(context, page);
