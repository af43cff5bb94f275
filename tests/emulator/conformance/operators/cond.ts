import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $cond (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a true condition', { $cond: { if: { $gte: ['$v', 250] }, then: 30, else: 20 } }, { v: 300 }, 30],
  ['a false condition', { $cond: { if: { $gte: ['$v', 250] }, then: 30, else: 20 } }, { v: 200 }, 20],
  ['a list of three', { $cond: ['$v', 'yes', 'no'] }, { v: 'x' }, 'yes'],
  ['null is false', { $cond: ['$v', 'yes', 'no'] }, { v: null }, 'no'],
  ['a missing field is false', { $cond: ['$v', 'yes', 'no'] }, {}, 'no'],
  ['a missing result', { $cond: [true, '$missing', 1] }, {}, MISSING],
  ['only the chosen branch is evaluated', { $cond: [true, 1, { $divide: [1, '$v'] }] }, { v: 0 }, 1],
  ['two arguments', { $cond: [true, 1] }, {}, fails('Expression $cond takes exactly 3 arguments. 2 were passed in.')],
  ['no else', { $cond: { if: true, then: 1 } }, {}, fails("Missing 'else' parameter to $cond")],
  ['an unknown field', { $cond: { if: true, then: 1, else: 2, or: 3 } }, {}, fails('Unrecognized')],
];
