import { date, type ExpressionRow } from '../differential/operator-rows';

/** The operator $literal (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a text with a dollar', { $literal: '$1' }, {}, '$1'],
  ['an object like an operator', { $literal: { $add: [1, 2] } }, {}, { $add: [1, 2] }],
  ['null', { $literal: null }, {}, null],
  ['a list', { $literal: [1, '$a'] }, { a: 2 }, [1, '$a']],
  ['a missing field is a text', { $literal: '$v' }, {}, '$v'],
  ['a date', { $literal: date('2020-01-01') }, {}, date('2020-01-01')],
  ['an object with a name with a dot', { $literal: { 'a.b': 1 } }, {}, { 'a.b': 1 }],
  ['an operator that does not exist', { $literal: { $nope: 1 } }, {}, { $nope: 1 }],
];
