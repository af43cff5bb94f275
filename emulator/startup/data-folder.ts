import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../database/storage/folder/make-folder';

/** What is wrong with the folder of `--data`, without touching it: it, or one above it, is something else. */
export function findDataMistakes(folder: string): string[] {
  const existing = firstExisting(path.resolve(folder));
  if (statSync(existing).isDirectory()) return [];
  return existing === path.resolve(folder)
    ? [`--data: ${folder} is not a folder`]
    : [`--data: ${folder} can not be made: ${existing} is not a folder`];
}

const firstExisting = (name: string): string => (existsSync(name) ? name : firstExisting(path.dirname(name)));

/** Makes the folder of `--data` and tries to write there; answers what went wrong, as sentences. */
export function prepareDataFolder(folder: string): string[] {
  try {
    makeFolder(folder);
    // the name of a file of the lock: should it stay, the folder still counts as empty
    rmdirSync(mkdtempSync(path.join(folder, 'process.try-')));
    return [];
  } catch (error) {
    return [`--data: ${folder} can not be made or written to (${(error as NodeJS.ErrnoException).code})`];
  }
}
