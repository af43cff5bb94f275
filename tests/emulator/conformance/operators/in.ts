import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $in (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['an element', { $in: ['$v', '$list'] }, { v: 2, list: [1, 2, 3] }, true],
  ['no element', { $in: ['$v', '$list'] }, { v: 'cd', list: ['xyz', 'abcd'] }, false],
  ['an object as element', { $in: ['$v', '$list'] }, { v: { a: 1 }, list: [{ a: 1 }] }, true],
  ['null is in a list with null', { $in: ['$v', '$list'] }, { v: null, list: [null] }, true],
  ['a missing value is not null', { $in: ['$v', '$list'] }, { list: [null] }, false],
  ['a pattern is not matched', { $in: ['$v', '$list'] }, { v: 'abc', list: [/abc/] }, false],
  [
    'no list',
    { $in: ['$v', '$list'] },
    { v: 1, list: 'x' },
    fails('$in requires an array as a second argument, found: string'),
  ],
  [
    'null as list',
    { $in: ['$v', '$list'] },
    { v: 1, list: null },
    fails('$in requires an array as a second argument, found: null'),
  ],
  [
    'a missing list',
    { $in: ['$v', '$list'] },
    { v: 1 },
    fails('$in requires an array as a second argument, found: missing'),
  ],
];
