import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $rename (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a field', { $rename: { a: 'b' } }, { a: 1 }, { b: 1 }],
  ['onto another field', { $rename: { a: 'b' } }, { a: 1, b: 2 }, { b: 1 }],
  ['a missing field', { $rename: { a: 'b' } }, { b: 2 }, { b: 2 }],
  ['null', { $rename: { a: 'b' } }, { a: null }, { b: null }],
  ['into an object', { $rename: { a: 'b.c' } }, { a: 1 }, { b: { c: 1 } }],
  ['out of an object', { $rename: { 'a.b': 'c' } }, { a: { b: 1 } }, { a: {}, c: 1 }],
  [
    'out of a list',
    { $rename: { 'a.0.b': 'c' } },
    { a: [{ b: 1 }] },
    fails("The source field cannot be an array element, 'a.0.b' in doc"),
  ],
  [
    'into a list',
    { $rename: { c: 'a.0' } },
    { a: [1], c: 2 },
    fails("The destination field cannot be an array element, 'a.0' in doc"),
  ],
  ['into a number', { $rename: { a: 'b.c' } }, { a: 1, b: 5 }, fails("Cannot create field 'c' in element {b: 5}")],
  ['to itself', { $rename: { a: 'a' } }, { a: 1 }, fails('The source and target field for $rename must differ')],
  ['into itself', { $rename: { a: 'a.b' } }, { a: 1 }, fails('would create a conflict')],
  ['to a number', { $rename: { a: 5 } }, { a: 1 }, fails("The 'to' field for $rename must be a string")],
  ['to nothing', { $rename: { a: '' } }, { a: 1 }, fails('An empty update path is not valid')],
];
