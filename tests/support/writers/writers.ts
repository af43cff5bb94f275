import path from 'node:path';
import type {
  Collection,
  Database,
  DocumentReference,
  Query,
  UpdateData,
} from '../../../cloudfunctions/platform/database/database';
import writers from '../../cloudfunctions/writers.json';

const functions = path.resolve(__dirname, '../../../cloudfunctions');

/** Collection → file below `cloudfunctions/` → its fields; `*` creates documents and has what no other file names. */
export type Writers = Record<string, Record<string, string[]>>;
export const WRITERS: Writers = writers;

/** One write: of a new document, or of some fields. */
export type Write = { collection: string; file: string; fields: 'new' | string[] };

/** What is not allowed about a write, as a sentence for the person who added it. */
export function writeViolations({ collection, file, fields }: Write, allowed: Writers = WRITERS): string[] {
  const files = allowed[collection] ?? {};
  const own = files[file] ?? [];
  const isOwned = (field: string) => Object.values(files).some((names) => names.includes(field));
  const denied = (fields === 'new' ? ['*'] : fields).filter(
    (field) => !own.includes(field) && (isOwned(field) || !own.includes('*')),
  );
  return denied.map((field) =>
    field === '*' ? `${file} adds documents to ${collection}` : `${file} writes ${field} of ${collection}`,
  );
}

/** Tells `report` of each write of a cloud function's file to this database from now on, before it is made. */
export function observeWrites(database: Database, report: (write: Write) => unknown): void {
  const { collection: open } = database;
  /** Tells of a write, and makes it: at once, unless the one who was told wants it to wait. */
  const told = <T>(collection: string, fields: Write['fields'], write: () => Promise<T>): Promise<T> => {
    const file = callingFile();
    const waits = file === undefined ? undefined : report({ collection, file, fields });
    return waits instanceof Promise ? waits.then(write) : write();
  };
  const fieldsOf = (data: UpdateData) => [...new Set(Object.keys(data).map((name) => name.split('.')[0] ?? name))];
  const observedQuery = <T>(query: Query<T>, name: string): Query<T> => ({
    ...query,
    where: (filter) => observedQuery(query.where(filter), name),
    orderBy: (field, order) => observedQuery(query.orderBy(field, order), name),
    limit: (rows) => observedQuery(query.limit(rows), name),
    update: (change) => told(name, fieldsOf(change.data), () => query.update(change)),
    remove: () => told(name, 'new', () => query.remove()),
  });
  const observedReference = <T>(reference: DocumentReference<T>, name: string): DocumentReference<T> => ({
    ...reference,
    update: (change) => told(name, fieldsOf(change.data), () => reference.update(change)),
    remove: () => told(name, 'new', () => reference.remove()),
  });
  database.collection = <T>(name: string): Collection<T> => {
    const collection = open<T>(name);
    return {
      ...collection,
      ...observedQuery(collection, name),
      doc: (id) => observedReference(collection.doc(id), name),
      add: (change) => told(name, 'new', () => collection.add(change)),
    };
  };
}

/** The file of the cloud functions that wrote; platform only passes writes on. */
function callingFile(): string | undefined {
  const { prepareStackTrace } = Error;
  // the frames themselves: making a text of them, with the lines of the sources, costs more than the write
  Error.prepareStackTrace = (_, frames) => frames;
  const frames = new Error().stack as unknown as NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  const files = frames.map((frame) => path.relative(functions, frame.getFileName() ?? ''));
  return files.find((file) => !file.startsWith('..') && !file.startsWith('platform/'));
}
