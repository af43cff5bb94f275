import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $mergeObjects (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['objects', { $mergeObjects: ['$a', '$b'] }, { a: { x: 1, y: 2 }, b: { y: 3 } }, { x: 1, y: 3 }],
  ['one object', { $mergeObjects: '$a' }, { a: { x: 1 } }, { x: 1 }],
  ['null is ignored', { $mergeObjects: ['$a', null] }, { a: { x: 1 } }, { x: 1 }],
  ['a missing field is ignored', { $mergeObjects: ['$a', '$b'] }, { a: { x: 1 } }, { x: 1 }],
  ['only null', { $mergeObjects: [null] }, {}, {}],
  ['no argument', { $mergeObjects: [] }, {}, {}],
  ['a null field replaces a value', { $mergeObjects: ['$a', { x: null }] }, { a: { x: 1 } }, { x: null }],
  [
    'a number',
    { $mergeObjects: ['$a', 5] },
    { a: {} },
    fails('$mergeObjects requires object inputs, but input 5 is of type int'),
  ],
  ['a list', { $mergeObjects: '$a' }, { a: [{ x: 1 }] }, fails('$mergeObjects requires object inputs')],
];
