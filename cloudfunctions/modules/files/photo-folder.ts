import { PHOTO_ROOT } from '@domain/files/photo';
import type { Day } from '@domain/time';
import { sign } from '../../platform/identity';

const SIGNATURE_LENGTH = 20;

/**
 * The storage folder of a person's photos of one day. Addresses of photos show it, so it differs from day to day, and
 * only its owner is told its name.
 */
export const photoFolderOf = (personId: string, identityKey: string, day: Day): string =>
  `${PHOTO_ROOT}/${day}${sign(`${personId}/folder/${day}`, identityKey).slice(0, SIGNATURE_LENGTH)}`;

/** True for a folder of this person, of any day. */
export const isPhotoFolderOf = (folder: string, personId: string, identityKey: string): boolean =>
  folder === photoFolderOf(personId, identityKey, folder.slice(PHOTO_ROOT.length + 1, -SIGNATURE_LENGTH));
