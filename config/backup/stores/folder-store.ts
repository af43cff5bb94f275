import { existsSync } from 'node:fs';
import { openDatabase } from '../../../emulator/database/database';
import { readDatabaseFile } from '../../../emulator/startup/database-file';
import { BackupError } from '../backup-error';
import type { Store, StoredRow } from './store';

/** The data folder of an emulator that does not run; `isNew` makes it where it is missing. */
export async function folderStore(folder: string, definitionFile: string, isNew: boolean): Promise<Store> {
  if (!isNew && !existsSync(folder)) throw new BackupError('noSource', folder);
  const { definition } = readDatabaseFile(definitionFile);
  const database = await openDatabase({ directory: folder, now: Date.now, ...(definition && { definition }) });
  return {
    name: folder,
    now: () => Promise.resolve(Date.now()),
    collections: () => Promise.resolve(database.collections().map(({ name }) => name)),
    readAfter: (collection, after, limit) => {
      const filter = after === undefined ? {} : { _id: { $gt: after } };
      return Promise.resolve(database.find(collection, filter, { limit, sort: { _id: 1 } }) as StoredRow[]);
    },
    insert: (collection, rows) => database.seed({ [collection]: rows }),
    close: () => database.close(),
  };
}
