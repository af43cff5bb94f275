import { viewInboxEntry, type InboxView } from '@domain/messages/view';
import { staffPositionOf, type Actor } from '@domain/people/actor';
import type { UserContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import { cursorOwnerOf, openCursor, sealCursor } from '../../platform/database/sealed-cursor';
import { findHidden, type Guarded } from './guard-repository';
import * as inbox from './inbox-repository';

/** One page of the reader's own messages, and how many are unread. */
export async function showInbox(context: UserContext, after?: string): Promise<InboxView> {
  const { db, actor, now } = context;
  const [{ rows, next }, unread] = await Promise.all([
    inbox.listPage(db, actor.personId, openCursor(after, cursorOwnerOf(context))),
    findUnread(db, actor),
  ]);
  const isHidden = await findHidden(db, [...rows, ...unread.some], actor);
  return {
    entries: rows.filter((entry) => !isHidden(entry)).map((entry) => viewInboxEntry(entry, now)),
    unread: unread.total - unread.some.filter(isHidden).length,
    ...(next !== undefined && { next: sealCursor(next, cursorOwnerOf(context)) }),
  };
}

/** More unread messages than this are counted with those that their reader may not read. */
const MAX_LOOKED_AT = 100;

/** The unread messages of a person: how many, and of staff those that they may not be allowed to read any more. */
type Unread = { total: number; some: Guarded[] };

/** Of a resident they are only counted: nothing is kept from them later. In one request, or two for very many. */
async function findUnread(db: Database, actor: Actor): Promise<Unread> {
  if (!staffPositionOf(actor)) return { total: await inbox.countUnread(db, actor.personId), some: [] };
  const some = await inbox.listUnread(db, actor.personId, MAX_LOOKED_AT);
  return { total: some.length < MAX_LOOKED_AT ? some.length : await inbox.countUnread(db, actor.personId), some };
}

/** How many messages a person may read and has not read. */
export async function countUnread(db: Database, actor: Actor): Promise<number> {
  const { total, some } = await findUnread(db, actor);
  return total - some.filter(await findHidden(db, some, actor)).length;
}
