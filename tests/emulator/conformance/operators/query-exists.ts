import type { QueryRow } from '../differential/operator-rows';

/** The operator $exists (MongoDB manual). It takes every operand as true or false, so no row is a refusal. */
export const rows: QueryRow[] = [
  ['a value', { v: { $exists: true } }, { v: 1 }, true],
  ['null exists', { v: { $exists: true } }, { v: null }, true],
  ['a missing field', { v: { $exists: true } }, {}, false],
  ['a missing field on demand', { v: { $exists: false } }, {}, true],
  ['null does not miss', { v: { $exists: false } }, { v: null }, false],
  ['a nested field in one object of a list', { 'a.b': { $exists: true } }, { a: [{}, { b: 1 }] }, true],
  ['a text as operand', { v: { $exists: 'no' } }, { v: 1 }, true],
  ['null as operand', { v: { $exists: null } }, {}, true],
  ['a number as operand', { v: { $exists: 0 } }, {}, true],
  ['a nested field in an empty list', { 'a.b': { $exists: false } }, { a: [] }, true],
  ['a nested field in some objects of a list', { 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
  ['an element of a list', { 'v.0': { $exists: true } }, { v: [null] }, true],
  ['an element of an empty list', { 'v.0': { $exists: true } }, { v: [] }, false],
];
