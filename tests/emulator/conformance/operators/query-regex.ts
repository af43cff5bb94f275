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
  ['a pattern that is not complete', { v: { $regex: '(' } }, { v: 'a' }, fails('Regular expression is invalid')],
  ['blanks and comments with x', { v: { $regex: 'a b # c', $options: 'x' } }, { v: 'ab' }, true],
  ['an escaped blank with x', { v: { $regex: 'a\\ b', $options: 'x' } }, { v: 'a b' }, true],
  ['options at the start of the pattern', { v: { $regex: '(?i)abc' } }, { v: 'xABC' }, true],
  ['a dot stands for a whole character', { v: { $regex: '^.$' } }, { v: '😀' }, true],
  ['a repeated character beyond 16 bits', { v: { $regex: '^😀+$' } }, { v: '😀😀' }, true],
  ['the start of the text', { v: { $regex: '\\Ab', $options: 'm' } }, { v: 'a\nb' }, false],
  ['the end of the text', { v: { $regex: 'a\\z', $options: 'm' } }, { v: 'a\nb' }, false],
  ['a named class', { v: { $regex: '^[[:alpha:]_]+$' } }, { v: 'ab_c' }, true],
  ['a named class does not match others', { v: { $regex: '^[[:digit:]]+$' } }, { v: '1a' }, false],
  ['an escaped dot', { v: { $regex: '^a\\.b$' } }, { v: 'axb' }, false],
  ['a dot in a class', { v: { $regex: '^a[.]b$' } }, { v: 'axb' }, false],
  ['null', { v: { $regex: 'a' } }, { v: null }, false],
  ['a number as pattern', { v: { $regex: 5 } }, {}, fails('$regex has to be a string')],
];
