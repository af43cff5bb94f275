const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 0xe1;
const IPTC = 0xed;
const STANDALONE = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Is this the beginning of a JPEG? */
export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === MARK && bytes[1] === START && bytes[2] === MARK;

/**
 * The same picture without what the camera wrote about it: EXIF and XMP (APP1), IPTC (APP13), comments, and anything
 * after the end of the picture.
 * Bytes in, bytes out; throws a RangeError when the segments do not add up. (ITU-T T.81, annex B.)
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARK) throw new RangeError('no marker where one belongs');
    while (bytes[at + 1] === MARK) at++; // fill bytes
    const marker = bytes[at + 1];
    if (marker === undefined || marker === 0) throw new RangeError('the picture breaks off');
    if (marker === END) return join([...kept, bytes.subarray(at, at + 2)]);
    const end = STANDALONE(marker) ? at + 2 : at + 2 + lengthAt(bytes, at + 2);
    if (marker !== EXIF && marker !== IPTC && marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== SCAN) continue;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
  }
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
