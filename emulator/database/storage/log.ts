import { openSync, closeSync, fsyncSync, mkdirSync, readdirSync, truncateSync, unlinkSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockDirectory } from './directory-lock';
import type { LogRecord } from './log-record';
import { frame, readRecords } from './record';

// log-N holds the writes after snapshot-N. A snapshot gets its final name only when it is complete.

/** The durable log of committed writes. */
export type Log = {
  /**
   * Writes a JSON record. `apply` runs when it is durable, in the order of the calls and just before the promise
   * resolves.
   */
  append(record: () => string | Buffer, apply: () => void): Promise<void>;
  close(): Promise<void>;
};

export type LogOptions = {
  directory: string;
  /** Called on opening for each record: of the snapshot as JSON, of the log as a parsed value. */
  onSnapshotRecord: (json: Buffer) => void;
  onLogRecord: (record: LogRecord) => void;
  /** Called after the last record; an error thrown here makes opening fail. */
  onRecovered: () => void;
  /** Captures the whole content as JSON records, built on demand; undefined marks a pause between two records. */
  snapshotRecords: () => Iterable<string | Buffer | undefined>;
  /** Log size in bytes after which a snapshot is written; more when the last snapshot was large. */
  compactAfter: number;
};

type PendingWrite = { line: Buffer; apply: () => void; resolve: () => void; reject: (error: unknown) => void };

/** A log beyond this size is replaced by a snapshot, however large the last snapshot was. */
const MAX_LOG_BYTES = 64 * 1024 * 1024;

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
  const { end, size, isComplete } = readRecords(file, (json) =>
    onLogRecord(JSON.parse(json.toString('utf8')) as LogRecord),
  );
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

function removeOlder(directory: string, number: number) {
  const names = readdirSync(directory);
  for (const kind of ['log', 'snapshot']) {
    for (const old of fileNumbers(names, kind)) if (old < number) unlinkSync(join(directory, `${kind}-${old}`));
  }
  for (const name of names) if (name.endsWith('.part')) unlinkSync(join(directory, name));
}

/** A snapshot is prepared this long at a time; requests get `PAUSE_FACTOR` times as much before the next slice. */
const SLICE_MILLISECONDS = 1;
const PAUSE_FACTOR = 3;
const SLICE_BYTES = 256 * 1024;
/** Syncing often keeps the sync of the log from waiting for the whole snapshot. */
const SYNC_BYTES = 8 * 1024 * 1024;

/** Frames records until a slice is full; undefined at the end. */
function nextSlice(
  records: Iterator<string | Buffer | undefined>,
): { frames: Buffer[]; milliseconds: number } | undefined {
  const started = performance.now();
  const frames: Buffer[] = [];
  for (let size = 0; size < SLICE_BYTES && performance.now() - started < SLICE_MILLISECONDS;) {
    const { value, done } = records.next();
    if (done) return frames.length ? { frames, milliseconds: 0 } : undefined;
    if (value === undefined) continue;
    frames.push(frame(value));
    size += frames.at(-1)!.length;
  }
  return { frames, milliseconds: performance.now() - started };
}

type SnapshotContent = Iterable<string | Buffer | undefined>;

/**
 * Writes a snapshot in slices, with pauses between them unless it is `isUrgent`; returns the number of bytes written.
 */
async function writeSnapshot(
  directory: string,
  number: number,
  content: SnapshotContent,
  isUrgent: () => boolean,
): Promise<number> {
  const [partFile, snapshotFile] = [join(directory, `snapshot-${number}.part`), join(directory, `snapshot-${number}`)];
  const file = await open(partFile, 'w');
  const iterator = content[Symbol.iterator]();
  let [records, size, synced] = [0, 0, 0];
  try {
    for (let slice = nextSlice(iterator); slice; slice = nextSlice(iterator)) {
      if (slice.frames.length) size += (await file.write(Buffer.concat(slice.frames))).bytesWritten;
      records += slice.frames.length;
      if (size - synced >= SYNC_BYTES) {
        await file.datasync();
        synced = size;
      }
      if (slice.milliseconds && !isUrgent()) await setTimeout(slice.milliseconds * PAUSE_FACTOR);
    }
    await file.write(frame(JSON.stringify({ records })));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partFile, snapshotFile);
  syncDirectory(directory);
  removeOlder(directory, number);
  return size;
}

/** Locks the directory, recovers its content and opens its log. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { directory, snapshotRecords, compactAfter } = options;
  mkdirSync(directory, { recursive: true });
  const unlock = await lockDirectory(directory);
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
  let fatalError: unknown;
  let isClosing = false;

  /** Writes the whole batch with one sync (group commit). */
  async function flush(batch: PendingWrite[]) {
    try {
      if (fatalError) throw fatalError;
      const bytes = batch.length === 1 ? batch[0]!.line : Buffer.concat(batch.map(({ line }) => line));
      for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written)).bytesWritten;
      await file.datasync();
      size += bytes.length;
    } catch (error) {
      // a half-written batch must not stand before the next one; if it can not be taken back, nothing more is written
      await file.truncate(size).catch((reason: unknown) => (fatalError = reason));
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
      if (batch.length) await flush(batch);
      // a long log makes opening slow, so it is at most half as large as the snapshot and never beyond a fixed size
      const limit = Math.max(compactAfter, Math.min(snapshotSize / 2, MAX_LOG_BYTES));
      if (size > limit && !compacting) await startCompacting().catch(report);
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
    const written = writeSnapshot(directory, number, snapshotRecords(), () => isClosing).then(
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
    append: (record, apply) =>
      new Promise((resolve, reject) => {
        pending.push({ line: frame(record()), apply, resolve, reject });
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
