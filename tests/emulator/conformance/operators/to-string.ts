import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toString (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a whole number', { $toString: '$v' }, { v: 456 }, '456'],
  ['a fraction', { $toString: '$v' }, { v: 2.5 }, '2.5'],
  ['a boolean', { $toString: '$v' }, { v: true }, 'true'],
  ['a date', { $toString: '$v' }, { v: date('2018-03-27T16:58:51.538Z') }, '2018-03-27T16:58:51.538Z'],
  ['null', { $toString: '$v' }, { v: null }, null],
  ['a missing field', { $toString: '$v' }, {}, null],
  [
    'a list',
    { $toString: '$v' },
    { v: [1] },
    fails('Unsupported conversion from array to string in $convert with no onError value'),
  ],
  [
    'an object',
    { $toString: '$v' },
    { v: {} },
    fails('Unsupported conversion from object to string in $convert with no onError value'),
  ],
];
