import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $strLenCP (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['ASCII', { $strLenCP: '$v' }, { v: 'abcde' }, 5],
  ['accents', { $strLenCP: '$v' }, { v: 'cafétéria' }, 9],
  ['Chinese', { $strLenCP: '$v' }, { v: '寿司' }, 2],
  ['an emoji is one character', { $strLenCP: '$v' }, { v: '😀' }, 1],
  ['an empty string', { $strLenCP: '$v' }, { v: '' }, 0],
  ['null', { $strLenCP: '$v' }, { v: null }, fails('$strLenCP requires a string argument, found: null')],
  ['a missing field', { $strLenCP: '$v' }, {}, fails('$strLenCP requires a string argument, found: missing')],
  ['a list', { $strLenCP: '$v' }, { v: ['a'] }, fails('$strLenCP requires a string argument, found: array')],
];
