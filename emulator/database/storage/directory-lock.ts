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

const mine = new Set<string>();

/**
 * Makes this process the only user of a directory; takes over from a process that is gone. Returns the way to let it
 * go.
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
      // a process id is used again after a restart of the machine: mine in the file is only mine if I wrote it
      const isHeld = pid === process.pid ? mine.has(file) : pid > 0 && isAlive(pid);
      if (isHeld) throw new Error(`the database in ${directory} is in use by process ${pid}`);
      unlinkSync(file);
    }
  }
  mine.add(file);
  return () => {
    mine.delete(file);
    unlinkSync(file);
  };
}
