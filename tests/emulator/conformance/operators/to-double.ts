import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toDouble (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a number', { $toDouble: '$v' }, { v: 2.5 }, 2.5],
  ['true', { $toDouble: '$v' }, { v: true }, 1],
  ['a text', { $toDouble: '$v' }, { v: '-5.5' }, -5.5],
  ['a text with an exponent', { $toDouble: '$v' }, { v: '1e3' }, 1000],
  ['a date', { $toDouble: '$v' }, { v: date('2018-03-27T05:04:47.890Z') }, 1522127087890],
  ['null', { $toDouble: '$v' }, { v: null }, null],
  ['a missing field', { $toDouble: '$v' }, {}, null],
  ['a text that is no number', { $toDouble: '$v' }, { v: '12px' }, fails('Failed to parse number')],
  ['an empty text', { $toDouble: '$v' }, { v: '' }, fails('Failed to parse number')],
  ['an object', { $toDouble: '$v' }, { v: {} }, fails('Unsupported conversion from object to double')],
  ['a number without digits before the point', { $toDouble: '.5' }, {}, 0.5],
  ['a hexadecimal number', { $toDouble: '0x1F' }, {}, fails('Failed to parse number')],
  ['a blank behind', { $toDouble: '5 ' }, {}, fails('Failed to parse number')],
];
