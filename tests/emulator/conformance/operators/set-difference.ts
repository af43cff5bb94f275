import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $setDifference (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['what is only in the first', { $setDifference: ['$a', '$b'] }, { a: ['a', 'b'], b: ['b'] }, ['a']],
  ['in the order of the first, once each', { $setDifference: ['$a', '$b'] }, { a: [3, 1, 3, 2], b: [2] }, [3, 1]],
  ['an element that is a list', { $setDifference: ['$a', '$b'] }, { a: ['a', 'b'], b: [['a', 'b']] }, ['a', 'b']],
  ['null', { $setDifference: ['$a', '$b'] }, { a: null, b: [1] }, null],
  ['a missing field', { $setDifference: ['$a', '$b'] }, { a: [1] }, null],
  [
    'no list first',
    { $setDifference: ['$a', '$b'] },
    { a: 1, b: [1] },
    fails('both operands of $setDifference must be arrays. First argument is of type: int'),
  ],
  [
    'no list second',
    { $setDifference: ['$a', '$b'] },
    { a: [1], b: 'a' },
    fails('both operands of $setDifference must be arrays. Second argument is of type: string'),
  ],
  ['doubles go, the order stays', { $setDifference: ['$v', [1]] }, { v: [2, 1, 2, 3] }, [2, 3]],
  [
    'a number as second',
    { $setDifference: ['$v', 5] },
    { v: [1] },
    fails('both operands of $setDifference must be arrays. Second argument is of type: int'),
  ],
];
