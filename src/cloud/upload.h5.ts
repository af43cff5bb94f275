import { AppError } from '@domain/errors';
import { thumbnailOf } from '@domain/files/photo';
import { stripMetadata } from '@domain/files/picture';
import { newId } from '@/device/storage/newId';
import { MAX_BYTES, QUALITIES, thumbnailSize, uploadSize, type Size } from '@/device/photos/uploadSize';
import { postToGateway } from '@/device/preview.h5';
import { getUploadFolder } from './getUploadFolder';

/**
 * Preview: uploads a photo as the phone does, smaller and without metadata, with a thumbnail beside it. Resolves with
 * its file id.
 */
export async function uploadPhoto(path: string): Promise<string> {
  const picture = await loadImage(path);
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const name = `${newId()}.jpg`;
  const thumbnail = drawJpeg(picture, thumbnailSize(size)).then((drawing) => uploadJpeg(drawing, thumbnailOf(name)));
  const [fileID] = await Promise.all([
    uploadJpeg(await drawJpeg(picture, uploadSize(size)), name),
    thumbnail.catch((error: unknown) => console.warn('small photo', error)),
  ]);
  return fileID;
}

async function uploadJpeg(drawing: Uint8Array, name: string): Promise<string> {
  const { bytes } = stripMetadata(drawing);
  const target = `${await getUploadFolder()}/${name}`;
  const answer = (await postToGateway(
    `/cloud/files?path=${encodeURIComponent(target)}`,
    new Blob([bytes.slice().buffer as ArrayBuffer]),
    'image/jpeg',
  )) as { fileID?: string };
  if (!answer.fileID) throw new AppError('internal', 'unreachable');
  return answer.fileID;
}

async function drawJpeg(picture: HTMLImageElement, { width, height }: Size): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = await toJpeg(canvas, quality / 100);
    if (bytes.length <= MAX_BYTES) return bytes;
  }
  return bytes;
}

async function loadImage(path: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = path;
  await picture.decode().catch(async () => {
    stripMetadata(new Uint8Array(await (await fetch(path)).arrayBuffer())); // refuses it with its own reason
    throw new AppError('invalidInput', 'photos');
  });
  return picture;
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve) =>
    canvas.toBlob(
      (blob) => void (blob ?? new Blob()).arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))),
      'image/jpeg',
      quality,
    ),
  );
