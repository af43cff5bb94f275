import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const ownLocks = new Set<string>();

/**
 * Makes this process the only user of a directory, also when the last one crashed. Returns the function that unlocks it.
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      // process ids are reused after a reboot, so our own id in the file counts only if this process wrote it
      const isHeld = pid === process.pid ? ownLocks.has(file) : pid > 0 && isAlive(pid);
      if (isHeld) throw new Error(`the database in ${directory} is in use by process ${pid}`);
      unlinkSync(file);
    }
  }
  ownLocks.add(file);
  return () => {
    ownLocks.delete(file);
    unlinkSync(file);
  };
}
