import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $trunc (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a fraction', { $trunc: '$v' }, { v: 7.85 }, 7],
  ['a negative fraction', { $trunc: '$v' }, { v: -2.3 }, -2],
  ['null', { $trunc: '$v' }, { v: null }, null],
  ['a missing field', { $trunc: '$v' }, {}, null],
  ['a string', { $trunc: '$v' }, { v: 'a' }, fails('$trunc only supports numeric types, not string')],
  ['a place', { $trunc: ['$v', 1] }, { v: 1.25 }, 1.2],
  ['a place of a negative number', { $trunc: ['$v', 1] }, { v: -1.25 }, -1.2],
  ['a place before the point', { $trunc: ['$v', -2] }, { v: 1234.5678 }, 1200],
  ['a place before all digits', { $trunc: ['$v', -5] }, { v: 1234.5678 }, 0],
  ['the place zero', { $trunc: ['$v', 0] }, { v: 1234.5678 }, 1234],
  ['a place behind the last digit', { $trunc: ['$v', 3] }, { v: 1.25 }, 1.25],
  ['a place of a whole number', { $trunc: ['$v', 2] }, { v: 7 }, 7],
  // 2.3 is stored as 2.29999999999999982…, and the digits that are stored are cut off
  ['a place of a fraction that binary digits do not reach', { $trunc: ['$v', 1] }, { v: 2.3 }, 2.2],
  ['a place of infinity', { $trunc: ['$v', 1] }, { v: Infinity }, Infinity],
  ['a place of null', { $trunc: ['$v', 1] }, { v: null }, null],
  ['null as place', { $trunc: ['$v', null] }, { v: 1.25 }, null],
  ['a missing place', { $trunc: ['$v', '$w'] }, { v: 1.25 }, null],
  ['a text as place', { $trunc: ['$v', 'a'] }, { v: 1.25 }, fails("can't convert from BSON type string to long")],
  ['a fraction as place', { $trunc: ['$v', 1.5] }, { v: 1.25 }, fails('must be a integral value')],
  ['a place beyond one hundred', { $trunc: ['$v', 101] }, { v: 1.25 }, fails('value must be in [-20, 100]')],
  ['a place below minus twenty', { $trunc: ['$v', -21] }, { v: 1.25 }, fails('value must be in [-20, 100]')],
  ['three arguments', { $trunc: ['$v', 1, 2] }, { v: 1.25 }, fails('3 were passed in')],
  ['a list', { $trunc: '$v' }, { v: [1] }, fails('$trunc only supports numeric types, not array')],
  ['infinity', { $trunc: '$v' }, { v: Infinity }, Infinity],
];
