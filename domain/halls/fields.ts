import * as v from 'valibot';
import { MAX_SPANS } from './input-limits';
import { slotAt } from './slot';

/** A half hour of the day as people write it: `HH:00` or `HH:30`, to 24:00. */
export const time = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):(00|30)|24:00)$/), v.transform(slotAt));

/** From one half hour to a later one. */
export const times = { from: time, to: time };

/** A span that has a length. */
export const span = v.pipe(
  v.object(times),
  v.check(({ from, to }) => from < to, 'to'),
);

/** Spans of a day, in order and apart. */
export const spans = v.pipe(
  v.array(span),
  v.maxLength(MAX_SPANS),
  v.check((list) => list.every(({ from }, n) => from > (list[n - 1]?.to ?? -1)), 'open'),
);

/** A whole number within limits, both included. */
export const integerBetween = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
