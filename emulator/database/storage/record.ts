import { createHash } from 'node:crypto';

// A record is one line: a checksum, the length in bytes, and JSON without line breaks.

const CHECKSUM_LENGTH = 16;
const SPACE = 32;
const LINE_BREAK = Buffer.from('\n');

const checksum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, CHECKSUM_LENGTH);

/** Returns the bytes of a record for its JSON. */
export function frame(json: string | Buffer): Buffer {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  return Buffer.concat([Buffer.from(`${checksum(bytes)} ${bytes.length} `), bytes, LINE_BREAK]);
}

/** Returns the JSON of a line; undefined when the line is incomplete or damaged. */
function unframe(line: Buffer): Buffer | undefined {
  const start = line.indexOf(SPACE, CHECKSUM_LENGTH + 1) + 1;
  if (line[CHECKSUM_LENGTH] !== SPACE || start === 0) return undefined;
  const inside = line.subarray(start);
  if (line.toString('latin1', CHECKSUM_LENGTH + 1, start - 1) !== String(inside.length)) return undefined;
  return checksum(inside) === line.toString('latin1', 0, CHECKSUM_LENGTH) ? inside : undefined;
}

/** The complete records of a file: their number, the last one, and the byte after it. */
export type Records = { count: number; last: Buffer | undefined; end: number; isComplete: boolean };

/**
 * Passes the JSON of each record to `onRecord` up to the first damaged one; throws when complete records follow it,
 * because then the damage is not an interrupted write.
 */
export function readRecords(bytes: Buffer, name: string, onRecord: (json: Buffer) => void): Records {
  const result: Records = { count: 0, last: undefined, end: 0, isComplete: true };
  while (result.end < bytes.length) {
    const lineEnd = bytes.indexOf(10, result.end);
    const json = lineEnd < 0 ? undefined : unframe(bytes.subarray(result.end, lineEnd));
    if (json === undefined) {
      if (hasRecordAfter(bytes, lineEnd))
        throw new Error(`${name} is damaged at byte ${result.end}, before records that are whole`);
      return { ...result, isComplete: false };
    }
    result.last = json;
    onRecord(json);
    result.count++;
    result.end = lineEnd + 1;
  }
  return result;
}

function hasRecordAfter(bytes: Buffer, lineEnd: number): boolean {
  for (let start = lineEnd + 1; lineEnd >= 0 && start < bytes.length; start = lineEnd + 1) {
    lineEnd = bytes.indexOf(10, start);
    if (lineEnd < 0) return false;
    if (unframe(bytes.subarray(start, lineEnd)) !== undefined) return true;
  }
  return false;
}
