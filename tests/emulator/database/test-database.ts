import { EJSON } from 'bson';
import {
  openDatabase,
  type EmulatedDatabase,
  type DatabaseOptions,
  type Document,
  type Observation,
} from '../../../emulator/database/database';

/** The moment the clock of a test database shows. */
export const NOON = Date.UTC(2026, 4, 1, 4);

/** Extended JSON as the SDK writes it, by a library that is not ours. */
export const ejson = (value: unknown): string => EJSON.stringify(value as object, { relaxed: false });
const parse = (text: string): unknown => EJSON.parse(text, { relaxed: true });

type Plain = Record<string, unknown>;

/** A database with the requests the SDK makes, as short functions. */
export type TestDatabase = Awaited<ReturnType<typeof openTestDatabase>>;

export async function openTestDatabase(options: Partial<DatabaseOptions> & { data?: Record<string, Document[]> } = {}) {
  const { data, ...rest } = options;
  const database: EmulatedDatabase = await openDatabase({ now: () => NOON, ...rest });
  if (data) await database.seed(data);
  const seen: Observation[] = [];
  const ask = (action: string, fields: Plain = {}, caller = 'lin') =>
    database.handle({ action: `database.${action}`, ...fields }, caller, (observation) => seen.push(observation));
  const rows = (answer: Plain) => (answer['data'] as { list: string[] }).list.map(parse) as Plain[];
  const figure = (answer: Plain, name: string) => (answer['data'] as Plain)[name];
  const byId = (collectionName: string, id: string, transactionId?: string) => ({
    collectionName,
    queryType: 'DOC',
    query: ejson({ _id: id }),
    multi: false,
    ...(transactionId ? { transactionId } : {}),
  });

  return {
    database,
    ask,
    /** What the last request cost. */
    cost: () => seen.at(-1)!,
    create: (collectionName: string) => ask('addCollection', { collectionName }),
    add: async (collectionName: string, documents: Plain[], transactionId?: string) =>
      figure(
        await ask('insertDocument', {
          collectionName,
          data: documents.map(ejson),
          ...(transactionId ? { transactionId } : {}),
        }),
        'insertedIds',
      ) as string[],
    get: async (collectionName: string, id: string, transactionId?: string) =>
      rows(await ask('getDocument', byId(collectionName, id, transactionId)))[0],
    find: async (
      collectionName: string,
      query: Plain,
      more: { order?: Plain; offset?: number; limit?: number; projection?: Plain; transactionId?: string } = {},
    ) => {
      const { order, projection, ...plain } = more;
      const fields = { collectionName, queryType: 'WHERE', query: ejson(query), limit: 1000, ...plain };
      return rows(
        await ask('getDocument', {
          ...fields,
          ...(order && { order: ejson(order) }),
          ...(projection && { projection: ejson(projection) }),
        }),
      );
    },
    count: async (collectionName: string, query: Plain) =>
      figure(
        await ask('calculateDocument', { collectionName, queryType: 'WHERE', query: ejson(query) }),
        'total',
      ) as number,
    update: async (collectionName: string, id: string, operators: Plain, transactionId?: string) =>
      figure(
        await ask('modifyDocument', {
          ...byId(collectionName, id, transactionId),
          data: ejson(operators),
          merge: true,
          upsert: false,
        }),
        'updated',
      ) as number,
    updateWhere: async (collectionName: string, query: Plain, operators: Plain, multi = true) =>
      figure(
        await ask('modifyDocument', {
          collectionName,
          queryType: 'WHERE',
          query: ejson(query),
          data: ejson(operators),
          multi,
          merge: true,
          upsert: false,
        }),
        'updated',
      ) as number,
    set: async (collectionName: string, id: string, content: Plain, transactionId?: string) =>
      (
        await ask('modifyDocument', {
          ...byId(collectionName, id, transactionId),
          data: ejson(content),
          merge: false,
          upsert: true,
        })
      )['data'],
    remove: async (collectionName: string, id: string, transactionId?: string) =>
      figure(await ask('removeDocument', byId(collectionName, id, transactionId)), 'deleted') as number,
    removeWhere: async (collectionName: string, query: Plain, multi = true) =>
      figure(
        await ask('removeDocument', { collectionName, queryType: 'WHERE', query: ejson(query), multi }),
        'deleted',
      ) as number,
    aggregate: async (collectionName: string, stages: Plain[]) =>
      rows(
        await ask('aggregateDocuments', {
          collectionName,
          stages: stages.map((stage) => {
            const [stageKey, value] = Object.entries(stage)[0]!;
            return { stageKey, stageValue: typeof value === 'object' ? ejson(value) : JSON.stringify(value) };
          }),
        }),
      ),
    start: async (caller = 'lin') => (await ask('startTransaction', {}, caller))['transactionId'] as string,
    commit: (transactionId: string) => ask('commitTransaction', { transactionId }),
    abort: (transactionId: string) => ask('abortTransaction', { transactionId }),
  };
}

/** The refusal of a request: its code and text. */
export const refusal = (request: Promise<unknown>): Promise<{ code: string; message: string }> =>
  request.then(
    () => ({ code: 'none', message: 'it was not refused' }),
    (error: { code: string; message: string }) => error,
  );
