import { isPhotoName } from '@domain/cases/photo';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { isPhotoFolderOf } from '../../platform/identity';

/**
 * Throws `invalidInput: photos` unless every photo lies in a folder of the caller's own; nobody can attach, and so see,
 * somebody else's.
 */
export function checkOwnPhotos(photos: readonly string[], { actor, keys }: Pick<UserContext, 'actor' | 'keys'>): void {
  const isOwn = (photo: string) => {
    // cloud://<environment>.<bucket>/photos/<folder>/<name>
    const [, , environment, photos, folder, name = '', ...deeper] = photo.split('/');
    return (
      !!environment &&
      isPhotoName(name) &&
      !deeper.length &&
      isPhotoFolderOf(`${photos}/${folder}`, actor.personId, keys.identity)
    );
  };
  if (!photos.every(isOwn)) throw new AppError('invalidInput', 'photos');
}
