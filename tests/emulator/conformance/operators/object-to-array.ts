import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $objectToArray (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'an object',
    { $objectToArray: '$v' },
    { v: { length: 25, uom: 'cm' } },
    [
      { k: 'length', v: 25 },
      { k: 'uom', v: 'cm' },
    ],
  ],
  ['inner objects stay as they are', { $objectToArray: '$v' }, { v: { a: { b: 1 } } }, [{ k: 'a', v: { b: 1 } }]],
  ['an empty object', { $objectToArray: '$v' }, { v: {} }, []],
  ['null', { $objectToArray: '$v' }, { v: null }, null],
  ['a missing field', { $objectToArray: '$v' }, {}, null],
  ['a list', { $objectToArray: '$v' }, { v: [1] }, fails('$objectToArray requires a document input, found: array')],
  ['a string', { $objectToArray: '$v' }, { v: 'a' }, fails('$objectToArray requires a document input, found: string')],
];
