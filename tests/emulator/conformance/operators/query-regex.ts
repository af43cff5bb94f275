import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $regex (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a text that matches', { v: { $regex: '^ab', $options: 'i' } }, { v: 'ABC' }, true],
  ['a text that does not', { v: { $regex: '^ab', $options: 'i' } }, { v: 'xab' }, false],
  ['a number', { v: { $regex: '^ab', $options: 'i' } }, { v: 5 }, false],
  ['an element of a list', { v: { $regex: '^ab', $options: 'i' } }, { v: ['x', 'abc'] }, true],
  ['a pattern as value', { v: /b$/ }, { v: 'ab' }, true],
  ['every line with m', { v: { $regex: '^b', $options: 'm' } }, { v: 'a\nb' }, true],
  ['the dot and line breaks with s', { v: { $regex: 'a.b', $options: 's' } }, { v: 'a\nb' }, true],
  ['an unknown option', { v: { $regex: 'a', $options: 'g' } }, {}, fails('invalid flag in regex options: g')],
  ['options alone', { v: { $options: 'i' } }, {}, fails('needs a $regex')],
];
