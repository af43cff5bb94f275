import { viewInboxEntry, type InboxView } from '@domain/messages/view';
import type { UserContext } from '../../platform/context';
import { cursorOwnerOf, openCursor, sealCursor } from '../../platform/database/sealed-cursor';
import { withoutHidden } from './guard-repository';
import * as inbox from './inbox-repository';

/** One page of the reader's own messages, and how many are unread. */
export async function showInbox(context: UserContext, after?: string): Promise<InboxView> {
  const { db, actor, now } = context;
  const [{ rows, next }, unread] = await Promise.all([
    inbox.listPage(db, actor.personId, openCursor(after, cursorOwnerOf(context))),
    inbox.countUnread(db, actor.personId),
  ]);
  const shown = await withoutHidden(db, rows, actor);
  const hidden = rows.filter((entry) => !shown.includes(entry) && entry.readAt === undefined);
  return {
    entries: shown.map((entry) => viewInboxEntry(entry, now)),
    unread: unread - hidden.length,
    ...(next !== undefined && { next: sealCursor(next, cursorOwnerOf(context)) }),
  };
}
