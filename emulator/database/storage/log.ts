import { openSync, closeSync, fsyncSync, readdirSync, truncateSync, unlinkSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './folder/directory-lock';
import { makeFolder } from './folder/make-folder';
import { frame, readRecords, writeBytes } from './record';
import { writeSnapshot } from './snapshot-file';
import type { SnapshotRecords } from './snapshot';

// log-N holds the writes after snapshot-N. A snapshot gets its final name only when it is complete.

/** The durable log of committed writes. */
export type Log = {
  /**
   * Writes the JSON records of one write, built on demand. `apply` runs when all are durable, in the order of the calls
   * and just before the promise resolves.
   */
  append(records: Iterable<string | Buffer>, apply: () => void): Promise<void>;
  close(): Promise<void>;
};

export type LogOptions = {
  directory: string;
  /** Called on opening for each record. */
  onSnapshotRecord: (content: Buffer) => void;
  onLogRecord: (json: Buffer) => void;
  /** Called after the last record; an error thrown here makes opening fail. */
  onRecovered: () => void;
  /** Captures the whole content. */
  captureSnapshot: () => SnapshotRecords;
  /** Log size in bytes after which a snapshot is written; more when the last snapshot was large. */
  compactAfter: number;
};

type PendingWrite = {
  records: Iterable<string | Buffer>;
  apply: () => void;
  resolve: () => void;
  reject: (error: unknown) => void;
};

/** A log beyond this size is replaced by a snapshot, however large the last snapshot was. */
const MAX_LOG_BYTES = 64 * 1024 * 1024;
/** Records are gathered up to this size before they are written. */
const WRITE_BYTES = 1024 * 1024;

const syncDirectory = (directory: string) => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** The numbers of the files `kind-N` in ascending order. */
function fileNumbers(names: string[], kind: string): number[] {
  const numbers = names.flatMap((name) => new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

function recoverSnapshot(file: string, onSnapshotRecord: LogOptions['onSnapshotRecord']): number {
  const { count, last, size, isComplete } = readRecords(file, onSnapshotRecord);
  const { records } = JSON.parse(last?.toString() ?? '{}') as { records?: number };
  if (!isComplete || records !== count - 1) throw new Error(`${file} is damaged`);
  return size;
}

function recoverLog(file: string, isLast: boolean, onLogRecord: LogOptions['onLogRecord']) {
  const { end, size, isComplete } = readRecords(file, onLogRecord);
  if (isComplete) return;
  if (!isLast) throw new Error(`${file} is damaged at byte ${end}`);
  process.stderr.write(`database: dropped ${size - end} bytes of an unfinished write at the end of ${file}\n`);
  truncateSync(file, end);
}

/** Recovers the directory's content; returns the number of the current log and the size of the snapshot. */
function recoverAll({ directory, onSnapshotRecord, onLogRecord }: LogOptions): {
  number: number;
  snapshotSize: number;
} {
  const names = readdirSync(directory);
  const snapshot = fileNumbers(names, 'snapshot').at(-1) ?? 0;
  const snapshotSize = snapshot ? recoverSnapshot(join(directory, `snapshot-${snapshot}`), onSnapshotRecord) : 0;
  const logs = fileNumbers(names, 'log').filter((number) => number >= snapshot);
  logs.forEach((number, i) => recoverLog(join(directory, `log-${number}`), i === logs.length - 1, onLogRecord));
  removeOlder(directory, snapshot);
  return { number: logs.at(-1) ?? snapshot, snapshotSize };
}

/** Writes a snapshot under its final name when it is complete; returns the number of bytes. */
async function saveSnapshot(
  directory: string,
  number: number,
  records: SnapshotRecords,
  isUrgent: () => boolean,
): Promise<number> {
  const [partFile, snapshotFile] = [join(directory, `snapshot-${number}.part`), join(directory, `snapshot-${number}`)];
  const size = await writeSnapshot(partFile, records, isUrgent);
  await rename(partFile, snapshotFile);
  syncDirectory(directory);
  removeOlder(directory, number);
  return size;
}

function removeOlder(directory: string, number: number) {
  const names = readdirSync(directory);
  for (const kind of ['log', 'snapshot']) {
    for (const old of fileNumbers(names, kind)) if (old < number) unlinkSync(join(directory, `${kind}-${old}`));
  }
  for (const name of names) if (name.endsWith('.part')) unlinkSync(join(directory, name));
}

/** Appends records to a file and syncs it; returns the number of bytes. */
async function writeRecords(file: FileHandle, records: Iterable<string | Buffer>): Promise<number> {
  let [parts, gathered, total]: [Buffer[], number, number] = [[], 0, 0];
  async function writeGathered() {
    await writeBytes(file, Buffer.concat(parts));
    total += gathered;
    [parts, gathered] = [[], 0];
  }
  for (const record of records) {
    const framed = frame(record);
    parts.push(...framed);
    gathered += framed.reduce((sum, { length }) => sum + length, 0);
    if (gathered >= WRITE_BYTES) await writeGathered();
  }
  await writeGathered();
  await file.datasync();
  return total;
}

const allRecords = function* (batch: PendingWrite[]): Iterable<string | Buffer> {
  for (const { records } of batch) yield* records;
};

/** Locks the directory, recovers its content and opens its log. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { directory, captureSnapshot, compactAfter } = options;
  makeFolder(directory);
  let fatalError: unknown;
  const onLost = (error: Error) => {
    fatalError = error;
    process.stderr.write(`database: ${error.message}: every write from now on fails\n`);
  };
  const unlock = await lockDirectory(directory, onLost);
  let number: number;
  let snapshotSize: number;
  let file: FileHandle;
  try {
    ({ number, snapshotSize } = recoverAll(options));
    options.onRecovered();
    file = await open(join(directory, `log-${number}`), 'a');
    syncDirectory(directory);
  } catch (error) {
    unlock();
    throw error;
  }

  let size = (await file.stat()).size;
  let pending: PendingWrite[] = [];
  let writing: Promise<void> | undefined;
  let compacting: Promise<void> | undefined;
  let isClosing = false;

  /** Writes the whole batch with one sync (group commit). */
  async function flush(batch: PendingWrite[]) {
    try {
      if (fatalError) throw fatalError;
      const written = await writeRecords(file, allRecords(batch));
      size += written;
    } catch (error) {
      // a half-written batch must not stand before the next one; if it can not be taken back, nothing more is written
      if (!fatalError) await file.truncate(size).catch((reason: unknown) => (fatalError = reason));
      return batch.forEach(({ reject }) => reject(error));
    }
    for (const { apply, resolve } of batch) {
      apply();
      resolve();
    }
  }

  async function writeAll() {
    // even with nothing to do it must not end before `writing` is set
    await Promise.resolve();
    do {
      const batch = pending;
      pending = [];
      if (size > 2 * Math.max(compactAfter, MAX_LOG_BYTES)) await compacting;
      if (batch.length) await flush(batch);
      // a long log makes opening slow, so it is at most half as large as the snapshot and never beyond a fixed size
      const limit = Math.max(compactAfter, Math.min(snapshotSize / 2, MAX_LOG_BYTES));
      if (size > limit && !compacting && !fatalError) await startCompacting().catch(report);
    } while (pending.length);
    writing = undefined;
  }

  /**
   * Runs between two batches, when memory and log agree: starts the next log and writes the snapshot in the background.
   */
  async function startCompacting() {
    const next = await open(join(directory, `log-${number + 1}`), 'a');
    syncDirectory(directory);
    await file.close();
    file = next;
    size = 0;
    number++;
    // a snapshot that is waited for is written without pauses
    const isUrgent = () => isClosing || size > Math.max(compactAfter, MAX_LOG_BYTES);
    const written = saveSnapshot(directory, number, captureSnapshot(), isUrgent).then(
      (bytes) => void (snapshotSize = bytes),
      report,
    );
    compacting = written.finally(() => {
      compacting = undefined;
      writing ??= writeAll();
    });
  }

  const report = (error: unknown) =>
    void process.stderr.write(`database: the log could not be compacted: ${String(error)}\n`);

  writing = writeAll();

  return {
    append: (records, apply) =>
      new Promise((resolve, reject) => {
        pending.push({ records, apply, resolve, reject });
        writing ??= writeAll();
      }),
    close: async () => {
      isClosing = true;
      while (writing || compacting) await (writing ?? compacting);
      await file.close();
      unlock();
    },
  };
}

/** The log of a database without a directory. */
export const memoryLog = (): Log => ({
  append: async (_, apply) => apply(),
  close: async () => undefined,
});
