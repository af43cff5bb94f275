import { AppError } from '@domain/errors';
import { newId } from './newId';
import { cleanPicture, keptSize, LARGEST, QUALITIES } from './picture';
import { ask } from './preview.h5';
import { uploadFolder } from './uploadFolder';

/** As on the phone: smaller, without EXIF, into this person's own folder. Answers its file id. */
export async function uploadPhoto(path: string): Promise<string> {
  const { bytes, type } = cleanPicture(await shrunk(path));
  const target = `${await uploadFolder()}/${newId()}.${type}`;
  const kind = type === 'jpg' ? 'image/jpeg' : 'image/png';
  const answer = (await ask(`/cloud/files?path=${encodeURIComponent(target)}`, new Blob([bytes.slice().buffer as ArrayBuffer]), kind)) as { fileID?: string };
  if (!answer.fileID) throw new AppError('internal', 'unreachable');
  return answer.fileID;
}

async function shrunk(path: string): Promise<Uint8Array> {
  const picture = await drawable(path);
  const { width, height } = keptSize(picture.naturalWidth, picture.naturalHeight);
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
    canvas.toBlob((blob) => void (blob ?? new Blob()).arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))), 'image/jpeg', quality),
  );
