import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $in (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a value of the list', { v: { $in: [1, 'a', null] } }, { v: 'a' }, true],
  ['no value of the list', { v: { $in: [1, 'a', null] } }, { v: 2 }, false],
  ['null asks for missing, too', { v: { $in: [1, 'a', null] } }, {}, true],
  ['an element of a list', { v: { $in: [1, 'a', null] } }, { v: [7, 1] }, true],
  ['an empty list finds nothing', { v: { $in: [] } }, { v: 1 }, false],
  ['a pattern matches', { v: { $in: [/^re/, 'x'] } }, { v: 'red' }, true],
  ['a whole list as value', { v: { $in: [[1, 2]] } }, { v: [1, 2] }, true],
  ['no list', { v: { $in: 1 } }, { v: 1 }, fails('$in needs an array')],
  ['operators as values', { v: { $in: [{ $gt: 1 }] } }, { v: 2 }, fails('cannot nest $ under $in')],
  ['an empty list as value', { v: { $in: [[]] } }, { v: [] }, true],
];
