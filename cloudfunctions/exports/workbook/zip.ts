import { createDeflateRaw, createInflateRaw, crc32 } from 'node:zlib';
import { Readable } from 'node:stream';

/** A file of a zip, from its central directory; the sizes are what the archive claims. */
export type ZipEntry = { name: string; method: number; size: number; fullSize: number; packed: Buffer };

/** A zip that is broken, or would unpack to more than may be read. */
export class ZipError extends Error {
  constructor(readonly reason: 'broken' | 'tooLarge') {
    super(`zip: ${reason}`);
  }
}

const [END, DIRECTORY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const MAX_COMMENT = 65_557;
const MAX_ENTRIES = 1_000;

/** The files of a zip by name. Throws `ZipError` for what is none, and for one that claims more than `limit` bytes. */
export function readZip(bytes: Buffer, limit: number): Map<string, ZipEntry> {
  const end = bytes.lastIndexOf(uint32(END), bytes.length - 22);
  if (end < 0 || end < bytes.length - MAX_COMMENT) throw new ZipError('broken');
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  try {
    const count = bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw new ZipError('tooLarge');
    for (let n = 0, at = bytes.readUInt32LE(end + 16); n < count; n += 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY) throw new ZipError('broken');
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const local = bytes.readUInt32LE(at + 42);
      if (bytes.readUInt32LE(local) !== LOCAL) throw new ZipError('broken');
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const [size, fullSize] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
      total += fullSize;
      if (total > limit) throw new ZipError('tooLarge');
      entries.set(name, {
        name,
        method: bytes.readUInt16LE(at + 10),
        size,
        fullSize,
        packed: bytes.subarray(from, from + size),
      });
      at += 46 + nameLength + extra + comment;
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken');
  }
  return entries;
}

/**
 * The text of a file, part by part, so that a large sheet is never in memory as a whole. Throws `ZipError` when it is
 * broken or unpacks to more than it claimed.
 */
export async function* readText({ method, packed, fullSize }: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const source = Readable.from(method === 0 ? [packed] : slices(packed));
  const stream: AsyncIterable<Buffer> = method === 0 ? source : source.pipe(createInflateRaw());
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > fullSize) throw new ZipError('tooLarge');
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw isZlibError(error) ? new ZipError('broken') : error;
  } finally {
    source.destroy();
  }
  yield decoder.decode();
}

const SLICE = 65_536;
function* slices(data: Buffer): Generator<Buffer> {
  for (let from = 0; from < data.length; from += SLICE) yield data.subarray(from, from + SLICE);
}

const isZlibError = (error: unknown): boolean =>
  String((error as { code?: unknown } | undefined)?.code ?? '').startsWith('Z_');

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** 1 January 1980, the first day that a zip can name: the same files make the same bytes. */
const DOS_DATE = 0x21;

/** A file to write; a long content comes in parts, so that it is never in memory as a whole. */
export type ZipContent = { name: string; content: Iterable<string> };

/** A zip of files. */
export async function writeZip(files: readonly ZipContent[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name);
    const { packed, crc, fullSize } = await pack(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2); // names in UTF-8
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(DOS_DATE, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(fullSize, 18);
    common.writeUInt16LE(path.length, 22);
    parts.push(uint32(LOCAL), common, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(uint32(DIRECTORY), Buffer.from([20, 0]), common, tail, path);
    offset += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

async function pack(content: Iterable<string>): Promise<{ packed: Buffer; crc: number; fullSize: number }> {
  let [crc, fullSize] = [0, 0];
  function* bytes(): Generator<Buffer> {
    for (const part of typeof content === 'string' ? [content] : content) {
      const chunk = Buffer.from(part);
      crc = crc32(chunk, crc);
      fullSize += chunk.length;
      yield chunk;
    }
  }
  const packed: Buffer[] = [];
  for await (const chunk of Readable.from(bytes()).pipe(createDeflateRaw())) packed.push(chunk as Buffer);
  return { packed: Buffer.concat(packed), crc, fullSize };
}
