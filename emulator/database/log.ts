import {
  openSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
} from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock';
import { frame, readRecords } from './record';

// Files: log-N holds what was written after snapshot-N. A snapshot appears under its name only when it is whole.

/** Where committed writes are kept. */
export type Log = {
  /**
   * Writes the record given as JSON; `apply` runs when it is durable, in the order of the calls, just before the
   * promise resolves.
   */
  append(record: () => string | Buffer, apply: () => void): Promise<void>;
  close(): Promise<void>;
};

export type LogOptions = {
  directory: string;
  /** Put one record back, on opening: of the snapshot as its JSON, or of the log. */
  fromSnapshot: (json: Buffer) => void;
  fromLog: (record: unknown) => void;
  /** Runs when everything is back; what it throws is why the log can not be opened. */
  finish: () => void;
  /** The whole content as the JSON of records, taken at once and written bit by bit. */
  content: () => Iterable<string>;
  /** Bytes of log after which a snapshot is made, unless the last one is more than twice as large. */
  compactAfter: number;
};

type Waiting = { line: Buffer; apply: () => void; resolve: () => void; reject: (error: unknown) => void };

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

function restoreSnapshot(file: string, fromSnapshot: LogOptions['fromSnapshot']): number {
  const bytes = readFileSync(file);
  const { count, last, isWhole } = readRecords(bytes, file, fromSnapshot);
  const { records } = JSON.parse(last?.toString() ?? '{}') as { records?: number };
  if (!isWhole || records !== count - 1) throw new Error(`${file} is damaged`);
  return bytes.length;
}

function restoreLog(file: string, isLast: boolean, fromLog: LogOptions['fromLog']) {
  const bytes = readFileSync(file);
  const { end, isWhole } = readRecords(bytes, file, (json) => fromLog(JSON.parse(json.toString('utf8'))));
  if (isWhole) return;
  if (!isLast) throw new Error(`${file} is damaged at byte ${end}`);
  process.stderr.write(`database: dropped ${bytes.length - end} bytes of an unfinished write at the end of ${file}\n`);
  truncateSync(file, end);
}

/** Puts back what the directory holds; answers the number to go on with and the size of the snapshot. */
function restoreAll({ directory, fromSnapshot, fromLog }: LogOptions): { number: number; snapshotSize: number } {
  const names = readdirSync(directory);
  const snapshot = numbered(names, 'snapshot').at(-1) ?? 0;
  const snapshotSize = snapshot ? restoreSnapshot(join(directory, `snapshot-${snapshot}`), fromSnapshot) : 0;
  const logs = numbered(names, 'log').filter((number) => number >= snapshot);
  logs.forEach((number, i) => restoreLog(join(directory, `log-${number}`), i === logs.length - 1, fromLog));
  dropOlder(directory, snapshot);
  return { number: logs.at(-1) ?? snapshot, snapshotSize };
}

function dropOlder(directory: string, number: number) {
  const names = readdirSync(directory);
  for (const kind of ['log', 'snapshot']) {
    for (const old of numbered(names, kind)) if (old < number) unlinkSync(join(directory, `${kind}-${old}`));
  }
  for (const name of names) if (name.endsWith('.part')) unlinkSync(join(directory, name));
}

/** Answers how many bytes were written. */
async function writeSnapshot(directory: string, number: number, content: Iterable<string>): Promise<number> {
  const [part, whole] = [join(directory, `snapshot-${number}.part`), join(directory, `snapshot-${number}`)];
  const file = await open(part, 'w');
  let [records, size] = [0, 0];
  try {
    for (const json of content) {
      size += (await file.write(frame(json))).bytesWritten;
      records++;
    }
    await file.write(frame(JSON.stringify({ records })));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, whole);
  syncDirectory(directory);
  dropOlder(directory, number);
  return size;
}

/** Opens the directory's log, alone in it, and puts everything back. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { directory, content, compactAfter } = options;
  mkdirSync(directory, { recursive: true });
  const unlock = await lockDirectory(directory);
  let number: number;
  let snapshotSize: number;
  let file: FileHandle;
  try {
    ({ number, snapshotSize } = restoreAll(options));
    options.finish();
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
    try {
      if (broken) throw broken;
      const bytes = batch.length === 1 ? batch[0]!.line : Buffer.concat(batch.map(({ line }) => line));
      for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written)).bytesWritten;
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
    // even with nothing to do it must not end before `writing` is set
    await Promise.resolve();
    do {
      const batch = waiting;
      waiting = [];
      if (batch.length) await flush(batch);
      // a log of half the snapshot's size makes opening longer by about as much again
      if (size > Math.max(compactAfter, snapshotSize / 2) && !compacting) await startCompacting().catch(report);
    } while (waiting.length);
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
    const written = writeSnapshot(directory, number, content()).then((bytes) => void (snapshotSize = bytes), report);
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
