import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $map (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['squares', { $map: { input: '$v', as: 'n', in: { $multiply: ['$$n', '$$n'] } } }, { v: [1, 2, 3] }, [1, 4, 9]],
  [
    'the variable is called this without as',
    { $map: { input: '$v', in: { $add: ['$$this', '$x'] } } },
    { v: [1, 2], x: 10 },
    [11, 12],
  ],
  ['missing results are null', { $map: { input: '$v', in: '$$this.a' } }, { v: [{ a: 1 }, {}] }, [1, null]],
  ['an empty list', { $map: { input: '$v', in: 1 } }, { v: [] }, []],
  ['null', { $map: { input: '$v', in: 1 } }, { v: null }, null],
  ['a missing field', { $map: { input: '$v', in: 1 } }, {}, null],
  ['no list', { $map: { input: '$v', in: 1 } }, { v: 'a' }, fails('input to $map must be an array not string')],
  ['no in', { $map: { input: '$v' } }, {}, fails("Missing 'in' parameter to $map")],
  [
    'a variable that begins with an underscore',
    { $map: { input: '$v', as: '_x', in: 1 } },
    { v: [1] },
    fails("'_x' starts with an invalid character for a user variable name"),
  ],
  [
    'fields of elements, null where they are missing',
    { $map: { input: '$v', in: '$$this.b' } },
    { v: [{ b: 1 }, {}, null, 5] },
    [1, null, null, null],
  ],
  ['the current document', { $map: { input: '$v', as: 'CURRENT', in: '$b' } }, { v: [{ b: 1 }, 5], b: 2 }, [1, null]],
];
