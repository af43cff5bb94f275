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
  ['a fraction has six digits', { $toString: '$v' }, { v: 1.23456789 }, '1.23457'],
  ['a large fraction', { $toString: '$v' }, { v: 1234567.89 }, '1.23457e+06'],
  ['a small fraction', { $toString: '$v' }, { v: 0.00001234 }, '1.234e-05'],
  ['a fraction below one', { $toString: '$v' }, { v: -0.00025 }, '-0.00025'],
  ['a fraction that is rounded up', { $toString: '$v' }, { v: 999999.96 }, '1e+06'],
  ['a large whole number', { $toString: '$v' }, { v: 123456789012 }, '123456789012'],
  ['a number beyond 64 bits', { $toString: '$v' }, { v: 1e20 }, '1e+20'],
  ['infinity', { $toString: '$v' }, { v: -Infinity }, '-Infinity'],
];
