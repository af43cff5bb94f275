import type { CheckInCandidate } from '@domain/bookings/check-in';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';

/** A person's bookings that start between two moments. Index: personId, startAt. */
export async function listOwnStarting(
  db: Database,
  personId: string,
  { from, to }: { from: Moment; to: Moment },
): Promise<CheckInCandidate[]> {
  const { and, gte, lte } = db.command;
  type Row = Omit<CheckInCandidate, 'id'> & { _id: string };
  const { data } = await db
    .collection<Row>('bookings')
    .where({ personId, startAt: and([gte(from), lte(to)]) })
    .field({ personId: true, room: true, state: true, startAt: true, endAt: true, rules: true })
    .limit(50)
    .get();
  return data.map(({ _id, ...row }) => ({ id: _id, ...row }));
}
