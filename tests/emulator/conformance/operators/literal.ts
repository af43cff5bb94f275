import type { ExpressionRow } from '../differential/operator-rows';

/** The operator $literal (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a text with a dollar', { $literal: '$1' }, {}, '$1'],
  ['an object like an operator', { $literal: { $add: [1, 2] } }, {}, { $add: [1, 2] }],
  ['null', { $literal: null }, {}, null],
  ['a list', { $literal: [1, '$a'] }, { a: 2 }, [1, '$a']],
];
