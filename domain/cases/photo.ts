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
