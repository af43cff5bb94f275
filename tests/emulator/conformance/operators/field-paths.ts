import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** Field paths (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a field', '$a', { a: 1 }, 1],
  ['a missing field', '$a', {}, MISSING],
  ['a nested field', '$a.b.c', { a: { b: { c: 1 } } }, 1],
  ['a field of null', '$a.b', { a: null }, MISSING],
  ['a field of a number', '$a.b', { a: 1 }, MISSING],
  ['a field of objects in a list', '$a.b', { a: [{ b: 1 }, { b: 2 }] }, [1, 2]],
  ['objects without the field are left out', '$a.b', { a: [{ b: 1 }, {}, 5, { b: null }] }, [1, null]],
  ['a number is not an index', '$a.0', { a: [5, 6] }, []],
  ['a list inside a list is not entered', '$a.b', { a: [[{ b: 1 }], { b: 2 }] }, [2]],
  ['the whole document', '$$ROOT.a', { a: 1 }, 1],
  ['a field of the current document', '$$CURRENT.a', { a: 1 }, 1],
  ['a removed value', '$$REMOVE', {}, MISSING],
  [
    'an object of expressions leaves missing fields out',
    { x: '$a', y: '$b', z: { w: '$b' } },
    { a: 1 },
    { x: 1, z: {} },
  ],
  ['a list of expressions has null for missing fields', ['$a', '$b'], { a: 1 }, [1, null]],
  ['a single dollar', '$', {}, fails("'$' by itself is not a valid FieldPath")],
  ['a path that ends in a dot', '$a.', {}, fails("FieldPath must not end with a '.'")],
  ['a path with an empty name', '$a..b', {}, fails('FieldPath field names may not be empty strings')],
  ['a path that begins with a dot', '$.a', {}, fails('FieldPath field names may not be empty strings')],
  ['a path with a dollar inside', '$a.$b', {}, fails("FieldPath field names may not start with '$'")],
  ['a variable whose path ends in a dot', '$$ROOT.', {}, fails('FieldPath')],
  ['an unknown operator', { $foo: 1 }, {}, fails("Unrecognized expression '$foo'")],
  ['two operators in one object', { $abs: 1, $ceil: 1 }, {}, fails('must have exactly one field')],
  ['a field name with a dot', { 'a.b': 1 }, {}, fails("FieldPath field names may not contain '.'")],
  ['a field without a name', { '': 1 }, {}, fails('FieldPath field names may not be empty strings')],
];
