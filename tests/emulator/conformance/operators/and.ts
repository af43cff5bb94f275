import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $and (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['all true', { $and: ['$a', { $gt: ['$a', 0] }] }, { a: 1 }, true],
  ['one false', { $and: [true, '$a'] }, { a: false }, false],
  ['no argument', { $and: [] }, {}, true],
  ['zero is false', { $and: [1, 0] }, {}, false],
  ['null is false', { $and: [null] }, {}, false],
  ['a missing field is false', { $and: ['$a'] }, {}, false],
  ['an empty string is true', { $and: ['$a'] }, { a: '' }, true],
  ['an empty list is true', { $and: ['$a'] }, { a: [] }, true],
  ['NaN is true', { $and: ['$a'] }, { a: NaN }, true],
  ['a false operand ends the evaluation', { $and: [false, { $divide: [1, '$a'] }] }, { a: 0 }, false],
  [
    'an error in an argument that is reached',
    { $and: [{ $divide: [1, '$v'] }] },
    { v: 0 },
    fails("can't $divide by zero"),
  ],
  ['an error behind false is not reached', { $and: [false, { $divide: [1, '$v'] }] }, { v: 0 }, false],
];
