import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $isArray (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $isArray: ['$v'] }, { v: [] }, true],
  ['a string', { $isArray: ['$v'] }, { v: 'a' }, false],
  ['null', { $isArray: ['$v'] }, { v: null }, false],
  ['a missing field', { $isArray: ['$v'] }, {}, false],
  ['a list in a list of one', { $isArray: [['a']] }, {}, true],
  ['a list in a list', { $isArray: [[1]] }, {}, true],
  ['an object', { $isArray: '$v' }, { v: { 0: 1 } }, false],
  ['two arguments', { $isArray: [1, 2] }, {}, fails('takes exactly 1 arguments. 2 were passed in')],
];
