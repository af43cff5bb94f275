import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toLong (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction is cut off', { $toLong: '$v' }, { v: 5.5 }, 5],
  ['a large number', { $toLong: '$v' }, { v: 5000000000 }, 5000000000],
  ['a text', { $toLong: '$v' }, { v: '8' }, 8],
  ['a date', { $toLong: '$v' }, { v: date('2018-03-27T05:04:47.890Z') }, 1522127087890],
  ['null', { $toLong: '$v' }, { v: null }, null],
  ['a missing field', { $toLong: '$v' }, {}, null],
  ['a text that is no number', { $toLong: '$v' }, { v: '0x6400' }, fails('Failed to parse number')],
  ['beyond 64 bits', { $toLong: '$v' }, { v: 1e30 }, fails('Conversion would overflow target type')],
];
