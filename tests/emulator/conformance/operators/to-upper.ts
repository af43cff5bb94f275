import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toUpper (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a text', { $toUpper: '$v' }, { v: 'abc 1' }, 'ABC 1'],
  ['only ASCII letters change', { $toUpper: '$v' }, { v: 'éß product' }, 'éß PRODUCT'],
  ['null', { $toUpper: '$v' }, { v: null }, ''],
  ['a missing field', { $toUpper: '$v' }, {}, ''],
  ['a number', { $toUpper: '$v' }, { v: 1.5 }, '1.5'],
  ['an object', { $toUpper: '$v' }, { v: { a: 1 } }, fails("can't convert from BSON type object to String")],
  ['a list', { $toUpper: '$v' }, { v: ['a'] }, fails("can't convert from BSON type array to String")],
  ['a boolean', { $toUpper: '$v' }, { v: true }, fails("can't convert from BSON type bool to String")],
];
