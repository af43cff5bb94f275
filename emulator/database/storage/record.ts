import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

// A record is a checksum, the length in bytes, the content and a line break.

const CHECKSUM_LENGTH = 16;
/** The header is at most this long: checksum, length and two spaces. */
const MAX_HEADER_LENGTH = CHECKSUM_LENGTH + 18;
const LINE_BREAK = 10;

const checksum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, CHECKSUM_LENGTH);

const TERMINATOR = Buffer.from([LINE_BREAK]);

/** Returns the bytes of a record, in several parts. */
export function frame(content: string | Buffer): Buffer[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [Buffer.from(`${checksum(bytes)} ${bytes.length} `), bytes, TERMINATOR];
}

/** Writes all bytes at the end of a file; a write can also write only a part of them. */
export async function writeBytes(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length;) written += (await file.write(bytes, written)).bytesWritten;
}

/** No record is longer; the limit of a buffer and of one read is 2 GB. */
const MAX_RECORD_BYTES = 1024 * 1024 * 1024;
const CHUNK_BYTES = 4 * 1024 * 1024;
const SEARCH_BYTES = 64 * 1024;

/** A file that is read in chunks, forwards. Records stay in memory as parts of a chunk, so no chunk is used again. */
function createReader(file: number, size: number) {
  let chunk = { position: 0, bytes: Buffer.alloc(0) };

  function readChunk(position: number, length: number) {
    const bytes = Buffer.allocUnsafeSlow(Math.min(size - position, Math.max(CHUNK_BYTES, length)));
    for (let filled = 0; filled < bytes.length;) {
      const read = readSync(file, bytes, filled, bytes.length - filled, position + filled);
      if (read === 0) throw new Error('the file became shorter while it was read');
      filled += read;
    }
    return { position, bytes };
  }

  return {
    size,
    /** The bytes from a position on; fewer at the end of the file. */
    read: (position: number, length: number): Buffer => {
      const end = Math.min(size, position + length);
      if (end > chunk.position + chunk.bytes.length) chunk = readChunk(position, length);
      return chunk.bytes.subarray(position - chunk.position, end - chunk.position);
    },
  };
}

type Reader = ReturnType<typeof createReader>;

/** Returns the content of the record at a position; undefined when there is none or it is incomplete or damaged. */
function readRecord({ read, size }: Reader, position: number): { content: Buffer; end: number } | undefined {
  const header = /^([0-9a-f]{16}) (\d+) /.exec(read(position, MAX_HEADER_LENGTH).toString('latin1'));
  if (!header) return undefined;
  const start = position + header[0].length;
  const end = start + Number(header[2]) + 1;
  if (end > size || end - start > MAX_RECORD_BYTES) return undefined;
  const bytes = read(start, end - start);
  const content = bytes.subarray(0, -1);
  return bytes[content.length] === LINE_BREAK && checksum(content) === header[1] ? { content, end } : undefined;
}

/** The position after the next line break, where another record may begin. */
function nextLine({ read, size }: Reader, position: number): number {
  for (let from = position; from < size; from += SEARCH_BYTES) {
    const found = read(from, SEARCH_BYTES).indexOf(LINE_BREAK);
    if (found >= 0) return from + found + 1;
  }
  return size;
}

/** The complete records of a file: their number, the last one, the byte after it, and the size of the file. */
export type Records = { count: number; last: Buffer | undefined; end: number; size: number; isComplete: boolean };

/**
 * Passes the content of each record of a file to `onRecord` up to the first damaged one; throws when complete records
 * follow it, because then the damage is not an interrupted write.
 */
export function readRecords(path: string, onRecord: (content: Buffer) => void): Records {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const reader = createReader(file, size);
    const records: Records = { count: 0, last: undefined, end: 0, size, isComplete: true };
    for (let position = 0; position < size;) {
      const found = readRecord(reader, position);
      if (found && !records.isComplete)
        throw new Error(`${path} is damaged at byte ${records.end}, before records that are whole`);
      if (found) {
        onRecord(found.content);
        records.last = found.content;
        records.count++;
        records.end = found.end;
      }
      records.isComplete &&= found !== undefined;
      position = found?.end ?? nextLine(reader, position);
    }
    return records;
  } finally {
    closeSync(file);
  }
}
