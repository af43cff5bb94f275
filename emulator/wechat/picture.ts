import { deflateSync } from 'node:zlib';

export type Look = { width: number; dark: [number, number, number]; transparent: boolean };

const MARGIN = 2;

/** A PNG of black and white squares, `size` a side, drawn as large as fits the width, with a quiet margin around. */
export function pictureOfSquares(
  size: number,
  isDark: (row: number, column: number) => boolean,
  { width, dark, transparent }: Look,
): Buffer {
  const scale = Math.max(1, Math.floor(width / (size + 2 * MARGIN)));
  const start = Math.floor((width - size * scale) / 2);
  const rows = Array.from({ length: size }, (_, row) => {
    // The first byte of a line says that it is not filtered.
    const line = Buffer.alloc(width + 1);
    for (let column = 0; column < size; column++) {
      if (isDark(row, column)) line.fill(1, 1 + start + column * scale, 1 + start + (column + 1) * scale);
    }
    return line;
  });
  const blank = Buffer.alloc(width + 1);
  const lines = Array.from({ length: width }, (_, y) => rows[Math.floor((y - start) / scale)] ?? blank);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.set([8, 3], 8); // eight bits a pixel, colours from a palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([255, 255, 255, ...dark])),
    ...(transparent ? [chunk('tRNS', Buffer.from([0]))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as PNG wants it. */
const checksum = (bytes: Buffer): number =>
  (bytes.reduce((sum, byte) => (TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
