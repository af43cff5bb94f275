import { isStaffOf } from '@domain/people/actor';
import type { InboxEntry } from '@domain/messages/notice';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database/database';

// Reads which units must not know of a case; it writes nothing.
type GuardedCase = { _id: string; concerned?: string[]; reporter: string; registrar?: string };
type Reader = Pick<Person, 'personId' | 'positions'>;

/** What a message is about, and whether a unit must not know of it. */
export type Guarded = Pick<InboxEntry, 'guarded' | 'about'>;

/**
 * Tells which of these messages of one person they may not read now: those about a case of which a unit must not know
 * that they work for by now. Who reported the case, or wrote it down, knows of it. Asks only when a message is guarded.
 * Index: _id.
 */
export async function findHidden(
  db: Database,
  entries: readonly Guarded[],
  { personId, positions }: Reader,
): Promise<(entry: Guarded) => boolean> {
  const ids = [...new Set(entries.filter(({ guarded }) => guarded).map(({ about }) => about.id))];
  if (!ids.length) return () => false;
  const { data } = await db
    .collection<GuardedCase>('cases')
    .where({ _id: db.command.in(ids) })
    .field({ concerned: true, reporter: true, registrar: true })
    .limit(ids.length)
    .get();
  const hidden = new Set(
    data
      .filter(({ concerned = [] }) => isStaffOf({ positions }, concerned))
      .filter(({ reporter, registrar }) => reporter !== personId && registrar !== personId)
      .map(({ _id }) => _id),
  );
  return ({ guarded, about }) => guarded === true && hidden.has(about.id);
}

/** Of these messages of one person those that they may read now. Index: _id. */
export async function withoutHidden(
  db: Database,
  entries: readonly InboxEntry[],
  reader: Reader,
): Promise<InboxEntry[]> {
  const isHidden = await findHidden(db, entries, reader);
  return entries.filter((entry) => !isHidden(entry));
}
