import Taro from '@tarojs/taro';
import { drawRedacted, REDACTED_QUALITY, type Box, type DrawingContext } from './drawRedacted';
import { uploadSize } from './uploadSize';

/** A new picture of this one in which boxes are burnt in. Rejects for a picture that cannot be loaded. */
export async function redactPicture(url: string, boxes: readonly Box[]): Promise<string> {
  const { path, width, height } = await Taro.getImageInfo({ src: url });
  const size = uploadSize({ width, height });
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size });
  const picture = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new Error('the picture did not load'));
    picture.src = path;
  });
  drawRedacted(canvas.getContext('2d') as unknown as DrawingContext<typeof picture>, picture, size, boxes);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas, // WeChat takes both kinds of canvas; Taro's type names one
    fileType: 'jpg',
    quality: REDACTED_QUALITY,
  });
  return tempFilePath;
}
