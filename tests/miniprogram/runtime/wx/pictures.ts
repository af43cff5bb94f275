import { blobOf, temporary } from './files';

/** A photo just taken, as `chooseMedia` lists it. */
export function taken(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { tempFilePath: temporary(bytes, 'png'), size: bytes.length, fileType: 'image' };
}

export async function sizeOf(src: string) {
  const { width, height } = await createImageBitmap(blobOf(src));
  return { width, height, path: src, orientation: 'up', type: 'png' };
}

type Compression = { src: string; quality?: number; compressedWidth?: number; compressedHeight?: number };

export async function compressed({ src, quality = 80, compressedWidth, compressedHeight }: Compression) {
  const picture = await createImageBitmap(blobOf(src));
  const canvas = new OffscreenCanvas(compressedWidth ?? picture.width, compressedHeight ?? picture.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 });
  return { tempFilePath: temporary(new Uint8Array(await blob.arrayBuffer()), 'jpg') };
}
