import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $toLower (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a text', { $toLower: '$v' }, { v: 'ABC 1' }, 'abc 1'],
  ['only ASCII letters change', { $toLower: '$v' }, { v: 'ÉÀ PRODUCT' }, 'ÉÀ product'],
  ['null', { $toLower: '$v' }, { v: null }, ''],
  ['a missing field', { $toLower: '$v' }, {}, ''],
  ['a number', { $toLower: '$v' }, { v: 12 }, '12'],
  ['a date', { $toLower: '$v' }, { v: date('2020-05-01T08:00:00Z') }, '2020-05-01t08:00:00.000z'],
  ['a boolean', { $toLower: '$v' }, { v: true }, fails("can't convert from BSON type bool to String")],
  ['a list', { $toLower: '$v' }, { v: ['A'] }, fails("can't convert from BSON type array to String")],
  ['a fraction has six digits', { $toLower: '$v' }, { v: 1.23456789 }, '1.23457'],
];
