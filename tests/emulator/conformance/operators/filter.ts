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
  [
    'values that count as true',
    { $filter: { input: '$v', cond: '$$this' } },
    { v: [1, 0, null, '', NaN, false] },
    [1, '', NaN],
  ],
  [
    'a variable with a capital letter',
    { $filter: { input: '$v', as: 'N', cond: 1 } },
    { v: [1] },
    fails("'N' starts with an invalid character for a user variable name"),
  ],
  [
    'a variable without a name',
    { $filter: { input: '$v', as: '', cond: 1 } },
    { v: [1] },
    fails('empty variable names are not allowed'),
  ],
  ['a number as variable', { $filter: { input: '$v', as: 5, cond: 1 } }, { v: [1] }, fails('variable name')],
  [
    'a dot in a variable',
    { $filter: { input: '$v', as: 'a.b', cond: 1 } },
    { v: [1] },
    fails("'a.b' contains an invalid character for a variable name: '.'"),
  ],
  [
    'an object as list',
    { $filter: { input: { a: 1 }, cond: 1 } },
    {},
    fails('input to $filter must be an array not object'),
  ],
  [
    'the current document',
    { $filter: { input: '$v', as: 'CURRENT', cond: '$b' } },
    { v: [{ b: 1 }, {}, 5], b: 2 },
    [{ b: 1 }],
  ],
];
