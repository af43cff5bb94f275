import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $mod (MongoDB manual). */
export const rows: QueryRow[] = [
  ['the remainder', { v: { $mod: [4, 1] } }, { v: 9 }, true],
  ['another remainder', { v: { $mod: [4, 1] } }, { v: 8 }, false],
  ['a fraction is cut off', { v: { $mod: [4, 1] } }, { v: 9.7 }, true],
  ['a text', { v: { $mod: [4, 1] } }, { v: '9' }, false],
  ['null', { v: { $mod: [4, 0] } }, { v: null }, false],
  ['a missing field', { v: { $mod: [4, 1] } }, {}, false],
  ['an element of a list', { v: { $mod: [4, 1] } }, { v: [2, 5] }, true],
  ['a negative number keeps its sign', { v: { $mod: [4, 1] } }, { v: -3 }, false],
  ['one number only', { v: { $mod: [4] } }, {}, fails('malformed mod')],
  ['zero as divisor', { v: { $mod: [0, 1] } }, {}, fails('divisor cannot be 0')],
  ['NaN as divisor', { v: { $mod: [NaN, 0] } }, { v: 1 }, fails('malformed mod, divisor')],
  ['infinity as divisor', { v: { $mod: [Infinity, 0] } }, { v: 1 }, fails('malformed mod, divisor')],
  ['infinity as remainder', { v: { $mod: [4, Infinity] } }, { v: 1 }, fails('malformed mod, remainder')],
  ['NaN as value', { v: { $mod: [2, 0] } }, { v: NaN }, false],
  ['fractions are cut off', { v: { $mod: [4.9, 0] } }, { v: 8.7 }, true],
  ['negative numbers', { v: { $mod: [-4, -1] } }, { v: -5 }, true],
  ['three numbers', { v: { $mod: [4, 0, 1] } }, {}, fails('malformed mod')],
];
