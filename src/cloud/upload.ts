import Taro from '@tarojs/taro';
import { isJpeg } from '@domain/files/jpeg';
import { thumbnailOf } from '@domain/files/photo';
import { stripMetadata, type Picture } from '@domain/files/picture';
import { newId } from '@/device/storage/newId';
import { MAX_BYTES, QUALITIES, thumbnailSize, uploadSize, type Size } from '@/device/photos/uploadSize';
import { getUploadFolder } from './getUploadFolder';

/**
 * Uploads a photo to this person's folder, smaller and without metadata, with a thumbnail beside it. Resolves with its
 * file id. Rejects with an AppError for a file that is no picture, and with WeChat's error when the network is gone.
 */
export async function uploadPhoto(path: string): Promise<string> {
  const size = await orRefused(path, Taro.getImageInfo({ src: path }));
  const picture = stripMetadata(await compressToLimit(path, size));
  const name = `${newId()}.${picture.type}`;
  const [fileID] = await Promise.all([uploadPicture(picture, name), uploadThumbnail(path, size, picture, name)]);
  return fileID;
}

/** Pages show the full photo where the thumbnail is missing, so that a failure here is only logged. */
async function uploadThumbnail(path: string, size: Size, { type }: Picture, name: string): Promise<void> {
  try {
    const thumbnail = stripMetadata(await compress(path, thumbnailSize(size), QUALITIES[0]));
    if (thumbnail.type === type) await uploadPicture(thumbnail, thumbnailOf(name));
  } catch (error) {
    console.warn('small photo', error);
  }
}

async function uploadPicture({ bytes }: Picture, name: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  const files = Taro.getFileSystemManager();
  files.writeFileSync(filePath, bytes.slice().buffer as ArrayBuffer);
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `${await getUploadFolder()}/${name}`, filePath });
    return fileID;
  } finally {
    files.unlinkSync(filePath);
  }
}

async function compressToLimit(path: string, size: Size): Promise<Uint8Array> {
  const target = uploadSize(size);
  let bytes: Uint8Array = readBytes(path);
  // only a file that the phone compressed itself has the same type as its thumbnail
  if (isJpeg(bytes) && bytes.length <= MAX_BYTES && target.width === size.width && target.height === size.height)
    return bytes;
  for (const quality of QUALITIES) {
    bytes = await orRefused(path, compress(path, target, quality));
    if (bytes.length <= MAX_BYTES) return bytes;
  }
  return bytes;
}

/** A file that this phone cannot draw is refused with its own reason, if it has one. */
const orRefused = <T>(path: string, drawing: Promise<T>): Promise<T> =>
  drawing.catch((error: unknown) => {
    stripMetadata(readBytes(path));
    throw error;
  });

async function compress(path: string, { width, height }: Size, quality: number): Promise<Uint8Array> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality,
    compressedWidth: width,
    compressedHeight: height,
  });
  return readBytes(tempFilePath);
}

// without an encoding the result is bytes
const readBytes = (filePath: string) =>
  new Uint8Array(Taro.getFileSystemManager().readFileSync(filePath) as ArrayBuffer);
