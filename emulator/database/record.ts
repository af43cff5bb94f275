import { createHash } from 'node:crypto';

// One record is one line: a checksum, the length in bytes, and JSON, which never holds a line break.

const SUM = 16;
const SPACE = 32;

const checksum = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, SUM);

/** A record as it is written. */
export function frame(record: unknown): string {
  const text = JSON.stringify(record);
  return `${checksum(text)} ${Buffer.byteLength(text)} ${text}\n`;
}

/** The JSON of a line, or nothing when the line is torn or damaged. */
function unframe(line: Buffer): string | undefined {
  const start = line.indexOf(SPACE, SUM + 1) + 1;
  if (line[SUM] !== SPACE || start === 0) return undefined;
  const inside = line.subarray(start);
  if (line.toString('latin1', SUM + 1, start - 1) !== String(inside.length)) return undefined;
  return checksum(inside) === line.toString('latin1', 0, SUM) ? inside.toString('utf8') : undefined;
}

/** What a file of records held: how many whole ones, the last of them, and where it ends. */
export type Records = { count: number; last: unknown; end: number; isWhole: boolean };

/** Hands out records up to the first torn one; throws when a whole record follows it, because then more than the end is damaged. */
export function readRecords(bytes: Buffer, name: string, each: (record: unknown) => void): Records {
  const read: Records = { count: 0, last: undefined, end: 0, isWhole: true };
  while (read.end < bytes.length) {
    const stop = bytes.indexOf(10, read.end);
    const text = stop < 0 ? undefined : unframe(bytes.subarray(read.end, stop));
    if (text === undefined) {
      if (hasRecordAfter(bytes, stop)) throw new Error(`${name} is damaged at byte ${read.end}, before records that are whole`);
      return { ...read, isWhole: false };
    }
    read.last = JSON.parse(text) as unknown;
    each(read.last);
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
