import { encodePng } from './png';

export type Colour = readonly [number, number, number];
type Spot = readonly [number, number];

/** A flat shape in the picture's own units, 0 to 4 across and 0 to 3 down. */
export type Shape =
  | { colour: Colour; rect: readonly [number, number, number, number] } // left, top, width, height
  // middle, radius; share: how much it covers
  | { colour: Colour; circle: readonly [number, number, number]; share?: number }
  | { colour: Colour; oval: readonly [number, number, number, number] } // middle, half width, half height
  | { colour: Colour; polygon: readonly Spot[] }
  | { colour: Colour; line: readonly [number, number, number, number]; width: number };

const FINER = 2; // painted twice as fine and averaged, so that edges are smooth

type Box = { left: number; top: number; right: number; bottom: number };

const around = (x: number, y: number, across: number, down: number): Box => ({
  left: x - across,
  top: y - down,
  right: x + across,
  bottom: y + down,
});

function boxOf(shape: Shape): Box {
  if ('rect' in shape)
    return {
      left: shape.rect[0],
      top: shape.rect[1],
      right: shape.rect[0] + shape.rect[2],
      bottom: shape.rect[1] + shape.rect[3],
    };
  if ('circle' in shape) return around(shape.circle[0], shape.circle[1], shape.circle[2], shape.circle[2]);
  if ('oval' in shape) return around(...shape.oval);
  const corners: readonly Spot[] =
    'polygon' in shape
      ? shape.polygon
      : [
          [shape.line[0], shape.line[1]],
          [shape.line[2], shape.line[3]],
        ];
  const rim = 'polygon' in shape ? 0 : shape.width / 2;
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...across) - rim,
    top: Math.min(...down) - rim,
    right: Math.max(...across) + rim,
    bottom: Math.max(...down) + rim,
  };
}

function covers(shape: Shape, x: number, y: number): boolean {
  if ('rect' in shape)
    return (
      x >= shape.rect[0] && x < shape.rect[0] + shape.rect[2] && y >= shape.rect[1] && y < shape.rect[1] + shape.rect[3]
    );
  if ('circle' in shape) return (x - shape.circle[0]) ** 2 + (y - shape.circle[1]) ** 2 < shape.circle[2] ** 2;
  if ('oval' in shape)
    return ((x - shape.oval[0]) / shape.oval[2]) ** 2 + ((y - shape.oval[1]) / shape.oval[3]) ** 2 < 1;
  if ('polygon' in shape) return isInside(shape.polygon, x, y);
  const [x1, y1, x2, y2] = shape.line;
  const along = Math.max(
    0,
    Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)),
  );
  return (x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2 < (shape.width / 2) ** 2;
}

const isInside = (corners: readonly Spot[], x: number, y: number): boolean =>
  corners.reduce((within, [x1, y1], n) => {
    const [x2, y2] = corners[(n + 1) % corners.length] ?? [0, 0];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !within : within;
  }, false);

/** Lays a shape onto a picture of so many points a unit. */
function lay(shape: Shape, onto: Uint8Array, fine: number): void {
  const box = boxOf(shape);
  const share = 'circle' in shape ? (shape.share ?? 1) : 1;
  const within = (edge: number, last: number) => Math.max(0, Math.min(last, edge));
  const [left, right] = [within(Math.floor(box.left * fine), 4 * fine), within(Math.ceil(box.right * fine), 4 * fine)];
  const [top, bottom] = [within(Math.floor(box.top * fine), 3 * fine), within(Math.ceil(box.bottom * fine), 3 * fine)];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (!covers(shape, (column + 0.5) / fine, (row + 0.5) / fine)) continue;
      const place = (row * 4 * fine + column) * 3;
      for (let n = 0; n < 3; n++) onto[place + n] = onto[place + n]! + (shape.colour[n]! - onto[place + n]!) * share;
    }
  }
}

/** A PNG of shapes painted one over the other, with so many pixels a unit. */
export function paint(shapes: readonly Shape[], unit: number): Buffer {
  const [width, height] = [4 * unit, 3 * unit];
  const fine = new Uint8Array(width * height * FINER * FINER * 3).fill(255);
  for (const shape of shapes) lay(shape, fine, unit * FINER);

  const picture = new Uint8Array(width * height * 3);
  const below = width * FINER * 3;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const corner = row * FINER * below + column * FINER * 3;
      const place = (row * width + column) * 3;
      for (let n = 0; n < 3; n++)
        picture[place + n] =
          (fine[corner + n]! + fine[corner + n + 3]! + fine[corner + n + below]! + fine[corner + n + below + 3]! + 2) >>
          2;
    }
  }
  return encodePng(width, height, picture);
}
