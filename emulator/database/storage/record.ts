import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

// A record is one line: a checksum, the length in bytes, and JSON without line breaks.

const CHECKSUM_LENGTH = 16;
const SPACE = 32;
const LINE_BREAK = 10;

const checksum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, CHECKSUM_LENGTH);

/** Returns the bytes of a record for its JSON. */
export function frame(json: string | Buffer): Buffer {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  return Buffer.concat([Buffer.from(`${checksum(bytes)} ${bytes.length} `), bytes, Buffer.from([LINE_BREAK])]);
}

/** Returns the JSON of a line; undefined when the line is incomplete or damaged. */
function unframe(line: Buffer): Buffer | undefined {
  const start = line.indexOf(SPACE, CHECKSUM_LENGTH + 1) + 1;
  if (line[CHECKSUM_LENGTH] !== SPACE || start === 0) return undefined;
  const inside = line.subarray(start);
  if (line.toString('latin1', CHECKSUM_LENGTH + 1, start - 1) !== String(inside.length)) return undefined;
  return checksum(inside) === line.toString('latin1', 0, CHECKSUM_LENGTH) ? inside : undefined;
}

const CHUNK_BYTES = 4 * 1024 * 1024;
/** The largest read of one call, below the limit of 2 GB. */
const MAX_READ_BYTES = 1024 * 1024 * 1024;

/** The lines of a file without their line breaks; the last one may lack its line break. Lines share the chunks read. */
function* readLines(file: number): Iterable<{ line: Buffer; isTerminated: boolean }> {
  let rest = Buffer.alloc(0);
  for (;;) {
    // reading as much as there is already makes a line of many chunks cost no more than twice its length
    const wanted = Math.min(MAX_READ_BYTES, Math.max(CHUNK_BYTES, rest.length));
    const chunk = Buffer.allocUnsafeSlow(rest.length + wanted);
    rest.copy(chunk);
    const read = readSync(file, chunk, rest.length, wanted, null);
    if (read === 0) {
      if (rest.length) yield { line: rest, isTerminated: false };
      return;
    }
    const filled = chunk.subarray(0, rest.length + read);
    let start = 0;
    for (let end = filled.indexOf(LINE_BREAK, rest.length); end >= 0; end = filled.indexOf(LINE_BREAK, start)) {
      yield { line: filled.subarray(start, end), isTerminated: true };
      start = end + 1;
    }
    rest = filled.subarray(start);
  }
}

/** The complete records of a file: their number, the last one, the byte after it, and the size of the file. */
export type Records = { count: number; last: Buffer | undefined; end: number; size: number; isComplete: boolean };

/**
 * Passes the JSON of each record of a file to `onRecord` up to the first damaged one; throws when complete records
 * follow
 * it, because then the damage is not an interrupted write. The file is read in chunks, so it may exceed 2 GB.
 */
export function readRecords(path: string, onRecord: (json: Buffer) => void): Records {
  const file = openSync(path, 'r');
  const records: Records = { count: 0, last: undefined, end: 0, size: 0, isComplete: true };
  try {
    for (const { line, isTerminated } of readLines(file)) {
      const length = line.length + Number(isTerminated);
      records.size += length;
      const json = isTerminated ? unframe(line) : undefined;
      if (json === undefined) records.isComplete = false;
      else if (!records.isComplete)
        throw new Error(`${path} is damaged at byte ${records.end}, before records that are whole`);
      else {
        records.last = json;
        onRecord(json);
        records.count++;
        records.end += length;
      }
    }
  } finally {
    closeSync(file);
  }
  return records;
}
