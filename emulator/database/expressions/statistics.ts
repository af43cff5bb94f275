import { compareValues } from '../values';
import { sumNumbers } from './compensated-sum';
import { isNullish, onArguments, type Operator } from './scope';

const numbersIn = (values: unknown[]) => values.filter((value): value is number => typeof value === 'number');

/** The sum of the numbers; other values are ignored. */
export const sum = (values: unknown[]): number => sumNumbers(numbersIn(values));

/** The mean of the numbers, null when there is none. */
export function average(values: unknown[]): number | null {
  const numbers = numbersIn(values);
  return numbers.length ? sumNumbers(numbers) / numbers.length : null;
}

function extreme(values: unknown[], direction: 1 | -1): unknown {
  let best: unknown = null;
  for (const value of values) {
    if (!isNullish(value) && (best === null || compareValues(value, best) * direction > 0)) best = value;
  }
  return best;
}

/** The smallest value in MongoDB's order; null and missing are ignored, null when nothing is left. */
export const minimum = (values: unknown[]): unknown => extreme(values, -1);

/** The largest value in MongoDB's order; null and missing are ignored, null when nothing is left. */
export const maximum = (values: unknown[]): unknown => extreme(values, 1);

/** The standard deviation by Welford's algorithm, so that it is rounded as in MongoDB. */
function deviation(values: unknown[], correction: 0 | 1): number | null {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const value of numbersIn(values)) {
    const distance = value - mean;
    mean += distance / ++count;
    squares += distance * (value - mean);
  }
  return count > correction ? Math.sqrt(squares / (count - correction)) : null;
}

/** The standard deviation of a population; null without numbers. */
export const populationDeviation = (values: unknown[]): number | null => deviation(values, 0);

/** The standard deviation of a sample; null with fewer than two numbers. */
export const sampleDeviation = (values: unknown[]): number | null => deviation(values, 1);

/** Outside of a group, a single array argument stands for its elements. */
const overArguments = (accumulate: (values: unknown[]) => unknown): Operator =>
  onArguments((...values) => accumulate(values.length === 1 && Array.isArray(values[0]) ? values[0] : values));

/** The accumulators that are also expressions (MongoDB manual, accumulators in other stages). */
export const STATISTICS: Record<string, Operator> = {
  $sum: overArguments(sum),
  $avg: overArguments(average),
  $min: overArguments(minimum),
  $max: overArguments(maximum),
  $stdDevPop: overArguments(populationDeviation),
  $stdDevSamp: overArguments(sampleDeviation),
};
