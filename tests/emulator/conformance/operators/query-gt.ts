import { date, fails, type QueryRow } from '../differential/operator-rows';

/** The operator $gt (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a larger number', { v: { $gt: 5 } }, { v: 6 }, true],
  ['the number itself', { v: { $gt: 5 } }, { v: 5 }, false],
  ['a text is not compared', { v: { $gt: 5 } }, { v: 'z' }, false],
  ['null', { v: { $gt: 5 } }, { v: null }, false],
  ['a missing field', { v: { $gt: 5 } }, {}, false],
  ['one element of a list', { v: { $gt: 5 } }, { v: [1, 9] }, true],
  ['different elements may meet two bounds', { v: { $gt: 5, $lt: 3 } }, { v: [1, 9] }, true],
  ['a text after another', { v: { $gt: 'b' } }, { v: 'c' }, true],
  ['dates', { v: { $gt: date('2020-01-01') } }, { v: date('2020-01-02') }, true],
  ['a pattern', { v: { $gt: /a/ } }, { v: 'a' }, fails("Can't have RegEx as arg to predicate over field")],
  ['nothing is above null', { v: { $gt: null } }, { v: 1 }, false],
  ['a longer object', { v: { $gt: { a: 1 } } }, { v: { a: 1, b: 0 } }, true],
];
