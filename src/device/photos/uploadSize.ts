import { THUMBNAIL_PIXELS } from '@domain/files/photo';

const MAX_SIDE = 1600;
export const MAX_BYTES = 300 * 1024;
/** Tried from the best to the smallest, until the picture is small enough. */
export const QUALITIES = [82, 66, 50, 36] as const;

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
