import pMap from 'p-map';
import { photoFolderIn, STORED_PHOTO_ROOT, thumbnailOf } from '@domain/files/photo';
import { MAX_UPLOAD_BYTES, refusePhoto, stripMetadata, type Picture } from '@domain/files/picture';
import { AppError } from '@domain/errors';
import { getEnvironmentId } from '../../platform/cloud';
import type { UserContext } from '../../platform/context';
import { hashedPathOf } from '../../platform/identity';
import { download, getTempUrls, uploadFile } from '../../platform/wechat/files';
import { isPhotoFolderOf } from './photo-folder';

const CONCURRENCY = 6;

/**
 * Copies the caller's uploads to where only functions write, without metadata and with their thumbnails, and answers
 * the ids of the copies. A copy is named after its subject and its content: an upload that is changed afterwards
 * changes nothing that was stored, the same request stores the same files, and no name tells whose the photo is.
 *
 * Throws `invalidInput: photos` for a photo outside the caller's own folders, because attaching it would show it to
 * them, for one that was never uploaded, and, with the fact `problem`, for a file that is no whole picture.
 */
export async function storePhotos(
  uploads: readonly string[],
  subject: string,
  { actor, keys }: Pick<UserContext, 'actor' | 'keys'>,
): Promise<string[]> {
  if (!uploads.length) return [];
  const environment = getEnvironmentId();
  const isOwn = (upload: string): boolean => {
    const folder = photoFolderIn(upload, environment);
    return folder !== undefined && isPhotoFolderOf(folder, actor.personId, keys.identity);
  };
  if (!uploads.every(isOwn)) throw new AppError('invalidInput', 'photos');
  const urls = await getTempUrls(uploads.flatMap((upload) => [upload, thumbnailOf(upload)]));
  if (!uploads.every((upload) => urls.has(upload))) throw new AppError('invalidInput', 'photos');
  const pictures = await pMap(
    uploads,
    async (upload) => ({
      whole: await downloadPicture(urls.get(upload)!),
      thumbnail: await downloadThumbnail(urls.get(thumbnailOf(upload))),
    }),
    { concurrency: CONCURRENCY },
  );
  // no copy is made before every photo of the request was found to be a picture
  const stored = await pMap(pictures, (one) => storePicture(one, subject, keys.identity), { concurrency: CONCURRENCY });
  return [...new Set(stored)]; // the same picture twice is one
}

type PhotoWithThumbnail = { whole: Picture; thumbnail: Picture | undefined };

async function storePicture({ whole, thumbnail }: PhotoWithThumbnail, subject: string, key: string): Promise<string> {
  const both = thumbnail?.type === whole.type ? [whole.bytes, thumbnail.bytes] : [whole.bytes];
  const path = `${STORED_PHOTO_ROOT}/${hashedPathOf(subject, both, key)}.${whole.type}`;
  const [fileId] = await Promise.all([
    uploadFile(path, Buffer.from(whole.bytes)),
    both[1] && uploadFile(thumbnailOf(path), Buffer.from(both[1])),
  ]);
  return fileId;
}

async function downloadPicture(url: string): Promise<Picture> {
  const bytes = await download(url, MAX_UPLOAD_BYTES);
  if (!bytes) throw refusePhoto('tooLarge');
  return stripMetadata(bytes);
}

/** The photo stands in for a thumbnail that is missing or is no picture. */
async function downloadThumbnail(url: string | undefined): Promise<Picture | undefined> {
  if (url === undefined) return undefined;
  try {
    return await downloadPicture(url);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
