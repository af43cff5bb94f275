import { concatBytes } from './jpeg';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHUNK_OVERHEAD = 12; // length, type and checksum around the contents
/** The chunks that draw the picture; all others only describe it. */
const DRAWING_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'];
const isCritical = (type: string) => /^[A-Z]/.test(type);

/** Is this the beginning of a PNG? */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/**
 * The same picture with only the chunks that draw it: no text, time, EXIF, XMP, C2PA or profile, and nothing after the
 * end. Throws a RangeError when the chunks do not add up or one is unknown that the picture cannot be drawn without.
 * (PNG specification, section 5.)
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let isDrawn = false;
  for (let at = SIGNATURE.length; at + CHUNK_OVERHEAD <= bytes.length;) {
    const end = at + CHUNK_OVERHEAD + view.getUint32(at);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (DRAWING_CHUNKS.includes(type)) chunks.push(bytes.subarray(at, end));
    else if (isCritical(type)) throw new RangeError(`an unknown chunk ${type}`);
    isDrawn ||= type === 'IDAT';
    if (type === 'IEND' && isDrawn) return concatBytes(chunks);
    at = end;
  }
  throw new RangeError('the picture breaks off');
}

const HEADER_LENGTH = 13;

/** How many pixels a PNG has; its first chunk, the header, says so. 0 when it does not begin with a whole one. */
export function pngPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = SIGNATURE.length;
  if (bytes.length < at + CHUNK_OVERHEAD + HEADER_LENGTH || view.getUint32(at) !== HEADER_LENGTH) return 0;
  return view.getUint32(at + 8) * view.getUint32(at + 12);
}
