import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $switch (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'the first true branch',
    {
      $switch: {
        branches: [
          { case: { $lt: ['$v', 1] }, then: 'a' },
          { case: { $lt: ['$v', 3] }, then: 'b' },
        ],
        default: 'c',
      },
    },
    { v: 2 },
    'b',
  ],
  ['the default', { $switch: { branches: [{ case: '$v', then: 'a' }], default: 'c' } }, { v: 0 }, 'c'],
  ['a null condition is false', { $switch: { branches: [{ case: null, then: 'a' }], default: 'c' } }, {}, 'c'],
  [
    'later branches are not evaluated',
    {
      $switch: {
        branches: [
          { case: true, then: 1 },
          { case: { $divide: [1, '$v'] }, then: 2 },
        ],
      },
    },
    { v: 0 },
    1,
  ],
  [
    'no branch and no default',
    { $switch: { branches: [{ case: '$v', then: 'a' }] } },
    {},
    fails('$switch could not find a matching branch for an input, and no default was specified'),
  ],
  [
    'an empty list of branches',
    { $switch: { branches: [], default: 1 } },
    {},
    fails('$switch requires at least one branch.'),
  ],
  ['a branch without then', { $switch: { branches: [{ case: true }] } }, {}, fails("Missing 'then'")],
];
