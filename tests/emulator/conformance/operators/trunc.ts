import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $trunc (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction', { $trunc: '$v' }, { v: 7.85 }, 7],
  ['a negative fraction', { $trunc: '$v' }, { v: -2.3 }, -2],
  ['null', { $trunc: '$v' }, { v: null }, null],
  ['a missing field', { $trunc: '$v' }, {}, null],
  ['a string', { $trunc: '$v' }, { v: 'a' }, fails('$trunc only supports numeric types, not string')],
  [
    'a place, as MongoDB has it since 4.2',
    { $trunc: ['$v', 1] },
    { v: 1.25 },
    fails('takes exactly 1 arguments. 2 were passed in'),
  ],
  ['a list', { $trunc: '$v' }, { v: [1] }, fails('$trunc only supports numeric types, not array')],
  ['infinity', { $trunc: '$v' }, { v: Infinity }, Infinity],
];
