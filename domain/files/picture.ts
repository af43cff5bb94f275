import { AppError } from '../errors';
import { isJpeg, jpegPixels, stripJpeg } from './jpeg';
import type { PhotoProblem } from './photo';
import { isPng, pngPixels, stripPng } from './png';

export type Picture = { bytes: Uint8Array; type: 'jpg' | 'png' };

/** A few bytes can hold a picture of billions of pixels, and who opens it runs out of memory. */
const MAX_PIXELS = 50_000_000;
/** The most bytes of an upload: several times what the phone leaves of a picture. */
export const MAX_UPLOAD_BYTES = 3 * 1024 * 1024;

/**
 * A picture that tells nothing about its maker. Throws `invalidInput` about `photos` for what is not a whole JPEG or
 * PNG; its fact `problem` is a PhotoProblem.
 */
export function stripMetadata(bytes: Uint8Array): Picture {
  try {
    if (isJpeg(bytes)) return limitSize(jpegPixels(bytes), { bytes: stripJpeg(bytes), type: 'jpg' });
    if (isPng(bytes)) return limitSize(pngPixels(bytes), { bytes: stripPng(bytes), type: 'png' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusePhoto('incomplete');
  }
  throw refusePhoto(problemOf(bytes));
}

export const refusePhoto = (problem: PhotoProblem) => new AppError('invalidInput', 'photos', { problem });

function limitSize(pixels: number, picture: Picture): Picture {
  if (pixels > MAX_PIXELS || picture.bytes.length > MAX_UPLOAD_BYTES) throw refusePhoto('tooLarge');
  return picture;
}

const HEIC_BRANDS = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif[12]|msf1|avi[fs])/;

/** The kind of a file that is neither JPEG nor PNG, by its first bytes. */
function problemOf(bytes: Uint8Array): PhotoProblem {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (HEIC_BRANDS.test(ascii(4, 12))) return 'heic';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(0, 4) === 'GIF8') return 'gif';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'incomplete' : 'noPicture';
}
