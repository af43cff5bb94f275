import { date, type QueryRow } from '../differential/operator-rows';

/** The operator $eq (MongoDB manual). */
export const rows: QueryRow[] = [
  ['an equal number', { v: { $eq: 1 } }, { v: 1 }, true],
  ['another number', { v: { $eq: 1 } }, { v: 2 }, false],
  ['a text', { v: { $eq: 1 } }, { v: '1' }, false],
  ['a list with the value', { v: { $eq: 1 } }, { v: [3, 1] }, true],
  ['null asks for null', { v: null }, { v: null }, true],
  ['null asks for missing, too', { v: null }, {}, true],
  ['null does not ask for false', { v: null }, { v: false }, false],
  ['null in a list', { v: null }, { v: [1, null] }, true],
  ['a whole list', { v: [1, 2] }, { v: [1, 2] }, true],
  ['a list inside a list', { v: [1, 2] }, { v: [[1, 2], 3] }, true],
  ['a list in another order', { v: [1, 2] }, { v: [2, 1] }, false],
  ['an object in the same order', { v: { a: 1, b: 2 } }, { v: { a: 1, b: 2 } }, true],
  ['an object in another order', { v: { a: 1, b: 2 } }, { v: { b: 2, a: 1 } }, false],
  ['a nested field', { 'a.b': 1 }, { a: { b: 1 } }, true],
  ['a nested field in a list of objects', { 'a.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
  ['an index of a list', { 'a.1': 5 }, { a: [4, 5] }, true],
  ['null of a nested field in a list without it', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  ['NaN equals NaN', { v: { $eq: NaN } }, { v: NaN }, true],
  ['a date', { v: date('2020-01-01') }, { v: date('2020-01-01') }, true],
];
