import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $gte (MongoDB manual). */
export const rows: QueryRow[] = [
  ['the number itself', { v: { $gte: 5 } }, { v: 5 }, true],
  ['a smaller number', { v: { $gte: 5 } }, { v: 4 }, false],
  ['null and null', { v: { $gte: null } }, { v: null }, true],
  ['null and missing', { v: { $gte: null } }, {}, true],
  ['null and a number', { v: { $gte: null } }, { v: 1 }, false],
  ['NaN equals NaN', { v: { $gte: NaN } }, { v: NaN }, true],
  ['a pattern', { v: { $gte: /a/ } }, {}, fails("Can't have RegEx as arg to predicate over field")],
];
