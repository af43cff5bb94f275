import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $strLenBytes (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['ASCII', { $strLenBytes: '$v' }, { v: 'abcde' }, 5],
  ['accents take two bytes', { $strLenBytes: '$v' }, { v: 'cafétéria' }, 11],
  ['Chinese takes three bytes', { $strLenBytes: '$v' }, { v: '寿司' }, 6],
  ['an emoji takes four bytes', { $strLenBytes: '$v' }, { v: '😀' }, 4],
  ['an empty string', { $strLenBytes: '$v' }, { v: '' }, 0],
  ['null', { $strLenBytes: '$v' }, { v: null }, fails('$strLenBytes requires a string argument, found: null')],
  ['a missing field', { $strLenBytes: '$v' }, {}, fails('$strLenBytes requires a string argument, found: missing')],
  ['a number', { $strLenBytes: '$v' }, { v: 5 }, fails('$strLenBytes requires a string argument, found: int')],
];
