import { createHash } from 'node:crypto';

// One record is one line: a checksum, the length in bytes, and JSON, which never holds a line break.

const SUM = 16;
const SPACE = 32;
const LINE_BREAK = Buffer.from('\n');

const checksum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, SUM);

/** A record, given as JSON, as it is written. */
export function frame(json: string | Buffer): Buffer {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  return Buffer.concat([Buffer.from(`${checksum(bytes)} ${bytes.length} `), bytes, LINE_BREAK]);
}

/** The JSON of a line, or nothing when the line is torn or damaged. */
function unframe(line: Buffer): Buffer | undefined {
  const start = line.indexOf(SPACE, SUM + 1) + 1;
  if (line[SUM] !== SPACE || start === 0) return undefined;
  const inside = line.subarray(start);
  if (line.toString('latin1', SUM + 1, start - 1) !== String(inside.length)) return undefined;
  return checksum(inside) === line.toString('latin1', 0, SUM) ? inside : undefined;
}

/** What a file of records held: how many whole ones, the last of them, and where it ends. */
export type Records = { count: number; last: Buffer | undefined; end: number; isWhole: boolean };

/**
 * Hands out the JSON of records up to the first torn one; throws when a whole record follows it, because then more than
 * the end is damaged.
 */
export function readRecords(bytes: Buffer, name: string, each: (json: Buffer) => void): Records {
  const read: Records = { count: 0, last: undefined, end: 0, isWhole: true };
  while (read.end < bytes.length) {
    const stop = bytes.indexOf(10, read.end);
    const json = stop < 0 ? undefined : unframe(bytes.subarray(read.end, stop));
    if (json === undefined) {
      if (hasRecordAfter(bytes, stop))
        throw new Error(`${name} is damaged at byte ${read.end}, before records that are whole`);
      return { ...read, isWhole: false };
    }
    read.last = json;
    each(json);
    read.count++;
    read.end = stop + 1;
  }
  return read;
}

function hasRecordAfter(bytes: Buffer, stop: number): boolean {
  for (let start = stop + 1; stop >= 0 && start < bytes.length; start = stop + 1) {
    stop = bytes.indexOf(10, start);
    if (stop < 0) return false;
    if (unframe(bytes.subarray(start, stop)) !== undefined) return true;
  }
  return false;
}
