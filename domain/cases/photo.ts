import { AppError } from '../errors';

/** A photo as a screen gets it: the small one for its place on a page, the full one for a tap. */
export type Photo = { thumbnail: string; full: string };

/** At most so many pixels has a small photo: what a third of a page shows on a phone with three pixels a point. */
export const THUMBNAIL_PIXELS = 320 * 240;

/**
 * Where the small one of a stored photo lies: beside it, `lamp.s.jpg` beside `lamp.jpg`. Nobody says it, so nobody can
 * say something else.
 */
export const thumbnailOf = (photo: string): string => photo.replace(/\.(?=[a-z]+$)/, '.s.');

/** Is this the name of a photo, and not of a small one? A name has one dot. */
export const isPhotoName = (name: string): boolean => /^[\w-]+\.(?:jpg|png)$/.test(name);

/** Why a photo is refused: its kind, which the phone did not turn into a JPEG, or what is wrong with its bytes. */
export const PHOTO_PROBLEMS = ['heic', 'webp', 'gif', 'incomplete', 'noPicture'] as const;
export type PhotoProblem = (typeof PHOTO_PROBLEMS)[number];

/** What a failed upload says about the photo itself; undefined when it only got lost on its way. */
export function photoProblemOf(error: unknown): PhotoProblem | undefined {
  if (!(error instanceof AppError) || error.reason !== 'photos') return undefined;
  return PHOTO_PROBLEMS.find((problem) => problem === error.facts?.['problem']) ?? 'noPicture';
}
