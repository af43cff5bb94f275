import { AppError } from '@domain/errors';
import { THUMBNAIL_PIXELS, type PhotoProblem } from '@domain/files/photo';
import { isJpeg, stripJpeg } from './jpeg';
import { isPng, stripPng } from './png';

export type Picture = { bytes: Uint8Array; type: 'jpg' | 'png' };

const MAX_SIDE = 1600;
export const MAX_BYTES = 300 * 1024;
/** Tried from the best to the smallest, until the picture is small enough. */
export const QUALITIES = [82, 66, 50, 36] as const;

/**
 * A picture that tells nothing about its maker. Throws `invalidInput` about `photos` for what is not a whole JPEG or
 * PNG; its fact `problem` is a PhotoProblem.
 */
export function stripMetadata(bytes: Uint8Array): Picture {
  try {
    if (isJpeg(bytes)) return { bytes: stripJpeg(bytes), type: 'jpg' };
    if (isPng(bytes)) return { bytes: stripPng(bytes), type: 'png' };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuse('incomplete');
  }
  throw refuse(problemOf(bytes));
}

const refuse = (problem: PhotoProblem) => new AppError('invalidInput', 'photos', { problem });

const HEIC_BRANDS = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif[12]|msf1|avi[fs])/;

/** The kind of a file that is neither JPEG nor PNG, by its first bytes. */
function problemOf(bytes: Uint8Array): PhotoProblem {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (HEIC_BRANDS.test(ascii(4, 12))) return 'heic';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(0, 4) === 'GIF8') return 'gif';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'incomplete' : 'noPicture';
}

export type Size = { width: number; height: number };

/** The size at which a picture is kept: never enlarged, its long side at most 1600. */
export function uploadSize({ width, height }: Size): Size {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * The size of the small one beside it, whatever its shape: never enlarged, and no more pixels than its place on a page
 * shows.
 */
export function thumbnailSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(THUMBNAIL_PIXELS / (width * height)));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
