import { openSync, closeSync, fsyncSync, mkdirSync, readdirSync, readFileSync, truncateSync, unlinkSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock';
import { frame, readRecords } from './record';

// Files: log-N holds what was written after snapshot-N. A snapshot appears under its name only when it is whole.

/** Where committed writes are kept. */
export type Log = {
  /** Writes the record given; `apply` runs when it is durable, in the order of the calls, just before the promise resolves. */
  append(record: () => unknown, apply: () => void): Promise<void>;
  close(): Promise<void>;
};

export type LogOptions = {
  directory: string;
  /** Puts one record back, on opening. */
  restore: (record: unknown) => void;
  /** The whole content as records, taken at once and written bit by bit. */
  content: () => Iterable<unknown>;
  /** Bytes of log after which a snapshot is made. */
  compactAfter: number;
};

type Waiting = { line: string; apply: () => void; resolve: () => void; reject: (error: unknown) => void };

const syncDirectory = (directory: string) => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** The numbers of the files `kind-N`, going up. */
function numbered(names: string[], kind: string): number[] {
  const numbers = names.flatMap((name) => new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

function restoreSnapshot(file: string, restore: (record: unknown) => void) {
  const { count, last, isWhole } = readRecords(readFileSync(file), file, restore);
  if (!isWhole || (last as { records?: number } | undefined)?.records !== count - 1) throw new Error(`${file} is damaged`);
}

function restoreLog(file: string, isLast: boolean, restore: (record: unknown) => void) {
  const bytes = readFileSync(file);
  const { end, isWhole } = readRecords(bytes, file, restore);
  if (isWhole) return;
  if (!isLast) throw new Error(`${file} is damaged at byte ${end}`);
  process.stderr.write(`database: dropped ${bytes.length - end} bytes of an unfinished write at the end of ${file}\n`);
  truncateSync(file, end);
}

/** Puts back what the directory holds; answers the number to go on with. */
function restoreAll(directory: string, restore: (record: unknown) => void): number {
  const names = readdirSync(directory);
  const snapshot = numbered(names, 'snapshot').at(-1) ?? 0;
  if (snapshot) restoreSnapshot(join(directory, `snapshot-${snapshot}`), restore);
  const logs = numbered(names, 'log').filter((number) => number >= snapshot);
  logs.forEach((number, i) => restoreLog(join(directory, `log-${number}`), i === logs.length - 1, restore));
  dropOlder(directory, snapshot);
  return logs.at(-1) ?? snapshot;
}

function dropOlder(directory: string, number: number) {
  const names = readdirSync(directory);
  for (const kind of ['log', 'snapshot']) {
    for (const old of numbered(names, kind)) if (old < number) unlinkSync(join(directory, `${kind}-${old}`));
  }
  for (const name of names) if (name.endsWith('.part')) unlinkSync(join(directory, name));
}

async function writeSnapshot(directory: string, number: number, content: Iterable<unknown>) {
  const [part, whole] = [join(directory, `snapshot-${number}.part`), join(directory, `snapshot-${number}`)];
  const file = await open(part, 'w');
  try {
    let records = 0;
    for (const record of content) {
      await file.write(frame(record));
      records++;
    }
    await file.write(frame({ records }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, whole);
  syncDirectory(directory);
  dropOlder(directory, number);
}

/** Opens the directory's log, alone in it, and puts everything back through `restore`. */
export async function openLog({ directory, restore, content, compactAfter }: LogOptions): Promise<Log> {
  mkdirSync(directory, { recursive: true });
  const unlock = lockDirectory(directory);
  let number: number;
  let file: FileHandle;
  try {
    number = restoreAll(directory, restore);
    file = await open(join(directory, `log-${number}`), 'a');
    syncDirectory(directory);
  } catch (error) {
    unlock();
    throw error;
  }

  let size = (await file.stat()).size;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let compacting: Promise<void> | undefined;
  let broken: unknown;

  /** Writes all that wait with one sync, so a crowd of writers costs what one costs. */
  async function flush(batch: Waiting[]) {
    const text = batch.map(({ line }) => line).join('');
    try {
      if (broken) throw broken;
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += (await file.write(bytes, written)).bytesWritten;
      await file.datasync();
      size += bytes.length;
    } catch (error) {
      // a half-written batch must not stand before the next one; if it can not be taken back, nothing more is written
      await file.truncate(size).catch((reason: unknown) => (broken = reason));
      return batch.forEach(({ reject }) => reject(error));
    }
    for (const { apply, resolve } of batch) {
      apply();
      resolve();
    }
  }

  async function writeAll() {
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      await flush(batch);
      if (size > compactAfter && !compacting) await startCompacting().catch(report);
    }
    writing = undefined;
  }

  /** Between two batches memory and log agree: the next log begins here and the snapshot is written beside it. */
  async function startCompacting() {
    const next = await open(join(directory, `log-${number + 1}`), 'a');
    syncDirectory(directory);
    await file.close();
    file = next;
    size = 0;
    number++;
    compacting = writeSnapshot(directory, number, content()).catch(report).finally(() => (compacting = undefined));
  }

  const report = (error: unknown) => void process.stderr.write(`database: the log could not be compacted: ${String(error)}\n`);

  return {
    append: (record, apply) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: frame(record()), apply, resolve, reject });
        writing ??= writeAll();
      }),
    close: async () => {
      while (writing || compacting) await (writing ?? compacting);
      await file.close();
      unlock();
    },
  };
}

/** The log of a database that lives in memory only. */
export const memoryLog = (): Log => ({
  append: async (_, apply) => apply(),
  close: async () => undefined,
});
