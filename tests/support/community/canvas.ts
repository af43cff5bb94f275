import { encodePng } from './png';

export type Colour = readonly [number, number, number];
type Spot = readonly [number, number];

/** A flat shape in the picture's own units, 0 to 4 across and 0 to 3 down. */
export type Shape =
  | { colour: Colour; rect: readonly [number, number, number, number] } // left, top, width, height
  | { colour: Colour; circle: readonly [number, number, number]; share?: number } // middle, radius; share: how much it covers
  | { colour: Colour; oval: readonly [number, number, number, number] } // middle, half width, half height
  | { colour: Colour; polygon: readonly Spot[] }
  | { colour: Colour; line: readonly [number, number, number, number]; width: number };

const UNIT = 100;
const FINER = 2; // painted twice as fine and averaged, so that edges are smooth
const [WIDTH, HEIGHT] = [4 * UNIT, 3 * UNIT];
const FINE = UNIT * FINER;

type Box = { left: number; top: number; right: number; bottom: number };

const around = (x: number, y: number, across: number, down: number): Box => ({ left: x - across, top: y - down, right: x + across, bottom: y + down });

function boxOf(shape: Shape): Box {
  if ('rect' in shape) return { left: shape.rect[0], top: shape.rect[1], right: shape.rect[0] + shape.rect[2], bottom: shape.rect[1] + shape.rect[3] };
  if ('circle' in shape) return around(shape.circle[0], shape.circle[1], shape.circle[2], shape.circle[2]);
  if ('oval' in shape) return around(...shape.oval);
  const corners: readonly Spot[] = 'polygon' in shape ? shape.polygon : [[shape.line[0], shape.line[1]], [shape.line[2], shape.line[3]]];
  const rim = 'polygon' in shape ? 0 : shape.width / 2;
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...across) - rim, top: Math.min(...down) - rim, right: Math.max(...across) + rim, bottom: Math.max(...down) + rim };
}

function covers(shape: Shape, x: number, y: number): boolean {
  if ('rect' in shape) return x >= shape.rect[0] && x < shape.rect[0] + shape.rect[2] && y >= shape.rect[1] && y < shape.rect[1] + shape.rect[3];
  if ('circle' in shape) return (x - shape.circle[0]) ** 2 + (y - shape.circle[1]) ** 2 < shape.circle[2] ** 2;
  if ('oval' in shape) return ((x - shape.oval[0]) / shape.oval[2]) ** 2 + ((y - shape.oval[1]) / shape.oval[3]) ** 2 < 1;
  if ('polygon' in shape) return isInside(shape.polygon, x, y);
  const [x1, y1, x2, y2] = shape.line;
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)));
  return (x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2 < (shape.width / 2) ** 2;
}

const isInside = (corners: readonly Spot[], x: number, y: number): boolean =>
  corners.reduce((within, [x1, y1], n) => {
    const [x2, y2] = corners[(n + 1) % corners.length] ?? [0, 0];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !within : within;
  }, false);

function lay(shape: Shape, onto: Uint8Array): void {
  const box = boxOf(shape);
  const share = 'circle' in shape ? (shape.share ?? 1) : 1;
  const within = (edge: number, last: number) => Math.max(0, Math.min(last, edge));
  const [left, right] = [within(Math.floor(box.left * FINE), WIDTH * FINER), within(Math.ceil(box.right * FINE), WIDTH * FINER)];
  const [top, bottom] = [within(Math.floor(box.top * FINE), HEIGHT * FINER), within(Math.ceil(box.bottom * FINE), HEIGHT * FINER)];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (!covers(shape, (column + 0.5) / FINE, (row + 0.5) / FINE)) continue;
      const place = (row * WIDTH * FINER + column) * 3;
      for (let n = 0; n < 3; n++) onto[place + n] = onto[place + n]! + (shape.colour[n]! - onto[place + n]!) * share;
    }
  }
}

/** A small PNG of shapes painted one over the other. */
export function paint(shapes: readonly Shape[]): Buffer {
  const fine = new Uint8Array(WIDTH * HEIGHT * FINER * FINER * 3).fill(255);
  for (const shape of shapes) lay(shape, fine);

  const picture = new Uint8Array(WIDTH * HEIGHT * 3);
  const below = WIDTH * FINER * 3;
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const corner = row * FINER * below + column * FINER * 3;
      const place = (row * WIDTH + column) * 3;
      for (let n = 0; n < 3; n++) picture[place + n] = (fine[corner + n]! + fine[corner + n + 3]! + fine[corner + n + below]! + fine[corner + n + below + 3]! + 2) >> 2;
    }
  }
  return encodePng(WIDTH, HEIGHT, picture);
}
