import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderStore } from '../../../config/backup/stores/folder-store';
import type { Store } from '../../../config/backup/stores/store';

export const databaseFile = path.resolve(__dirname, '../../../config/cloud/database.json');

/** Folders that are removed after each test. */
export function useFolders(): () => string {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-backup-'));
    folders.push(folder);
    return path.join(folder, 'inside');
  };
}

/** Works with the database in a data folder and closes it. */
export async function withFolder<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await folderStore(folder, databaseFile, true);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A store whose process dies at the n-th use of one of its functions. */
export function dyingStore(store: Store, at: number, what: 'insert' | 'readAfter'): Store {
  let uses = 0;
  const die = <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    ((...args: A) => (++uses === at ? Promise.reject(new Error('the process died')) : run(...args))) as typeof run;
  return { ...store, [what]: die(store[what] as (...args: unknown[]) => Promise<unknown>) };
}
