import type { ExpressionRow } from '../differential/operator-rows';

/** The operator $isArray (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $isArray: ['$v'] }, { v: [] }, true],
  ['a string', { $isArray: ['$v'] }, { v: 'a' }, false],
  ['null', { $isArray: ['$v'] }, { v: null }, false],
  ['a missing field', { $isArray: ['$v'] }, {}, false],
  ['a list in a list of one', { $isArray: [['a']] }, {}, true],
];
