import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $filter (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['numbers', { $filter: { input: '$v', as: 'n', cond: { $gte: ['$$n', 2] } } }, { v: [1, 2, 3] }, [2, 3]],
  [
    'the variable is called this without as',
    { $filter: { input: '$v', cond: { $lt: ['$$this', 2] } } },
    { v: [1, 2] },
    [1],
  ],
  ['an empty list', { $filter: { input: '$v', cond: true } }, { v: [] }, []],
  [
    'null conditions are false',
    { $filter: { input: '$v', cond: '$$this.a' } },
    { v: [{ a: null }, {}, { a: 1 }] },
    [{ a: 1 }],
  ],
  ['null', { $filter: { input: '$v', cond: true } }, { v: null }, null],
  ['a missing field', { $filter: { input: '$v', cond: true } }, {}, null],
  ['no list', { $filter: { input: '$v', cond: true } }, { v: 1 }, fails('input to $filter must be an array not int')],
  ['no condition', { $filter: { input: '$v' } }, { v: [] }, fails("Missing 'cond' parameter to $filter")],
  ['an unknown field', { $filter: { input: '$v', cond: true, foo: 1 } }, {}, fails('Unrecognized')],
];
