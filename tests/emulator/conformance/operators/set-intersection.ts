import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $setIntersection (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['common elements', { $setIntersection: ['$a', '$b'] }, { a: ['a', 'b'], b: ['b', 'a', 'c'] }, ['a', 'b']],
  ['each once', { $setIntersection: ['$a', '$b'] }, { a: [1, 1, 2], b: [1, 1] }, [1]],
  ['nothing in common', { $setIntersection: ['$a', '$b'] }, { a: ['a', 'b'], b: [['a', 'b']] }, []],
  ['no argument', { $setIntersection: [] }, {}, []],
  ['null', { $setIntersection: ['$a', '$b'] }, { a: null, b: [1] }, null],
  ['a missing field', { $setIntersection: ['$a', '$b'] }, { a: [1] }, null],
  [
    'a string',
    { $setIntersection: ['$a', '$b'] },
    { a: [1], b: 'a' },
    fails('All operands of $setIntersection must be arrays. One argument is of type: string'),
  ],
  ['null as second', { $setIntersection: ['$v', null] }, { v: [1] }, null],
];
