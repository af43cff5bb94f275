/** A part of a picture that is covered, in shares of its width and height. */
export type Box = { left: number; top: number; width: number; height: number };

/** What a canvas of WeChat and one of a browser have in common. */
export type DrawingContext<Picture> = {
  fillStyle: unknown;
  drawImage: (picture: Picture, x: number, y: number, width: number, height: number) => void;
  fillRect: (x: number, y: number, width: number, height: number) => void;
};

/** A plain colour: what is blurred can sometimes be made out again. */
const COVER = '#566162';
/** Of the JPEG that is made of it. */
export const REDACTED_QUALITY = 0.9;

/** Draws a picture with its covered parts; nothing of what lies below them is in the result. */
export function drawRedacted<Picture>(
  context: DrawingContext<Picture>,
  picture: Picture,
  { width, height }: { width: number; height: number },
  boxes: readonly Box[],
): void {
  context.drawImage(picture, 0, 0, width, height);
  context.fillStyle = COVER;
  for (const box of boxes) context.fillRect(box.left * width, box.top * height, box.width * width, box.height * height);
}
