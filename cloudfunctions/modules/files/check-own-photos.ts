import { photoFolderIn } from '@domain/files/photo';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { getTempUrls } from '../../platform/wechat/files';
import { isPhotoFolderOf } from './photo-folder';

/**
 * Throws `invalidInput: photos` for a photo outside the caller's own folders, because attaching it would show it to
 * them, and for one that was never uploaded.
 */
export async function checkOwnPhotos(
  photos: readonly string[],
  { actor, keys }: Pick<UserContext, 'actor' | 'keys'>,
): Promise<void> {
  if (!photos.length) return;
  const isOwn = (photo: string): boolean => {
    const folder = photoFolderIn(photo);
    return folder !== undefined && isPhotoFolderOf(folder, actor.personId, keys.identity);
  };
  if (!photos.every(isOwn)) throw new AppError('invalidInput', 'photos');
  const urls = await getTempUrls(photos);
  if (!photos.every((photo) => urls.has(photo))) throw new AppError('invalidInput', 'photos');
}
