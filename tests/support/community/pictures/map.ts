import type { Area, Ring } from '@domain/places/place';

type Spot = [number, number];

// Three by three blocks between streets that bend: neighbours share their streets, so the blocks tile without a gap or
// an overlap.
// Counted in hundred-thousandths of a degree from the south-western corner, which lies in an empty desert.
const WEST = 104.4;
const SOUTH = 38.3;

/** Where the streets cross, row by row from the south. */
const CROSSINGS: Spot[][] = [
  [
    [20, 40],
    [470, 0],
    [930, 55],
    [1410, 25],
  ],
  [
    [0, 395],
    [455, 365],
    [980, 420],
    [1440, 380],
  ],
  [
    [60, 760],
    [500, 790],
    [950, 735],
    [1400, 790],
  ],
  [
    [30, 1130],
    [520, 1175],
    [930, 1120],
    [1370, 1165],
  ],
];

/** Bends of the streets from west to east, before the next crossing; the southernmost is the river bank. */
const ACROSS: Spot[][][] = [
  [
    [
      [170, 95],
      [330, 60],
    ],
    [
      [620, 45],
      [780, 90],
    ],
    [
      [1090, 0],
      [1260, 50],
    ],
  ],
  [
    [[230, 425]],
    [
      [700, 340],
      [820, 400],
    ],
    [[1200, 445]],
  ],
  [[[290, 735]], [[720, 810]], [[1180, 770]]],
  [[[270, 1185]], [[740, 1200]], [[1150, 1105]]],
];

/** Bends of the streets from south to north. */
const UPWARD: Spot[][][] = [
  [[[-35, 220]], [[430, 190]], [[990, 230]], [[1475, 200]]],
  [
    [[55, 590]],
    [
      [520, 560],
      [480, 680],
    ],
    [[930, 600]],
    [[1385, 600]],
  ],
  [[[10, 950]], [[545, 990]], [[975, 930]], [[1420, 980]]],
];

const placed = ([x, y]: Spot): Spot => [
  Number((WEST + x / 100_000).toFixed(5)),
  Number((SOUTH + y / 100_000).toFixed(5)),
];

/** A street's bends, or none where there is no street. */
const bends = (streets: Spot[][][], row: number, column: number): Spot[] => streets[row]?.[column] ?? [];
const crossing = (row: number, column: number): Spot => CROSSINGS[row]?.[column] ?? [0, 0];

/** The outline of one block, from its south-western corner and round against the clock (RFC 7946). */
export function areaOf([row, column]: Spot): Area {
  const outline = [
    crossing(row, column),
    ...bends(ACROSS, row, column),
    crossing(row, column + 1),
    ...bends(UPWARD, row, column + 1),
    crossing(row + 1, column + 1),
    ...[...bends(ACROSS, row + 1, column)].reverse(),
    crossing(row + 1, column),
    ...[...bends(UPWARD, row, column)].reverse(),
    crossing(row, column),
  ];
  return { type: 'Polygon', coordinates: [outline.map(placed) as Ring] };
}

/** A spot of a block: shares of the way from west to east and from south to north. */
export function spotIn([row, column]: Spot, [east, north]: Spot): Spot {
  const between = (a: Spot, b: Spot, share: number): Spot => [
    a[0] + (b[0] - a[0]) * share,
    a[1] + (b[1] - a[1]) * share,
  ];
  const south = between(crossing(row, column), crossing(row, column + 1), east);
  return placed(between(south, between(crossing(row + 1, column), crossing(row + 1, column + 1), east), north));
}
