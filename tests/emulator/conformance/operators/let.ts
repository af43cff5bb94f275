import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $let (MongoDB manual). */
export const rows: ExpressionRow[] = [
  [
    'variables in an expression',
    { $let: { vars: { total: { $add: ['$a', '$b'] }, factor: 2 }, in: { $multiply: ['$$total', '$$factor'] } } },
    { a: 1, b: 2 },
    6,
  ],
  ['a field of a variable', { $let: { vars: { x: '$a' }, in: '$$x.b' } }, { a: { b: 5 } }, 5],
  [
    'a field of a list in a variable',
    { $let: { vars: { x: '$a' }, in: '$$x.b' } },
    { a: [{ b: 1 }, { c: 2 }, { b: 3 }] },
    [1, 3],
  ],
  ['a missing variable', { $let: { vars: { x: '$a' }, in: '$$x' } }, {}, MISSING],
  ['null as variable', { $let: { vars: { x: null }, in: { $ifNull: ['$$x', 'none'] } } }, {}, 'none'],
  [
    'an inner variable hides an outer one',
    { $let: { vars: { x: 1 }, in: { $let: { vars: { x: 2 }, in: '$$x' } } } },
    {},
    2,
  ],
  ['an unknown variable', { $let: { vars: { x: 1 }, in: '$$y' } }, {}, fails('Use of undefined variable: y')],
  ['no vars', { $let: { in: 1 } }, {}, fails("Missing 'vars' parameter to $let")],
  [
    'a variable with a capital letter',
    { $let: { vars: { X: 1 }, in: 1 } },
    {},
    fails("'X' starts with an invalid character for a user variable name"),
  ],
  ['the current document', { $let: { vars: { CURRENT: '$a' }, in: '$b' } }, { a: { b: 5 }, b: 1 }, 5],
  [
    'a variable of the same $let',
    { $let: { vars: { x: 1, y: '$$x' }, in: '$$y' } },
    {},
    fails('Use of undefined variable: x'),
  ],
  ['no object as variables', { $let: { vars: 5, in: 1 } }, {}, fails('invalid parameter: expected an object (vars)')],
  ['no variables', { $let: { vars: {}, in: '$a' } }, { a: 1 }, 1],
];
