import { existsSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lockSync, unlockSync } from 'proper-lockfile';

/** A lock that its owner has not renewed for this long belongs to nobody. */
const STALE_MS = 10_000;
const RENEW_MS = 1000;

type Owner = { host: string; pid: number };

const lockOf = (directory: string) => path.join(directory, 'process.lock');
const ownerFileOf = (directory: string) => path.join(directory, 'process.json');
const heldHere = new Set<string>();

// The lock library ends the process on this signal unless somebody else listens. A write beyond the limit for the size
// of a file must only fail.
process.on('SIGXFSZ', () => undefined);

/**
 * Makes this process the only user of a directory and returns the function that releases it. Takes over at once from a
 * process that no longer runs, and after ten seconds from one whose number another process has now. Rejects when the
 * directory is in use. `onLost` is called when the directory or its lock has disappeared or has another owner.
 */
export async function lockDirectory(directory: string, onLost: (error: Error) => void): Promise<() => void> {
  const lock = lockOf(directory);
  const options = { lockfilePath: lock, realpath: false, stale: STALE_MS, update: RENEW_MS };
  let isLost = false;
  const onCompromised = () => {
    isLost = true;
    heldHere.delete(lock);
    onLost(new Error(`${existsSync(directory) ? 'the lock of ' : ''}the folder ${directory} is gone`));
  };
  const firstSeen = renewedAt(lock);
  for (;;) {
    try {
      lockSync(directory, { ...options, onCompromised });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    }
    const isRenewed = renewedAt(lock) !== firstSeen;
    if (heldHere.has(lock) || isRenewed) throw inUse(directory);
    if (!breakLock(directory)) await delay(RENEW_MS / 5);
  }
  heldHere.add(lock);
  const owner: Owner = { host: hostname(), pid: process.pid };
  writeFileSync(ownerFileOf(directory), JSON.stringify(owner));
  return () => {
    if (isLost) return;
    heldHere.delete(lock);
    rmSync(ownerFileOf(directory), { force: true });
    unlockSync(directory, options);
  };
}

const inUse = (directory: string) =>
  new Error(`the database in ${directory} is in use by process ${readOwner(ownerFileOf(directory))?.pid ?? 'unknown'}`);

/** The time of the last renewal, undefined when there is no lock. */
const renewedAt = (lock: string) => statSync(lock, { throwIfNoEntry: false })?.mtimeMs;

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Whether the owner ran on this machine and does so no more; only an owner on this machine can be known to be gone. */
function isGone({ host, pid }: Owner): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

/**
 * Removes the lock of an owner that is gone. Of several processes that try, only the one that moves the owner's file
 * away removes the lock, so none removes a new owner's lock.
 */
function breakLock(directory: string): boolean {
  const file = ownerFileOf(directory);
  const owner = readOwner(file);
  if (!owner || !isGone(owner)) return false;
  const moved = `${file}.${process.pid}`;
  try {
    renameSync(file, moved);
    const taken = readOwner(moved);
    if (taken?.pid !== owner.pid) {
      renameSync(moved, file);
      return false;
    }
    unlinkSync(moved);
    rmdirSync(lockOf(directory));
    return true;
  } catch {
    return false;
  }
}
