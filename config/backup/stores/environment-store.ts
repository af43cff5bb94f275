import * as cloud from 'wx-server-sdk';
import { SCHEMAS } from '../../../cloudfunctions/platform/database/schemas';
import { BackupError } from '../backup-error';
import type { Store, StoredRow } from './store';

/** The part of the SDK's database that is used here; aggregations answer places as they are stored. */
type Rows = {
  aggregate(): Stage;
  add(options: { data: StoredRow[] }): Promise<unknown>;
};
type Stage = {
  match(filter: object): Stage;
  sort(keys: object): Stage;
  limit(rows: number): Stage;
  end(): Promise<{ list: StoredRow[] }>;
};
type Raw = { collection(name: string): Rows; command: { gt(value: string): unknown } };

const NO_COLLECTION = -502005;
const explain = (collection: string) => (error: { errCode?: number }) => {
  throw error.errCode === NO_COLLECTION ? new BackupError('noCollection', collection) : error;
};

/**
 * A real environment by the functions' own SDK, which reads its credentials from the environment of this process. It
 * lists no collections, so those that this release knows are read.
 */
export function environmentStore(id: string): Store {
  cloud.init({ env: id });
  const db = cloud.database() as unknown as Raw; // the SDK's types are unions with void and any
  return {
    name: id,
    now: () => Promise.resolve(Date.now()),
    collections: () => Promise.resolve(Object.keys(SCHEMAS)),
    readAfter: async (collection, after, limit) => {
      const pipeline = db.collection(collection).aggregate();
      const behind = after === undefined ? pipeline : pipeline.match({ _id: db.command.gt(after) });
      return (await behind.sort({ _id: 1 }).limit(limit).end().catch(explain(collection))).list;
    },
    insert: async (collection, rows) => {
      await db.collection(collection).add({ data: rows }).catch(explain(collection));
    },
    close: () => Promise.resolve(),
  };
}
