import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $cmp (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['less', { $cmp: ['$a', '$b'] }, { a: 1, b: 2 }, -1],
  ['equal', { $cmp: ['$a', '$b'] }, { a: 'x', b: 'x' }, 0],
  ['greater', { $cmp: ['$a', '$b'] }, { a: 3, b: 2 }, 1],
  ['missing comes before null', { $cmp: ['$a', '$b'] }, { b: null }, -1],
  ['null comes before numbers', { $cmp: ['$a', '$b'] }, { a: null, b: -5 }, -1],
  ['numbers come before strings', { $cmp: ['$a', '$b'] }, { a: 99, b: '1' }, -1],
  ['strings come before objects', { $cmp: ['$a', '$b'] }, { a: 'z', b: {} }, -1],
  ['objects come before lists', { $cmp: ['$a', '$b'] }, { a: { a: 1 }, b: [] }, -1],
  ['lists come before booleans', { $cmp: ['$a', '$b'] }, { a: [1], b: false }, -1],
  ['booleans come before dates', { $cmp: ['$a', '$b'] }, { a: true, b: date('1970-01-01') }, -1],
  ['lists element by element', { $cmp: ['$a', '$b'] }, { a: [1, 3], b: [1, 2, 9] }, 1],
  ['a list is after its beginning', { $cmp: ['$a', '$b'] }, { a: [1, 2], b: [1] }, 1],
  ['objects by the order of their fields', { $cmp: ['$a', '$b'] }, { a: { a: 1, b: 2 }, b: { b: 2, a: 1 } }, -1],
  ['NaN comes before all numbers', { $cmp: ['$a', '$b'] }, { a: NaN, b: -Infinity }, -1],
  ['three arguments', { $cmp: [1, 2, 3] }, {}, fails('Expression $cmp takes exactly 2 arguments. 3 were passed in.')],
];
