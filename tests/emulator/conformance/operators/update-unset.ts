import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $unset (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a field', { $unset: { v: '' } }, { v: 5, w: 2 }, { w: 2 }],
  ['a missing field', { $unset: { v: '' } }, { w: 2 }, { w: 2 }],
  ['null', { $unset: { v: '' } }, { v: null }, {}],
  ['a nested field', { $unset: { 'a.b': '' } }, { a: { b: 1, c: 2 } }, { a: { c: 2 } }],
  ['an element becomes null', { $unset: { 'v.0': '' } }, { v: [1, 2] }, { v: [null, 2] }],
  ['an element beyond the end', { $unset: { 'v.5': '' } }, { v: [1, 2] }, { v: [1, 2] }],
  ['through a number', { $unset: { 'a.b': '' } }, { a: 5 }, { a: 5 }],
  ['a name in a list of objects', { $unset: { 'a.b': '' } }, { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
  ['no fields', { $unset: 5 }, {}, fails('Modifiers operate on fields but we found type int instead')],
  ['an empty name inside a path', { $unset: { 'a..b': 1 } }, {}, fails('empty field name')],
  ['an index that begins with zero', { $unset: { 'v.01': '' } }, { v: [1, 2] }, { v: [1, null] }],
];
