import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $concat (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['strings', { $concat: ['$a', ' - ', '$b'] }, { a: 'x', b: 'y' }, 'x - y'],
  ['no argument', { $concat: [] }, {}, ''],
  ['null', { $concat: ['$a', null] }, { a: 'x' }, null],
  ['a missing field', { $concat: ['$a', '$b'] }, { a: 'x' }, null],
  ['a number', { $concat: ['$a', 1] }, { a: 'x' }, fails('$concat only supports strings, not int')],
  ['a list', { $concat: '$a' }, { a: ['x', 'y'] }, fails('$concat only supports strings, not array')],
  ['null before a wrong type', { $concat: [null, 5] }, {}, null],
  ['a date', { $concat: ['a', '$v'] }, { v: date('2020-01-01') }, fails('$concat only supports strings, not date')],
];
