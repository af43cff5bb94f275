import { date, fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $type (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a string', { $type: '$v' }, { v: 'a' }, 'string'],
  ['a whole number', { $type: '$v' }, { v: 1 }, 'int'],
  ['a number beyond 32 bits', { $type: '$v' }, { v: 5000000000 }, 'long'],
  ['a fraction', { $type: '$v' }, { v: 1.5 }, 'double'],
  ['a boolean', { $type: '$v' }, { v: false }, 'bool'],
  ['a date', { $type: '$v' }, { v: date('2020-01-01') }, 'date'],
  ['a list', { $type: '$v' }, { v: [] }, 'array'],
  ['an object', { $type: '$v' }, { v: {} }, 'object'],
  ['a pattern', { $type: '$v' }, { v: /a/ }, 'regex'],
  ['null', { $type: '$v' }, { v: null }, 'null'],
  ['a missing field', { $type: '$v' }, {}, 'missing'],
  ['two arguments', { $type: [1, 2] }, {}, fails('Expression $type takes exactly 1 arguments. 2 were passed in.')],
];
