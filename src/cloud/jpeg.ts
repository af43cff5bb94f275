const MARKER_PREFIX = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 0xe1;
const IPTC = 0xed;
const isStandalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Is this the beginning of a JPEG? */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === MARKER_PREFIX && bytes[1] === START_OF_IMAGE && bytes[2] === MARKER_PREFIX;

/**
 * The same picture without what the camera wrote about it: EXIF and XMP (APP1), IPTC (APP13), comments, and anything
 * after the end of the picture.
 * Bytes in, bytes out; throws a RangeError when the segments do not add up. (ITU-T T.81, annex B.)
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const segments: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARKER_PREFIX) throw new RangeError('no marker where one belongs');
    while (bytes[at + 1] === MARKER_PREFIX) at++; // fill bytes
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) throw new RangeError('the picture breaks off');
    if (marker === END_OF_IMAGE) return concatBytes([...segments, bytes.subarray(at, at + 2)]);
    const end = isStandalone(marker) ? at + 2 : at + 2 + segmentLength(bytes, at + 2);
    if (marker !== EXIF && marker !== IPTC && marker !== COMMENT) segments.push(bytes.subarray(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const next = findEndOfScan(bytes, at);
    segments.push(bytes.subarray(at, next));
    at = next;
  }
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
