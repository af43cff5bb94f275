import type { Database } from '../../platform/database/database';

// Whose an identity may be: of somebody who joined, or of a guest of a case or a booking.
const OWNERS = [
  ['people', '_id'],
  ['cases', 'reporter'],
  ['bookings', 'personId'],
] as const;

/** Whether an identity has an owner. Index: _id, reporter, personId. */
export async function hasOwner(db: Database, personId: string): Promise<boolean> {
  for (const [collection, field] of OWNERS) {
    const { data } = await db
      .collection<{ _id: string }>(collection)
      .where({ [field]: personId })
      .field({ _id: true })
      .limit(1)
      .get();
    if (data.length) return true;
  }
  return false;
}
