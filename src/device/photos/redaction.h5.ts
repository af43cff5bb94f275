import { drawRedacted, REDACTED_QUALITY, type Box } from './drawRedacted';
import { uploadSize } from './uploadSize';

/** Preview: a new picture of this one in which boxes are burnt in. */
export async function redactPicture(url: string, boxes: readonly Box[]): Promise<string> {
  const picture = new Image();
  picture.crossOrigin = 'anonymous';
  picture.src = url;
  await picture.decode();
  const size = uploadSize({ width: picture.naturalWidth, height: picture.naturalHeight });
  const canvas = Object.assign(document.createElement('canvas'), size);
  drawRedacted<CanvasImageSource>(canvas.getContext('2d')!, picture, size, boxes);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', REDACTED_QUALITY));
  return URL.createObjectURL(blob ?? new Blob());
}
