import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $or (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['one true', { $or: ['$a', true] }, { a: false }, true],
  ['none true', { $or: ['$a', 0, null] }, {}, false],
  ['no argument', { $or: [] }, {}, false],
  ['a string is true', { $or: ['$a'] }, { a: 'false' }, true],
  ['a true operand ends the evaluation', { $or: [true, { $divide: [1, '$a'] }] }, { a: 0 }, true],
  ['an empty text is true', { $or: [''] }, {}, true],
  ['a missing field', { $or: ['$v'] }, {}, false],
  [
    'an error in an argument that is reached',
    { $or: [{ $divide: [1, '$v'] }] },
    { v: 0 },
    fails("can't $divide by zero"),
  ],
  ['an error behind true is not reached', { $or: [true, { $divide: [1, '$v'] }] }, { v: 0 }, true],
];
