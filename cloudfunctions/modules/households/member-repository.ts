import type { HouseholdMember } from '@domain/households/member';
import type { Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import { insertOnce, saveChanges } from '../../platform/database/versioned';

// `_id` is the personId, so that nobody belongs to two households.
export type MemberDocument = Omit<HouseholdMember, 'personId'> & { _id: string };
const members = (db: Database) => db.collection<MemberDocument>('householdmembers');

export const toMember = ({ _id, ...member }: MemberDocument): HouseholdMember => ({ personId: _id, ...member });
const toDocument = ({ personId, ...member }: HouseholdMember): MemberDocument => ({ _id: personId, ...member });

/** With whom somebody lives, if they said so. Index: _id. */
export async function find(db: Database, personId: string): Promise<HouseholdMember | undefined> {
  const { data } = await members(db).doc(personId).get();
  return data ? toMember(data) : undefined;
}

/** Saves a member; false when they, or their officer, changed something since it was read. Index: _id. */
export async function save(
  db: Database,
  before: HouseholdMember | undefined,
  after: HouseholdMember,
): Promise<boolean> {
  if (!before) return await insertOnce(members(db), toDocument(after));
  return await saveChanges(db, members(db), toDocument(before), toDocument(after));
}

/** The people of a household, verified or waiting. Index: household. */
export async function listOfHousehold(db: Database, household: string): Promise<HouseholdMember[]> {
  const { data } = await members(db).where({ household }).limit(MEMBERS_READ).get();
  return data.map(toMember);
}
/** More than may be verified; who only asks is not counted. */
const MEMBERS_READ = 100;

/** How many verified adults these households have, by household. Index: household. */
export async function countVerified(db: Database, households: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (!households.length) return counts;
  const { data } = await members(db)
    .where({ household: db.command.in(households), state: 'verified' })
    .field({ household: true })
    .limit(1_000)
    .get();
  for (const { household } of data) counts.set(household, (counts.get(household) ?? 0) + 1);
  return counts;
}

/** Who waits for the officers of these grids, the longest waiting first. Index: state, grid, askedAt, _id. */
export const listAsked = async (
  db: Database,
  grids: readonly string[],
  page: PageRequest,
): Promise<Page<HouseholdMember>> =>
  mapPage(
    await readPage(db, members(db), {
      filter: { state: 'asked', grid: db.command.in(grids) },
      by: ['askedAt', 'asc'],
      ...page,
    }),
    toMember,
  );

/** Removes somebody from their household; false when something changed since it was read. Index: _id. */
export async function remove(db: Database, { personId, version }: HouseholdMember): Promise<boolean> {
  const { stats } = await members(db).where({ _id: personId, version }).remove();
  return stats.removed === 1;
}

/** Forgets where somebody lived who left. Index: _id. */
export async function forget(db: Database, personId: string): Promise<boolean> {
  await members(db).doc(personId).remove();
  return true;
}
