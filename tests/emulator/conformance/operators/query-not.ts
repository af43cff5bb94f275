import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $not (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a smaller number', { v: { $not: { $gt: 5 } } }, { v: 1 }, true],
  ['a larger number', { v: { $not: { $gt: 5 } } }, { v: 6 }, false],
  ['a missing field', { v: { $not: { $gt: 5 } } }, {}, true],
  ['another type', { v: { $not: { $gt: 5 } } }, { v: 'a' }, true],
  ['a pattern', { v: { $not: /^a/ } }, { v: 'ab' }, false],
  ['a value', { v: { $not: 5 } }, { v: 5 }, fails('$not needs a regex or a document')],
  ['of nothing', { v: { $not: {} } }, {}, fails('$not')],
  ['of $not', { v: { $not: { $not: { $gt: 1 } } } }, { v: 2 }, true],
  ['of a pattern and a number', { v: { $not: /a/ } }, { v: 5 }, true],
  ['null', { v: { $not: { $gt: 1 } } }, { v: null }, true],
];
