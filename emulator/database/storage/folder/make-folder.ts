import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it, one level at a time: Node's own recursive `mkdir` never returns where the system
 * answers that there is no such folder, as in `/proc`.
 */
export function makeFolder(folder: string): void {
  const full = path.resolve(folder);
  const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
  try {
    mkdirSync(full);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || path.dirname(full) === full) throw error;
    makeFolder(path.dirname(full));
    mkdirSync(full);
  }
}
