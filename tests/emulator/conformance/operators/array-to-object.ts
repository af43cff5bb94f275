import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $arrayToObject (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'pairs',
    { $arrayToObject: '$v' },
    {
      v: [
        ['item', 'abc'],
        ['qty', 25],
      ],
    },
    { item: 'abc', qty: 25 },
  ],
  [
    'objects with k and v',
    { $arrayToObject: '$v' },
    {
      v: [
        { k: 'item', v: 'abc' },
        { k: 'qty', v: 25 },
      ],
    },
    { item: 'abc', qty: 25 },
  ],
  ['an empty list', { $arrayToObject: '$v' }, { v: [] }, {}],
  [
    'the last of equal keys wins',
    { $arrayToObject: '$v' },
    {
      v: [
        ['a', 1],
        ['a', 2],
      ],
    },
    { a: 2 },
  ],
  [
    'a literal list of pairs',
    {
      $arrayToObject: [
        [
          ['a', '$x'],
          ['b', 2],
        ],
      ],
    },
    { x: 1 },
    { a: 1, b: 2 },
  ],
  [
    'nested in another operator',
    { $arrayToObject: { $map: { input: '$v', as: 'e', in: ['$$e', 1] } } },
    { v: ['a', 'b'] },
    { a: 1, b: 1 },
  ],
  [
    'an object made of an object',
    { $arrayToObject: { $objectToArray: '$v' } },
    { v: { a: 1, b: { c: 2 } } },
    { a: 1, b: { c: 2 } },
  ],
  ['null', { $arrayToObject: '$v' }, { v: null }, null],
  ['a missing field', { $arrayToObject: '$v' }, {}, null],
  ['no list', { $arrayToObject: '$v' }, { v: 'a' }, fails('$arrayToObject requires an array input, found: string')],
  [
    'a list of three',
    { $arrayToObject: '$v' },
    { v: [['a', 1, 2]] },
    fails('$arrayToObject requires an array of size 2 arrays,found array of size: 3'),
  ],
  ['a number as key', { $arrayToObject: '$v' }, { v: [[1, 2]] }, fails('Found key type: int')],
  [
    'an object with another field',
    { $arrayToObject: '$v' },
    { v: [{ k: 'a', w: 1 }] },
    fails("$arrayToObject requires an object with keys 'k' and 'v'"),
  ],
  [
    'an object with three fields',
    { $arrayToObject: '$v' },
    { v: [{ k: 'a', v: 1, w: 2 }] },
    fails('Found incorrect number of keys:3'),
  ],
  [
    'a number as k',
    { $arrayToObject: '$v' },
    { v: [{ k: 1, v: 1 }] },
    fails("where the value of 'k' must be of type string. Found type: int"),
  ],
  [
    'numbers in the list',
    { $arrayToObject: '$v' },
    { v: [1, 2] },
    fails('Unrecognised input type format for $arrayToObject: int'),
  ],
  [
    'pairs and objects mixed',
    { $arrayToObject: '$v' },
    { v: [['a', 1], { k: 'b', v: 2 }] },
    fails('Array was detected, now found: object'),
  ],
];
