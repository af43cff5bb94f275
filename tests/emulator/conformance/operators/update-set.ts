import { date, fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $set (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a field', { $set: { v: 1 } }, { v: 5, w: 2 }, { v: 1, w: 2 }],
  ['a missing field', { $set: { v: null } }, {}, { v: null }],
  ['a nested field', { $set: { 'a.b': 1 } }, { a: { c: 2 } }, { a: { c: 2, b: 1 } }],
  ['the way to a field', { $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
  ['an element of a list', { $set: { 'v.1': 9 } }, { v: [1, 2] }, { v: [1, 9] }],
  ['an element beyond the end; null fills the gap', { $set: { 'v.3': 9 } }, { v: [1] }, { v: [1, null, null, 9] }],
  ['a number in a path makes an object where there is nothing', { $set: { 'v.1': 9 } }, {}, { v: { 1: 9 } }],
  ['every element', { $set: { 'v.$[].n': 1 } }, { v: [{}, { n: 0 }] }, { v: [{ n: 1 }, { n: 1 }] }],
  ['another type', { $set: { v: date('2020-01-01') } }, { v: [1] }, { v: date('2020-01-01') }],
  ['through null', { $set: { 'a.b': 1 } }, { a: null }, fails("Cannot create field 'b' in element {a: null}")],
  ['through a number', { $set: { 'a.b': 1 } }, { a: 5 }, fails("Cannot create field 'b' in element {a: 5}")],
  ['a name in a list', { $set: { 'a.b': 1 } }, { a: [] }, fails("Cannot create field 'b' in element {a: []}")],
  ['a path and a part of it', { $set: { a: 1, 'a.b': 1 } }, {}, fails('would create a conflict')],
  ['nothing', { $set: {} }, {}, fails("'$set' is empty")],
  ['an empty name', { $set: { '': 1 } }, {}, fails('empty')],
  ['an unknown filter of elements', { $set: { 'v.$[x]': 1 } }, { v: [1] }, fails('$[x]')],
  ['an index that begins with zero', { $set: { 'v.01': 5 } }, { v: [1, 2] }, { v: [1, 5] }],
  ['an index that begins with zero, beyond the end', { $set: { 'v.02.a': 5 } }, { v: [1] }, { v: [1, null, { a: 5 }] }],
  [
    'inside an index that begins with zero',
    { $set: { 'v.00.a': 5 } },
    { v: [{ a: 1, b: 2 }] },
    { v: [{ a: 5, b: 2 }] },
  ],
];
