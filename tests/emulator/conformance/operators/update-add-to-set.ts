import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $addToSet (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['a new value', { $addToSet: { v: 3 } }, { v: [1] }, { v: [1, 3] }],
  ['a value that is there', { $addToSet: { v: 1 } }, { v: [1] }, { v: [1] }],
  ['doubles that were there stay', { $addToSet: { v: 1 } }, { v: [1, 1] }, { v: [1, 1] }],
  ['into a missing field', { $addToSet: { v: 1 } }, {}, { v: [1] }],
  ['a list is one value', { $addToSet: { v: [1] } }, { v: [1] }, { v: [1, [1]] }],
  ['several, some of them twice', { $addToSet: { v: { $each: [1, 2, 2] } } }, { v: [1] }, { v: [1, 2] }],
  [
    'objects in another order of fields differ',
    { $addToSet: { v: { a: 1, b: 2 } } },
    { v: [{ b: 2, a: 1 }] },
    {
      v: [
        { b: 2, a: 1 },
        { a: 1, b: 2 },
      ],
    },
  ],
  ['null', { $addToSet: { v: null } }, { v: [null] }, { v: [null] }],
  ['a text is no number', { $addToSet: { v: '1' } }, { v: [1] }, { v: [1, '1'] }],
  ['none makes a missing field', { $addToSet: { v: { $each: [] } } }, {}, { v: [] }],
  [
    'a field beside several',
    { $addToSet: { v: { a: 1, $each: [1] } } },
    { v: [] },
    fails('Unrecognized clause in $addToSet: a'),
  ],
  ['into null', { $addToSet: { v: 1 } }, { v: null }, fails('must be an array but is of type null')],
  ['into a text', { $addToSet: { v: 1 } }, { v: 'a' }, fails('must be an array but is of type string')],
  [
    'a number for several',
    { $addToSet: { v: { $each: 1 } } },
    { v: [] },
    fails('must be an array but it was of type: int'),
  ],
];
