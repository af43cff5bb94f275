import { isStaffOf } from '@domain/people/actor';
import type { InboxEntry } from '@domain/messages/notice';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database/database';

// Reads which units must not know of a case; it writes nothing.
type GuardedCase = { _id: string; concerned?: string[]; reporter: string; registrar?: string };
type Reader = Pick<Person, 'personId' | 'positions'>;

/**
 * Of these messages of one person those that they may read now: not those about a case of which a unit must not know
 * that they work for by now. Who reported the case, or wrote it down, knows of it. Asks only when a message is guarded.
 * Index: _id.
 */
export async function withoutHidden(
  db: Database,
  entries: readonly InboxEntry[],
  { personId, positions }: Reader,
): Promise<InboxEntry[]> {
  const ids = [...new Set(entries.filter(({ guarded }) => guarded).map(({ about }) => about.id))];
  if (!ids.length) return [...entries];
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
  return entries.filter(({ guarded, about }) => !guarded || !hidden.has(about.id));
}
