import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@domain/errors';
import { isDuplicateError, type Collection, type Database, type UpdateData } from './database';
import { currentSchema } from './schemas';

/**
 * A document that several people change: each change raises `version`, and only a change of the version read is saved.
 */
export type VersionedDocument = { _id: string; version: number };

/** Adds a document under its own id; false when one with this id is there already, which stays as it is. */
export async function insertOnce<T>(collection: Collection<T>, document: T): Promise<boolean> {
  try {
    await collection.add({ data: document });
    return true;
  } catch (error) {
    if (isDuplicateError(error)) return false;
    throw error;
  }
}

/**
 * Adds a document under its own id, or answers the one that is there already, which stays as it is. Throws `notFound`
 * when that one is removed meanwhile. Index: _id.
 */
export async function insertOrGet<T extends { _id: string }>(
  collection: Collection<T>,
  document: T,
): Promise<{ document: T; isNew: boolean }> {
  if (await insertOnce(collection, document)) return { document, isNew: true };
  const known = await get(collection, document._id);
  if (!known) throw new AppError('notFound');
  return { document: known, isNew: false };
}

/** A whole document, if there is one. By aggregation, because its answers keep GeoJSON as it is stored. Index: _id. */
export async function get<T extends { _id: string }>(collection: Collection<T>, id: string): Promise<T | undefined> {
  const { list } = await collection.aggregate().match({ _id: id }).limit(1).end();
  return list[0];
}

/** Whole documents, in one request; ids without one are left out. By aggregation, like `get`. Index: _id. */
export async function getMany<T extends { _id: string }>(
  db: Database,
  collection: Collection<T>,
  ids: readonly string[],
): Promise<T[]> {
  if (!ids.length) return [];
  const { list } = await collection
    .aggregate()
    .match({ _id: db.command.in(ids) })
    .limit(ids.length)
    .end();
  return list;
}

/** Documents that are added in one request. */
const INSERT_BATCH_SIZE = 250;

/**
 * Adds documents in batches under their own ids; those that are there stay as they are, so that it can be done again
 * after a death, or by two at once. Index: _id.
 */
export async function insertMissing<T extends { _id: string }>(
  db: Database,
  collection: Collection<T>,
  documents: readonly T[],
): Promise<void> {
  for (let n = 0; n < documents.length; n += INSERT_BATCH_SIZE) {
    const batch = documents.slice(n, n + INSERT_BATCH_SIZE);
    const ids = batch.map(({ _id }) => _id);
    const known = new Set((await getMany(db, collection, ids)).map(({ _id }) => _id));
    const missing = batch.filter(({ _id }) => !known.has(_id));
    if (!missing.length) continue;
    try {
      await collection.add({ data: missing });
    } catch (error) {
      if (!isDuplicateError(error)) throw error;
      // somebody else adds the same ones at this moment
      for (const document of missing) await insertOnce(collection, document);
    }
  }
}

type SaveOptions<T> = {
  /** Lists that only grow: what was added at their end is pushed, so that what others removed or added stays. */
  append?: readonly (keyof T & string)[];
};

/**
 * Writes the fields that differ between `before` and `after` in one conditional update: all of them, or nothing when
 * somebody saved since `before` was read, or when a newer release gave the document a shape that is unknown here; then
 * it answers false. `after` carries a higher version than `before`. A field that is missing in both is left alone, so a
 * field with a writer of its own stays out of both. Index: _id.
 */
export async function saveChanges<T extends VersionedDocument>(
  db: Database,
  collection: Collection<T>,
  before: T,
  after: T,
  { append = [] }: SaveOptions<T> = {},
): Promise<boolean> {
  if (after.version <= before.version) throw new Error(`${after._id}: a change needs a new version`);
  const { stats } = await collection
    .where({ _id: before._id, version: before.version, schema: knownSchema(db, collection) })
    .update({ data: { ...changesBetween(db, before, after, append), ...upgradeFields(db, collection, after) } });
  return stats.updated === 1;
}

/** Documents of today's shape or an older one; those of the first release may lack the number. */
const knownSchema = <T>({ command: { exists, lte, or } }: Database, { upgrades }: Collection<T>): unknown =>
  or([exists(false), lte(currentSchema(upgrades))]);

function changesBetween(db: Database, before: object, after: object, append: readonly string[]): UpdateData {
  const { push } = db.command;
  const [old, now]: [UpdateData, UpdateData] = [{ ...before }, { ...after }];
  const changed = Object.keys({ ...old, ...now }).filter(
    (field) => !append.includes(field) && !isDeepStrictEqual(old[field], now[field]),
  );
  const added = append.flatMap((field) => {
    const tail = listOf(now[field]).slice(listOf(old[field]).length);
    return tail.length ? [[field, push(tail)]] : [];
  });
  return Object.fromEntries([...changed.map((field) => [field, written(db, now[field])]), ...added]);
}

/** `set` replaces an object whole, where the SDK would merge it into the old one (wire notes, traps). */
const written = ({ command: { remove, set } }: Database, value: unknown): unknown =>
  value === undefined ? remove() : set(value);

/**
 * What brings a stored document of any older shape to today's, whether or not the change touches it: else a field that
 * the change removes would be made again from the older one.
 */
function upgradeFields<T extends VersionedDocument>(db: Database, { upgrades }: Collection<T>, after: T): UpdateData {
  if (!upgrades.length) return {};
  const now: UpdateData = { ...after };
  const [made, retired] = [upgrades.flatMap(({ makes }) => makes), upgrades.flatMap(({ retires }) => retires)];
  return Object.fromEntries([
    ...retired.map((field) => [field, db.command.remove()]),
    ...made.map((field) => [field, written(db, now[field])]),
    ['schema', currentSchema(upgrades)],
  ]);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
