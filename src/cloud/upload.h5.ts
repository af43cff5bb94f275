import { thumbnailOf } from '@domain/cases/photo';
import { AppError } from '@domain/errors';
import { newId } from './newId';
import { cleanPicture, keptSize, LARGEST, QUALITIES, smallSize, type Size } from './picture';
import { postToGateway } from './preview.h5';
import { getUploadFolder } from './uploadFolder';

/**
 * As on the phone: smaller, without EXIF, into this person's own folder, with a small one for pages beside it. Answers
 * its file id.
 */
export async function uploadPhoto(path: string): Promise<string> {
  const picture = await drawable(path);
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const name = `${newId()}.jpg`;
  const small = drawn(picture, smallSize(size)).then((drawing) => keep(drawing, thumbnailOf(name)));
  const [fileID] = await Promise.all([
    keep(await drawn(picture, keptSize(size)), name),
    small.catch((error: unknown) => console.warn('small photo', error)),
  ]);
  return fileID;
}

async function keep(drawing: Uint8Array, name: string): Promise<string> {
  const { bytes } = cleanPicture(drawing);
  const target = `${await getUploadFolder()}/${name}`;
  const answer = (await postToGateway(
    `/cloud/files?path=${encodeURIComponent(target)}`,
    new Blob([bytes.slice().buffer as ArrayBuffer]),
    'image/jpeg',
  )) as { fileID?: string };
  if (!answer.fileID) throw new AppError('internal', 'unreachable');
  return answer.fileID;
}

async function drawn(picture: HTMLImageElement, { width, height }: Size): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  let bytes = new Uint8Array();
  for (const quality of QUALITIES) {
    bytes = await jpegOf(canvas, quality / 100);
    if (bytes.length <= LARGEST) return bytes;
  }
  return bytes;
}

async function drawable(path: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = path;
  await picture.decode().catch(() => {
    throw new AppError('invalidInput', 'photos');
  });
  return picture;
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve) =>
    canvas.toBlob(
      (blob) => void (blob ?? new Blob()).arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))),
      'image/jpeg',
      quality,
    ),
  );
