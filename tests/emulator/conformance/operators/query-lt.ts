import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $lt (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a smaller number', { v: { $lt: 5 } }, { v: 4 }, true],
  ['the number itself', { v: { $lt: 5 } }, { v: 5 }, false],
  ['a missing field', { v: { $lt: 5 } }, {}, false],
  ['NaN is not smaller', { v: { $lt: 5 } }, { v: NaN }, false],
  ['nothing is below null', { v: { $lt: null } }, {}, false],
  ['a text below another', { v: { $lt: 'b' } }, { v: 'a' }, true],
  ['a pattern', { v: { $lt: /a/ } }, {}, fails("Can't have RegEx as arg to predicate over field")],
];
