import { photoFolderIn } from '@domain/files/photo';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { isPhotoFolderOf } from './photo-folder';

/** Throws `invalidInput: photos` for a photo outside the caller's own folders: attaching it would show it to them. */
export function checkOwnPhotos(photos: readonly string[], { actor, keys }: Pick<UserContext, 'actor' | 'keys'>): void {
  const isOwn = (photo: string): boolean => {
    const folder = photoFolderIn(photo);
    return folder !== undefined && isPhotoFolderOf(folder, actor.personId, keys.identity);
  };
  if (!photos.every(isOwn)) throw new AppError('invalidInput', 'photos');
}
