import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toInt (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction is cut off', { $toInt: '$v' }, { v: 1.99 }, 1],
  ['a negative fraction', { $toInt: '$v' }, { v: -5.8 }, -5],
  ['false', { $toInt: '$v' }, { v: false }, 0],
  ['a text', { $toInt: '$v' }, { v: '-2' }, -2],
  ['null', { $toInt: '$v' }, { v: null }, null],
  ['a missing field', { $toInt: '$v' }, {}, null],
  ['a text with a fraction', { $toInt: '$v' }, { v: '2.5' }, fails('Failed to parse number')],
  [
    'a text of letters',
    { $toInt: '$v' },
    { v: 'x' },
    fails("Failed to parse number 'x' in $convert with no onError value"),
  ],
  ['a text with blanks', { $toInt: '$v' }, { v: ' 5' }, fails('Failed to parse number')],
  ['beyond 32 bits', { $toInt: '$v' }, { v: 2147483648 }, fails('Conversion would overflow target type')],
  ['NaN', { $toInt: '$v' }, { v: NaN }, fails('Attempt to convert NaN value to integer type')],
  ['infinity', { $toInt: '$v' }, { v: Infinity }, fails('Attempt to convert infinity value to integer type')],
  ['a date', { $toInt: '$v' }, { v: date('2020-01-01') }, fails('Unsupported conversion from date to int')],
  ['a small negative fraction is zero', { $toInt: -0.5 }, {}, 0],
  ['a plus sign', { $toInt: '+5' }, {}, 5],
];
