import { AppError } from '../errors';

/** Addresses of a photo: `thumbnail` for its place on a page, `full` for the whole screen. */
export type Photo = { thumbnail: string; full: string };

/** The most pixels of a thumbnail: a third of a page on a phone with three pixels a point. */
export const THUMBNAIL_PIXELS = 320 * 240;

/**
 * The file id of a photo's thumbnail: `lamp.s.jpg` beside `lamp.jpg`. It is derived by rule, so that no client can name
 * another file.
 */
export const thumbnailOf = (photo: string): string => photo.replace(/\.(?=[a-z]+$)/, '.s.');

/** True for the file name of a photo, which has one dot; the name of a thumbnail has two. */
export const isPhotoName = (name: string): boolean => /^[\w-]+\.(?:jpg|png)$/.test(name);

/** Phones upload every photo into a folder of this one. */
export const PHOTO_ROOT = 'photos';

/** Photos that are shown lie here, where only functions write. */
export const STORED_PHOTO_ROOT = 'stored-photos';

/**
 * The folder of an uploaded photo, `photos/<folder>`, from its id
 * `cloud://<environment>.<bucket>/photos/<folder>/<name>`. Undefined for the id of any other file, and of another
 * environment.
 */
export const photoFolderIn = (fileId: string, environment: string): string | undefined =>
  uploadFolderIn(fileId, environment, isPhotoName);

/** The same of an upload whose name is of another kind. */
export function uploadFolderIn(
  fileId: string,
  environment: string,
  isName: (name: string) => boolean,
): string | undefined {
  const [scheme, , bucket = '', root, folder, name = '', ...deeper] = fileId.split('/');
  const isHere = scheme === 'cloud:' && bucket.startsWith(`${environment}.`);
  return isHere && root === PHOTO_ROOT && isName(name) && !deeper.length ? `${root}/${folder}` : undefined;
}

/** Characters of a stored photo's name that tell the picture; those after them tell its thumbnail too. */
export const CONTENT_NAME_LENGTH = 32;

/** Which picture of a case a stored photo is, whatever thumbnail came with it. */
export const photoContentOf = (fileId: string): string => (fileId.split('/').pop() ?? '').slice(0, CONTENT_NAME_LENGTH);

/** Whether a photo lies where only functions write: what was checked is what is shown. */
export const isStoredPhoto = (fileId: string): boolean => fileId.split('/')[3] === STORED_PHOTO_ROOT;

/** Why a photo is refused: its kind, which the phone did not turn into a JPEG, or what is wrong with its bytes. */
export const PHOTO_PROBLEMS = ['heic', 'webp', 'gif', 'incomplete', 'tooLarge', 'noPicture'] as const;
export type PhotoProblem = (typeof PHOTO_PROBLEMS)[number];

/** What a failed upload says about the photo itself; undefined when it only got lost on its way. */
export function photoProblemOf(error: unknown): PhotoProblem | undefined {
  if (!(error instanceof AppError) || error.reason !== 'photos') return undefined;
  return PHOTO_PROBLEMS.find((problem) => problem === error.facts?.['problem']) ?? 'noPicture';
}
