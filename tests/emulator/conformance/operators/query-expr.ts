import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $expr (MongoDB manual). */
export const rows: QueryRow[] = [
  ['two fields', { $expr: { $gt: ['$spent', '$budget'] } }, { spent: 450, budget: 400 }, true],
  ['a missing field comes first', { $expr: { $gt: ['$spent', '$budget'] } }, { budget: 1 }, false],
  ['a number as condition', { $expr: '$n' }, { n: 1 }, true],
  ['zero as condition', { $expr: '$n' }, { n: 0 }, false],
  ['a list is compared as a whole', { $expr: { $eq: ['$v', 1] } }, { v: [1] }, false],
  ['an unknown operator', { $expr: { $foo: 1 } }, {}, fails("Unrecognized expression '$foo'")],
  ['null is false', { $expr: null }, {}, false],
  ['an empty list is true', { $expr: '$a' }, { a: [] }, true],
  ['a missing field is not null', { $expr: { $eq: ['$a', null] } }, {}, false],
];
