const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const JFIF = 0xe0;
const ADOBE = 0xee;
const STANDALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Segments without which the picture cannot be drawn: frames, Huffman and arithmetic tables, and 0xda to 0xdf. */
const DRAWS = (marker: number) => (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdf);

/** How long the describing segments are that decoders need: the colour model, without a thumbnail or anything else. */
const NEEDED: Readonly<Record<number, { name: string; length: number }>> = {
  [JFIF]: { name: 'JFIF\0', length: 14 },
  [ADOBE]: { name: 'Adobe', length: 12 },
};
const THUMBNAIL_SIZE = 12; // two bytes of a JFIF segment

/** Is this the beginning of a JPEG? */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === MARK && bytes[1] === START && bytes[2] === MARK;

/**
 * The same picture with only what draws it: no EXIF, XMP, C2PA, IPTC, profile, comment or thumbnail, in whatever segment
 * they are, and nothing after the end of the picture.
 * Bytes in, bytes out; throws a RangeError when the segments do not add up or the end is missing. (ITU-T T.81, annex B.)
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isDrawn = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARK) throw new RangeError('no marker where one belongs');
    while (bytes[at + 1] === MARK) at++; // fill bytes
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0 || marker === START) throw new RangeError('the picture breaks off');
    if (marker === END) break;
    const end = STANDALONE(marker) ? at + 2 : at + 2 + lengthAt(bytes, at + 2);
    if (DRAWS(marker)) kept.push(bytes.subarray(at, end));
    else kept.push(neededOf(marker, bytes.subarray(at + 4, end)));
    at = end;
    if (marker !== SCAN) continue;
    isDrawn = true;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (!isDrawn) throw new RangeError('there is no picture in it');
  return join([...kept, bytes.subarray(at, at + 2)]);
}

/** What has to stay of a describing segment: its beginning with a length of its own, or nothing. */
function neededOf(marker: number, contents: Uint8Array): Uint8Array {
  const needed = NEEDED[marker];
  if (!needed || ![...needed.name].every((letter, at) => contents[at] === letter.charCodeAt(0)))
    return new Uint8Array();
  const part = contents.slice(0, needed.length);
  if (marker === JFIF) part.fill(0, THUMBNAIL_SIZE);
  return join([new Uint8Array([MARK, marker, 0, part.length + 2]), part]);
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  const length = high === undefined || low === undefined ? 0 : high * 256 + low;
  if (length < 2 || at + length > bytes.length) throw new RangeError('a segment is longer than the file');
  return length;
}

/** Picture data runs to the next real marker: in it, 0xff is followed by zero or by a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === MARK && next !== 0 && next !== MARK && !STANDALONE(next)) return at;
  }
  throw new RangeError('the picture breaks off');
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
