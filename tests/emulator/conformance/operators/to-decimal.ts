import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toDecimal (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a number', { $toDecimal: '$v' }, { v: 2.5 }, 2.5],
  ['true', { $toDecimal: '$v' }, { v: true }, 1],
  ['a text', { $toDecimal: '$v' }, { v: '-5.5' }, -5.5],
  ['a date', { $toDecimal: '$v' }, { v: date('2018-03-27T05:04:47.890Z') }, 1522127087890],
  ['null', { $toDecimal: '$v' }, { v: null }, null],
  ['a missing field', { $toDecimal: '$v' }, {}, null],
  ['a text that is no number', { $toDecimal: '$v' }, { v: 'a' }, fails('Failed to parse number')],
  ['a list', { $toDecimal: '$v' }, { v: [1] }, fails('Unsupported conversion from array to decimal')],
];
