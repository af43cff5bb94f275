import type { Collection, Database, DocumentReference, Pipeline, Projection, Query } from './database';
import { SCHEMAS, upgraded, withSchema, type Schemas, type StoredDocument, type Upgrade } from './schemas';

/** The database as the SDK gives it. */
export type RawDatabase = Omit<Database, 'collection'> & { collection<T>(name: string): RawCollection<T> };
type RawCollection<T> = Omit<Collection<T>, 'upgrades'>;

/**
 * The database with a schema number in every document: the number is written with each new document; what is read is
 * upgraded to today's shape and answered without the number. Throws for a collection that `schemas` does not name.
 */
export function storedDatabase(db: RawDatabase, schemas: Schemas = SCHEMAS): Database {
  const upgradesOf = (name: string): readonly Upgrade[] => {
    const upgrades = schemas[name];
    if (!upgrades) throw new Error(`the collection ${name} has no schema`);
    return upgrades;
  };
  return {
    command: db.command,
    collection: <T>(name: string) => storedCollection(db.collection<T>(name), upgradesOf(name), upgradesOf),
  };
}

type UpgradesOf = (collection: string) => readonly Upgrade[];

const storedCollection = <T>(
  collection: RawCollection<T>,
  upgrades: readonly Upgrade[],
  upgradesOf: UpgradesOf,
): Collection<T> => ({
  ...storedQuery(collection, upgrades),
  upgrades,
  doc: (id) => storedReference(collection.doc(id), upgrades),
  add: ({ data }) =>
    collection.add({
      data: Array.isArray(data) ? data.map((one) => withSchema(upgrades, one)) : withSchema(upgrades, data),
    }),
  aggregate: () => storedPipeline(collection.aggregate(), (row) => fromStored(upgrades, row), upgradesOf),
});

/** Its type is what it is after the upgrade; the database answers anything. */
const fromStored = <T>(upgrades: readonly Upgrade[], document: T): T =>
  upgraded(upgrades, document as StoredDocument) as T;

const storedQuery = <T>(query: Query<T>, upgrades: readonly Upgrade[]): Query<T> => ({
  where: (filter) => storedQuery(query.where(filter), upgrades),
  orderBy: (path, order) => storedQuery(query.orderBy(path, order), upgrades),
  limit: (rows) => storedQuery(query.limit(rows), upgrades),
  field: (projection) => storedQuery(query.field(withRetired(projection, upgrades)), upgrades),
  get: async () => ({ data: (await query.get()).data.map((document) => fromStored(upgrades, document)) }),
  count: () => query.count(),
  update: (change) => query.update(change),
  remove: () => query.remove(),
});

const storedReference = <T>(reference: DocumentReference<T>, upgrades: readonly Upgrade[]): DocumentReference<T> => ({
  field: (projection) => storedReference(reference.field(withRetired(projection, upgrades)), upgrades),
  get: async () => {
    const { data } = await reference.get();
    return { data: data && fromStored(upgrades, data) };
  },
  update: (change) => reference.update(change),
  remove: () => reference.remove(),
});

/** Reads with the chosen fields those of older shapes that they may have to be made from. */
const withRetired = (projection: Projection, upgrades: readonly Upgrade[]): Projection =>
  Object.values(projection).includes(true)
    ? { ...projection, ...Object.fromEntries(upgrades.flatMap(({ retires }) => retires).map((name) => [name, true])) }
    : projection;

/** `upgrade` does what is known so far of a row: the document itself, and the lists that were joined to it. */
const storedPipeline = <Row>(
  pipeline: Pipeline<Row>,
  upgrade: <R extends Row>(row: R) => R,
  upgradesOf: UpgradesOf,
): Pipeline<Row> => ({
  match: (filter) => storedPipeline(pipeline.match(filter), upgrade, upgradesOf),
  sort: (keys) => storedPipeline(pipeline.sort(keys), upgrade, upgradesOf),
  limit: (rows) => storedPipeline(pipeline.limit(rows), upgrade, upgradesOf),
  lookup: (join) => {
    const upgrades = upgradesOf(join.from);
    const joined = pipeline.lookup(join);
    return storedPipeline(
      joined,
      (row) => ({ ...upgrade(row), [join.as]: row[join.as].map((document) => fromStored(upgrades, document)) }),
      upgradesOf,
    );
  },
  end: async () => ({ list: (await pipeline.end()).list.map(upgrade) }),
});
