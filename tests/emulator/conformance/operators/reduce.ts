import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $reduce (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a sum', { $reduce: { input: '$v', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, { v: [1, 2, 3] }, 6],
  [
    'an object as value',
    {
      $reduce: {
        input: '$v',
        initialValue: { sum: 5, product: 2 },
        in: { sum: { $add: ['$$value.sum', '$$this'] }, product: { $multiply: ['$$value.product', '$$this'] } },
      },
    },
    { v: [1, 2, 3, 4] },
    { sum: 15, product: 48 },
  ],
  [
    'an empty list gives the initial value',
    { $reduce: { input: '$v', initialValue: 'start', in: 1 } },
    { v: [] },
    'start',
  ],
  ['null', { $reduce: { input: '$v', initialValue: 0, in: 1 } }, { v: null }, null],
  ['a missing field', { $reduce: { input: '$v', initialValue: 0, in: 1 } }, {}, null],
  [
    'no list',
    { $reduce: { input: '$v', initialValue: 0, in: 1 } },
    { v: 5 },
    fails("$reduce requires that 'input' be an array, found: 5"),
  ],
  ['no initial value', { $reduce: { input: '$v', in: 1 } }, {}, fails("Missing 'initialValue' parameter to $reduce")],
];
