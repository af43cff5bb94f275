import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $not (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['true', { $not: ['$v'] }, { v: true }, false],
  ['false', { $not: ['$v'] }, { v: false }, true],
  ['null', { $not: ['$v'] }, { v: null }, true],
  ['a missing field', { $not: ['$v'] }, {}, true],
  ['zero', { $not: ['$v'] }, { v: 0 }, true],
  ['a number', { $not: ['$v'] }, { v: 2 }, false],
  ['a list with false in it', { $not: ['$v'] }, { v: [false] }, false],
  ['two arguments', { $not: ['$v', 1] }, {}, fails('Expression $not takes exactly 1 arguments. 2 were passed in.')],
];
