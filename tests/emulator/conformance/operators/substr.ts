import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $substr (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a part', { $substr: ['$v', '$from', '$length'] }, { v: '13Q1', from: 0, length: 2 }, '13'],
  [
    'a negative length gives the rest',
    { $substr: ['$v', '$from', '$length'] },
    { v: '13Q1', from: 2, length: -1 },
    'Q1',
  ],
  ['a start behind the end', { $substr: ['$v', '$from', '$length'] }, { v: 'abc', from: 9, length: 2 }, ''],
  ['more than there is', { $substr: ['$v', '$from', '$length'] }, { v: 'abc', from: 1, length: 99 }, 'bc'],
  ['a number as text', { $substr: ['$v', '$from', '$length'] }, { v: 12345, from: 1, length: 2 }, '23'],
  [
    'a date as text',
    { $substr: ['$v', '$from', '$length'] },
    { v: date('2020-05-01T08:00:00Z'), from: 0, length: 10 },
    '2020-05-01',
  ],
  ['null', { $substr: ['$v', '$from', '$length'] }, { v: null, from: 0, length: 2 }, ''],
  ['a missing field', { $substr: ['$v', '$from', '$length'] }, { from: 0, length: 2 }, ''],
  [
    'a boolean',
    { $substr: ['$v', '$from', '$length'] },
    { v: true, from: 0, length: 1 },
    fails("can't convert from BSON type bool to String"),
  ],
  [
    'a negative start',
    { $substr: ['$v', '$from', '$length'] },
    { v: 'abc', from: -1, length: 2 },
    fails('starting index must be non-negative (got: -1)'),
  ],
  [
    'a string as start',
    { $substr: ['$v', '$from', '$length'] },
    { v: 'abc', from: 'a', length: 2 },
    fails('starting index must be a numeric type (is BSON type string)'),
  ],
  [
    'null as length',
    { $substr: ['$v', '$from', '$length'] },
    { v: 'abc', from: 0, length: null },
    fails('length must be a numeric type (is BSON type null)'),
  ],
];
