import pMap from 'p-map';
import { CONTENT_NAME_LENGTH, photoFolderIn, STORED_PHOTO_ROOT, thumbnailOf } from '@domain/files/photo';
import { MAX_UPLOAD_BYTES, refusePhoto, stripMetadata, type Picture } from '@domain/files/picture';
import { AppError } from '@domain/errors';
import { getEnvironmentId } from '../../platform/cloud';
import type { UserContext } from '../../platform/context';
import { hashedPathOf } from '../../platform/identity';
import { download, getTempUrls, uploadFile } from '../../platform/wechat/files';
import { isPhotoFolderOf } from './photo-folder';

const CONCURRENCY = 6;

/** Photos that were read and found to be pictures: the ids of their copies, and how to make them. */
export type PreparedPhotos = { ids: string[]; save: () => Promise<void> };

/**
 * Reads the caller's uploads, and copies them on demand to where only functions write, without metadata and with their
 * thumbnails. A copy is named after its subject and its content: an upload that is changed afterwards
 * changes nothing that was stored, the same request stores the same files, and no name tells whose the photo is.
 *
 * Throws `invalidInput: photos` for a photo outside the caller's own folders, because attaching it would show it to
 * them, for one that was never uploaded, and, with the fact `problem`, for a file that is no whole picture.
 */
export async function preparePhotos(
  uploads: readonly string[],
  subject: string,
  { actor, keys }: Pick<UserContext, 'actor' | 'keys'>,
): Promise<PreparedPhotos> {
  if (!uploads.length) return { ids: [], save: async () => undefined };
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
  // the same picture twice is one
  const copies = new Map(pictures.map((one) => copyOf(one, subject, keys.identity)).map((copy) => [copy.path, copy]));
  return {
    ids: [...copies.keys()].map((path) => fileIdOf(path, uploads[0]!)),
    save: async () => void (await pMap(copies.values(), saveCopy, { concurrency: CONCURRENCY })),
  };
}

type PhotoWithThumbnail = { whole: Picture; thumbnail: Picture | undefined };
type Copy = { path: string; whole: Uint8Array; thumbnail: Uint8Array | undefined };

function copyOf({ whole, thumbnail }: PhotoWithThumbnail, subject: string, key: string): Copy {
  const small = thumbnail?.type === whole.type ? thumbnail.bytes : undefined;
  const both = small ? [whole.bytes, small] : [whole.bytes];
  const name =
    hashedPathOf(subject, [whole.bytes], key).slice(0, CONTENT_NAME_LENGTH) +
    hashedPathOf(subject, both, key).slice(CONTENT_NAME_LENGTH);
  return {
    path: `${STORED_PHOTO_ROOT}/${name}.${whole.type}`,
    whole: whole.bytes,
    thumbnail: small,
  };
}

/** The id of a file beside an upload of the same environment. */
const fileIdOf = (path: string, upload: string): string => [...upload.split('/').slice(0, 3), path].join('/');

const saveCopy = ({ path, whole, thumbnail }: Copy) =>
  Promise.all([
    uploadFile(path, Buffer.from(whole)),
    thumbnail && uploadFile(thumbnailOf(path), Buffer.from(thumbnail)),
  ]);

/** Copies the caller's uploads and answers the ids of the copies. Throws as `preparePhotos`. */
export async function storePhotos(...args: Parameters<typeof preparePhotos>): Promise<string[]> {
  const { ids, save } = await preparePhotos(...args);
  await save();
  return ids;
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
