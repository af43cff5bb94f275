import type { Address, EndReason, Household } from '@domain/households/household';
import { MAX_WRONG_CODES } from '@domain/households/member';
import type { Moment } from '@domain/time';
import { isDuplicateError, type Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';

// `_id` follows from the address and a key of this deployment, so that nobody can guess one.
export type HouseholdDocument = Omit<Household, 'id'> & { _id: string };
const households = (db: Database) => db.collection<HouseholdDocument>('households');

export const toHousehold = ({ _id, ...household }: HouseholdDocument): Household => ({ id: _id, ...household });
export const toHouseholdDocument = ({ id, ...household }: Household): HouseholdDocument => ({ _id: id, ...household });

/** A household, also one that has ended. Index: _id. */
export async function find(db: Database, id: string): Promise<Household | undefined> {
  const { data } = await households(db).doc(id).get();
  return data ? toHousehold(data) : undefined;
}

/** These households. Index: _id. */
export const listByIds = async (db: Database, ids: readonly string[]): Promise<Household[]> =>
  (await versioned.getMany(db, households(db), ids)).map(toHousehold);

/** The households of a compound, or of some of its buildings, those that ended too. Index: compound, building, _id. */
export const listOfCompound = async (
  db: Database,
  { compound, buildings }: { compound: string; buildings?: readonly string[] | undefined },
  page: PageRequest,
): Promise<Page<Household>> => {
  const filter = { compound, ...(buildings && { building: db.command.in(buildings) }) };
  return mapPage(await readPage(db, households(db), { filter, ...page }), toHousehold);
};

/** Adds households; those that are there stay. Answers how many are new. */
export async function addMissing(db: Database, rows: readonly Household[]): Promise<number> {
  const known = new Set((await listByIds(db, rows.map(({ id }) => id))).map(({ id }) => id)); // prettier-ignore
  const missing = rows.filter(({ id }) => !known.has(id));
  if (!missing.length) return 0;
  try {
    await households(db).add({ data: missing.map(toHouseholdDocument) });
    return missing.length;
  } catch (error) {
    if (!isDuplicateError(error)) throw error;
  }
  // somebody else adds some of them at this moment
  let added = 0;
  for (const row of missing) if (await versioned.insertOnce(households(db), toHouseholdDocument(row))) added++;
  return added;
}

/** What an import knows of a household that is there: its grid, and telephones of the base ledger. Index: _id. */
export async function update(
  db: Database,
  _id: string,
  { grid, community, phones }: Pick<Household, 'grid' | 'community' | 'phones'>,
): Promise<void> {
  const { remove, set } = db.command;
  const data = { grid, community, endedAt: remove(), endReason: remove(), ...(phones && { phones: set(phones) }) };
  await households(db).where({ _id }).update({ data });
}

/** Ends a household once; it stays in the register for the rolls that name it. Index: _id. */
export async function end(db: Database, _id: string, reason: EndReason, now: Moment): Promise<boolean> {
  const { stats } = await households(db)
    .where({ _id, endedAt: db.command.exists(false) })
    .update({ data: { endedAt: now, endReason: reason } });
  return stats.updated === 1;
}

/** Gives a door its next slip, unless somebody printed one since it was read. Index: _id. */
export async function saveSlip(db: Database, before: Household, slip: NonNullable<Household['slip']>): Promise<void> {
  const { eq, exists, set } = db.command;
  const unchanged = before.slip ? { 'slip.serial': eq(before.slip.serial) } : { slip: exists(false) };
  await households(db)
    .where({ _id: before.id, ...unchanged })
    .update({ data: { slip: set(slip) } });
}

/** Counts a code that does not fit, while the slip takes codes at all. Index: _id. */
export async function countWrongCode(db: Database, _id: string): Promise<void> {
  const { inc, lt } = db.command;
  await households(db)
    .where({ _id, 'slip.wrong': lt(MAX_WRONG_CODES) })
    .update({ data: { 'slip.wrong': inc(1) } });
}

/** An address as an import brings it, with the hashes of its telephones if it has any. */
export type HouseholdRow = Address & Pick<Household, 'grid' | 'community' | 'phones'>;
