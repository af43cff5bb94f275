import type { Colour, Shape } from './canvas';

const sky: Colour = [206, 226, 236];
const dusk: Colour = [52, 62, 84];
const wall: Colour = [236, 226, 210];
const road: Colour = [150, 152, 154];
const paving: Colour = [205, 200, 190];
const grass: Colour = [142, 178, 120];
const leaf: Colour = [92, 140, 92];
const wood: Colour = [168, 118, 74];
const steel: Colour = [96, 104, 112];
const dark: Colour = [48, 50, 54];
const red: Colour = [200, 74, 62];
const yellow: Colour = [246, 206, 92];
const green: Colour = [70, 140, 104];
const water: Colour = [120, 172, 204];
const white: Colour = [250, 248, 242];

const rect = (colour: Colour, left: number, top: number, width: number, height: number): Shape => ({
  colour,
  rect: [left, top, width, height],
});
const circle = (colour: Colour, x: number, y: number, radius: number, share = 1): Shape => ({
  colour,
  circle: [x, y, radius],
  share,
});
const oval = (colour: Colour, x: number, y: number, across: number, down: number): Shape => ({
  colour,
  oval: [x, y, across, down],
});
const line = (colour: Colour, x1: number, y1: number, x2: number, y2: number, width = 0.06): Shape => ({
  colour,
  line: [x1, y1, x2, y2],
  width,
});
const polygon = (colour: Colour, ...corners: [number, number][]): Shape => ({ colour, polygon: corners });

const street = (above: Colour, below: Colour): Shape[] => [rect(above, 0, 0, 4, 1.9), rect(below, 0, 1.9, 4, 1.1)];
const house = (left: number): Shape[] => [
  rect(wall, left, 0.5, 1.2, 1.4),
  ...[0.15, 0.7].flatMap((x) => [0.7, 1.2].map((y) => rect(water, left + x, y, 0.32, 0.32))),
];
const tree = (x: number): Shape[] => [
  rect(wood, x - 0.05, 1.3, 0.1, 0.65),
  circle(leaf, x, 1.05, 0.4),
  circle(grass, x + 0.2, 1.2, 0.26),
];

const stairwell = (light: boolean): Shape[] => [
  rect(light ? wall : dusk, 0, 0, 4, 3),
  ...[0, 1, 2, 3, 4].map((n) =>
    rect(
      light ? [200 - n * 12, 190 - n * 12, 176 - n * 12] : [40 + n * 5, 46 + n * 5, 60 + n * 5],
      0.6 + n * 0.5,
      2.5 - n * 0.3,
      3.4,
      0.55,
    ),
  ),
  ...(light ? [circle(yellow, 2, 0.55, 0.9, 0.25), circle(yellow, 2, 0.55, 0.5, 0.4)] : []),
  line(steel, 2, 0, 2, 0.36, 0.04),
  circle(light ? white : steel, 2, 0.5, 0.17),
];

const bins = (full: boolean): Shape[] => [
  ...street(sky, paving),
  ...house(0.2),
  ...tree(3.5),
  ...[1.5, 2.3].flatMap((x, n) => [
    rect(n ? green : [84, 124, 168], x, 1.3, 0.62, 0.95),
    rect(dark, x - 0.04, 1.2, 0.7, 0.12),
  ]),
  ...(full
    ? [
        circle(dark, 1.3, 2.3, 0.24),
        circle(steel, 2.95, 2.35, 0.2),
        circle(dark, 2.2, 2.45, 0.22),
        circle([190, 150, 110], 1.75, 1.12, 0.18),
        oval(white, 2.65, 2.6, 0.2, 0.07),
        oval(red, 1.6, 2.62, 0.14, 0.06),
      ]
    : []),
];

const bench = (broken: boolean): Shape[] => [
  ...street(sky, grass),
  ...tree(0.6),
  ...tree(3.4),
  rect(steel, 1.15, 1.75, 0.1, 0.6),
  rect(steel, 2.75, 1.75, 0.1, 0.6),
  rect(wood, 1, 1.3, 2, 0.14),
  ...(broken
    ? [polygon(wood, [1, 1.7], [2, 1.7], [2.25, 2.25], [2.1, 2.3], [1.85, 1.86], [1, 1.86])]
    : [rect(wood, 1, 1.7, 2, 0.16)]),
];

const manhole = (fenced: boolean): Shape[] => [
  rect(road, 0, 0, 4, 3),
  rect(paving, 0, 0, 4, 0.6),
  ...[0.4, 1.7, 3].map((x) => rect(white, x, 2.5, 0.7, 0.09)),
  oval(steel, 2, 1.6, 0.75, 0.42),
  oval([24, 25, 28], 2, 1.6, 0.66, 0.35),
  ...(fenced ? [0.85, 3.15].map((x) => polygon(red, [x - 0.2, 2.15], [x + 0.2, 2.15], [x, 1.2])) : []),
  ...(fenced
    ? [
        line(yellow, 0.85, 1.5, 3.15, 1.5, 0.1),
        line(dark, 1.4, 1.5, 1.7, 1.5, 0.1),
        line(dark, 2.2, 1.5, 2.5, 1.5, 0.1),
      ]
    : []),
];

const scooter = (x: number, colour: Colour): Shape[] => [
  circle(dark, x - 0.35, 2.3, 0.2),
  circle(dark, x + 0.35, 2.3, 0.2),
  polygon(
    colour,
    [x - 0.45, 2.1],
    [x + 0.2, 2.15],
    [x + 0.34, 1.55],
    [x + 0.44, 1.55],
    [x + 0.36, 2.3],
    [x - 0.4, 2.3],
  ),
  rect(dark, x - 0.4, 1.98, 0.5, 0.12),
  line(dark, x + 0.25, 1.5, x + 0.5, 1.46, 0.05),
];
const charging = (tidy: boolean): Shape[] => [
  ...street(wall, paving),
  ...(tidy
    ? [
        rect(green, 0.2, 0.7, 3.6, 0.14),
        rect(steel, 0.3, 0.84, 0.08, 1.2),
        rect(steel, 3.6, 0.84, 0.08, 1.2),
        ...[1, 2, 3].map((x) => rect(white, x - 0.12, 1.1, 0.24, 0.36)),
      ]
    : []),
  ...(tidy
    ? []
    : [rect(water, 1.5, 0.15, 0.9, 0.6), line(dark, 1.9, 0.75, 1.1, 1.9, 0.04), line(dark, 2, 0.75, 2.9, 1.9, 0.04)]),
  ...scooter(1, red),
  ...scooter(2.05, [84, 124, 168]),
  ...scooter(3.1, yellow),
];

const leak = (mended: boolean): Shape[] => [
  rect([226, 232, 232], 0, 0, 4, 3),
  rect(paving, 0, 2.3, 4, 0.7),
  rect(steel, 0.9, 0, 0.22, 1.5),
  rect(steel, 0.9, 1.4, 2.1, 0.22),
  rect(steel, 2.8, 1.4, 0.22, 0.9),
  ...(mended
    ? [rect(green, 1.75, 1.34, 0.4, 0.34)]
    : [
        line(water, 1.95, 1.6, 1.9, 2.4, 0.1),
        line(water, 2.02, 1.6, 2.15, 2.4, 0.06),
        oval(water, 2, 2.55, 1.3, 0.25),
      ]),
];

const ramp = (built: boolean): Shape[] => [
  ...street(sky, paving),
  rect(wall, 1.7, 0.3, 2.3, 1.9),
  rect([120, 90, 70], 2.6, 0.8, 0.6, 1.1),
  ...[0, 1, 2].map((n) =>
    rect([186 - n * 10, 182 - n * 10, 176 - n * 10], 2.2 - n * 0.18, 1.9 + n * 0.17, 1.4 + n * 0.2, 0.17),
  ),
  ...(built
    ? [
        polygon([170, 172, 172], [0.2, 2.41], [1.9, 1.9], [2.3, 1.9], [2.3, 2.41]),
        line(steel, 0.3, 2.0, 2, 1.45, 0.05),
        line(steel, 0.35, 2, 0.35, 2.38, 0.04),
        line(steel, 2, 1.45, 2, 1.9, 0.04),
      ]
    : []),
];

const corridor = (clear: boolean): Shape[] => [
  rect(wall, 0, 0, 4, 3),
  polygon(paving, [0, 3], [1.3, 1.9], [2.7, 1.9], [4, 3]),
  rect([214, 204, 186], 1.3, 0.7, 1.4, 1.2),
  rect(green, 1.75, 0.85, 0.5, 1.05),
  ...(clear
    ? []
    : [
        rect([190, 150, 110], 0.35, 1.7, 0.85, 0.7),
        rect([170, 132, 96], 0.5, 1.2, 0.6, 0.5),
        rect(wood, 2.9, 1.5, 0.7, 0.95),
        circle(dark, 2.75, 2.5, 0.24),
      ]),
];

/** What the sample photos show, each as it was and as it became. */
export const scenes = {
  'lamp-out': stairwell(false),
  'lamp-lit': stairwell(true),
  'bins-full': bins(true),
  'bins-empty': bins(false),
  'bench-broken': bench(true),
  'bench-mended': bench(false),
  'manhole-open': manhole(false),
  'manhole-fenced': manhole(true),
  'charging-wires': charging(false),
  'charging-shed': charging(true),
  'pipe-leaking': leak(false),
  'pipe-mended': leak(true),
  'ramp-missing': ramp(false),
  'ramp-built': ramp(true),
  'corridor-blocked': corridor(false),
  'corridor-clear': corridor(true),
} satisfies Record<string, Shape[]>;
export type Scene = keyof typeof scenes;
