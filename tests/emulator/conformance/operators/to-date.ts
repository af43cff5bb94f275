import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toDate (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['milliseconds beyond 32 bits', { $toDate: '$v' }, { v: 1545918000000 }, date('2018-12-27T13:40:00Z')],
  ['a fraction is cut off', { $toDate: '$v' }, { v: 120000000000.5 }, date('1973-10-20T21:20:00Z')],
  ['a negative number', { $toDate: '$v' }, { v: -1253372036000.5 }, date('1930-04-14T09:06:04Z')],
  ['a text', { $toDate: '$v' }, { v: '2018-03-20' }, date('2018-03-20T00:00:00Z')],
  ['a text with an offset', { $toDate: '$v' }, { v: '2018-03-20 11:00:06 +0500' }, date('2018-03-20T06:00:06Z')],
  ['a date', { $toDate: '$v' }, { v: date('2018-03-20') }, date('2018-03-20')],
  ['null', { $toDate: '$v' }, { v: null }, null],
  ['a missing field', { $toDate: '$v' }, {}, null],
  ['a 32-bit integer', { $toDate: '$v' }, { v: 1000 }, fails('Unsupported conversion from int to date')],
  ['a boolean', { $toDate: '$v' }, { v: true }, fails('Unsupported conversion from bool to date')],
  ['no date', { $toDate: '$v' }, { v: 'Friday' }, fails("Error parsing date string 'Friday'")],
  ['NaN', { $toDate: NaN }, {}, fails('Attempt to convert NaN value to integer type')],
  ['infinity', { $toDate: Infinity }, {}, fails('Attempt to convert infinity value to integer type')],
  ['beyond all dates', { $toDate: 1e300 }, {}, fails('Conversion would overflow target type')],
  ['a day that does not exist', { $toDate: '2018-02-30' }, {}, fails("Error parsing date string '2018-02-30'")],
];
