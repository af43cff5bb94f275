const MARKER_PREFIX = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const JFIF = 0xe0;
const ADOBE = 0xee;
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Segments without which the picture cannot be drawn: frames, Huffman and arithmetic tables, and 0xda to 0xdf. */
const isDrawing = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || (marker >= START_OF_SCAN && marker <= 0xdf);

/** How long the describing segments are that decoders need: the colour model, without a thumbnail or anything else. */
const HEADERS: Readonly<Record<number, { name: string; length: number }>> = {
  [JFIF]: { name: 'JFIF\0', length: 14 },
  [ADOBE]: { name: 'Adobe', length: 12 },
};
const THUMBNAIL_SIZE = 12; // two bytes of a JFIF segment

/** Is this the beginning of a JPEG? */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === MARKER_PREFIX && bytes[1] === START_OF_IMAGE && bytes[2] === MARKER_PREFIX;

/**
 * The same picture with only what draws it: no EXIF, XMP, C2PA, IPTC, profile, comment or thumbnail, in whatever
 * segment they are, and nothing after the end of the picture. Bytes in, bytes out; throws a RangeError when the
 * segments do not add up or the end is missing. (ITU-T T.81, annex B.)
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const segments: Uint8Array[] = [bytes.subarray(0, 2)];
  let isDrawn = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARKER_PREFIX) throw new RangeError('no marker where one belongs');
    while (bytes[at + 1] === MARKER_PREFIX) at++; // fill bytes
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0 || marker === START_OF_IMAGE)
      throw new RangeError('the picture breaks off');
    if (marker === END_OF_IMAGE) break;
    const end = isStandalone(marker) ? at + 2 : at + 2 + segmentLength(bytes, at + 2);
    if (isDrawing(marker)) segments.push(bytes.subarray(at, end));
    else segments.push(trimHeader(marker, bytes.subarray(at + 4, end)));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    isDrawn = true;
    const next = findEndOfScan(bytes, at);
    segments.push(bytes.subarray(at, next));
    at = next;
  }
  if (!isDrawn) throw new RangeError('there is no picture in it');
  return concatBytes([...segments, bytes.subarray(at, at + 2)]);
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** A frame whose height follows only behind its first scan says zero. */
const UNKNOWN_HEIGHT = 0xffff;

/**
 * How many pixels the largest frame of a JPEG has; 0 without one. Of segments that do not add up it reads the first.
 */
export function jpegPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pixels = 0;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === MARKER_PREFIX;) {
    const marker = bytes[at + 1]!;
    if (marker === START_OF_SCAN) break;
    if (isFrame(marker)) pixels = Math.max(pixels, view.getUint16(at + 7) * (view.getUint16(at + 5) || UNKNOWN_HEIGHT));
    if (marker === MARKER_PREFIX) at++;
    else at += isStandalone(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return pixels;
}

/** What has to stay of a describing segment: its beginning with a length of its own, or nothing. */
function trimHeader(marker: number, contents: Uint8Array): Uint8Array {
  const header = HEADERS[marker];
  if (!header || ![...header.name].every((letter, at) => contents[at] === letter.charCodeAt(0)))
    return new Uint8Array();
  const part = contents.slice(0, header.length);
  if (marker === JFIF) part.fill(0, THUMBNAIL_SIZE);
  return concatBytes([new Uint8Array([MARKER_PREFIX, marker, 0, part.length + 2]), part]);
}

function segmentLength(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  const length = high === undefined || low === undefined ? 0 : high * 256 + low;
  if (length < 2 || at + length > bytes.length) throw new RangeError('a segment is longer than the file');
  return length;
}

/** Picture data runs to the next real marker: in it, 0xff is followed by zero or by a restart marker. */
function findEndOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === MARKER_PREFIX && next !== 0 && next !== MARKER_PREFIX && !isStandalone(next)) return at;
  }
  throw new RangeError('the picture breaks off');
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
