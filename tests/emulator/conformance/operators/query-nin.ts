import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $nin (MongoDB manual). */
export const rows: QueryRow[] = [
  ['no value of the list', { v: { $nin: [1, 'a'] } }, { v: 2 }, true],
  ['a value of the list', { v: { $nin: [1, 'a'] } }, { v: 1 }, false],
  ['a missing field', { v: { $nin: [1, 'a'] } }, {}, true],
  ['a list with one of the values', { v: { $nin: [1, 'a'] } }, { v: [1, 5] }, false],
  ['null in the list excludes missing', { v: { $nin: [null] } }, {}, false],
  ['operators as values', { v: { $nin: [{ $gt: 1 }] } }, { v: 2 }, fails('cannot nest $ under $in')],
  ['an empty list finds everything', { v: { $nin: [] } }, {}, true],
  ['a pattern in a list of values', { v: { $nin: [/^a/] } }, { v: ['b', 'ab'] }, false],
];
