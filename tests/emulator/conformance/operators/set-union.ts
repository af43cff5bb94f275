import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $setUnion (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['all elements once', { $setUnion: ['$a', '$b'] }, { a: ['a', 'b'], b: ['b', 'c'] }, ['a', 'b', 'c']],
  ['a list as element', { $setUnion: ['$a', '$b'] }, { a: [1], b: [[1]] }, [1, [1]]],
  ['no argument', { $setUnion: [] }, {}, []],
  ['null', { $setUnion: ['$a', '$b'] }, { a: [1], b: null }, null],
  ['a missing field', { $setUnion: ['$a', '$b'] }, { a: [1] }, null],
  [
    'a number',
    { $setUnion: ['$a', '$b'] },
    { a: [1], b: 2 },
    fails('All operands of $setUnion must be arrays. One argument is of type: int'),
  ],
  ['lists inside are values', { $setUnion: ['$v', [[2]]] }, { v: [1, [2]] }, [1, [2]]],
];
