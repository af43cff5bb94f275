import { createHash } from 'node:crypto';

// One record is one line: a checksum, the length in bytes, and JSON, which never holds a line break.

const checksum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A record as it is written. */
export function frame(record: unknown): string {
  const text = JSON.stringify(record);
  return `${checksum(text)} ${Buffer.byteLength(text)} ${text}\n`;
}

function unframe(line: string): unknown {
  const [sum, length, ...rest] = line.split(' ');
  const text = rest.join(' ');
  if (Number(length) !== Buffer.byteLength(text) || checksum(text) !== sum) return undefined;
  return JSON.parse(text) as unknown;
}

/** What a file of records holds: the whole records, and where the last whole one ends. */
export type Records = { records: unknown[]; end: number; isWhole: boolean };

/** Reads records up to the first torn one; throws when a whole record follows it, because then more than the end is damaged. */
export function readRecords(bytes: Buffer, name: string): Records {
  const records: unknown[] = [];
  let end = 0;
  while (end < bytes.length) {
    const stop = bytes.indexOf(10, end);
    const record = stop < 0 ? undefined : unframe(bytes.toString('utf8', end, stop));
    if (record === undefined) {
      if (hasRecordAfter(bytes, stop)) throw new Error(`${name} is damaged at byte ${end}, before records that are whole`);
      return { records, end, isWhole: false };
    }
    records.push(record);
    end = stop + 1;
  }
  return { records, end, isWhole: true };
}

function hasRecordAfter(bytes: Buffer, stop: number): boolean {
  for (let start = stop + 1; stop >= 0 && start < bytes.length; start = stop + 1) {
    stop = bytes.indexOf(10, start);
    if (stop < 0) return false;
    if (unframe(bytes.toString('utf8', start, stop)) !== undefined) return true;
  }
  return false;
}
