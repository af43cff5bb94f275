import { throwQueryError } from '../query-error';
import { formatValue } from '../values';

// Preferred numbers of `$bucketAuto` (MongoDB manual, granularity): Renard, E series, 1-2-5 and powers of two.

const geometricSeries = (count: number) => Array.from({ length: count }, (_, i) => Math.round(100 * 10 ** (i / count)));

/** One decade of each series; the rest repeats it ten times larger or smaller. */
const SERIES: Record<string, number[]> = {
  R5: [10, 16, 25, 40, 63],
  R10: [100, 125, 160, 200, 250, 315, 400, 500, 630, 800],
  R20: [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900],
  R40: [
    100, 106, 112, 118, 125, 132, 140, 150, 160, 170, 180, 190, 200, 212, 224, 236, 250, 265, 280, 300, 315, 335, 355,
    375, 400, 425, 450, 475, 500, 530, 560, 600, 630, 670, 710, 750, 800, 850, 900, 950,
  ],
  R80: [
    103, 109, 115, 122, 128, 136, 145, 155, 165, 175, 185, 195, 206, 218, 230, 243, 258, 272, 290, 307, 325, 345, 365,
    387, 412, 437, 462, 487, 515, 545, 575, 615, 650, 690, 730, 775, 825, 875, 925, 975,
  ],
  '1-2-5': [10, 20, 50],
  E6: [10, 15, 22, 33, 47, 68],
  E12: [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82],
  E24: [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91],
  E48: geometricSeries(48),
  E96: geometricSeries(96),
  // the standard rounds one value of this series otherwise
  E192: geometricSeries(192).map((value) => (value === 919 ? 920 : value)),
};

/** Rounds to the next preferred number that is strictly larger or smaller; zero stays. */
export type Rounder = { up(value: number): number; down(value: number): number };

const POWERS_OF_TWO: Rounder = {
  up: (value) => 2 ** (Math.floor(Math.log2(value)) + 1),
  down: (value) => 2 ** (Math.ceil(Math.log2(value)) - 1),
};

function seriesRounder(series: number[]): Rounder {
  const neighbours = (value: number) => {
    const power = Math.floor(Math.log10(value / series[0]!));
    // a decade on either side, so that no rounding of the logarithm matters; division keeps 0.16 what it is
    return [power - 1, power, power + 1].flatMap((exponent) =>
      series.map((each) => (exponent < 0 ? each / 10 ** -exponent : each * 10 ** exponent)),
    );
  };
  return {
    up: (value) => neighbours(value).find((each) => each > value)!,
    down: (value) =>
      neighbours(value)
        .filter((each) => each < value)
        .at(-1)!,
  };
}

/** The rounder of a granularity; throws QueryError for an unknown name. */
export function findRounder(name: unknown): Rounder {
  const rounder =
    name === 'POWERSOF2'
      ? POWERS_OF_TWO
      : typeof name === 'string' && Object.hasOwn(SERIES, name)
        ? seriesRounder(SERIES[name]!)
        : throwQueryError(`Unknown rounding granularity '${typeof name === 'string' ? name : formatValue(name)}'`);
  return {
    up: (value) => (value === 0 ? 0 : rounder.up(value)),
    down: (value) => (value === 0 ? 0 : rounder.down(value)),
  };
}

/** The number to be rounded; only such that are not negative can be. */
export function requireRoundable(value: unknown): number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value)
    ? value
    : throwQueryError(`$bucketAuto can only round numbers that are not negative, found: ${formatValue(value)}`);
}
