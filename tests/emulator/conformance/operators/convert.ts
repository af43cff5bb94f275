import { fails, MISSING, type ExpressionRow } from '../differential/operator-rows';

/** The operator $convert (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['by the name of a type', { $convert: { input: '$v', to: 'int' } }, { v: '42' }, 42],
  ['by the number of a type', { $convert: { input: '$v', to: 2 } }, { v: 42 }, '42'],
  ['onError', { $convert: { input: '$v', to: 'int', onError: 'bad' } }, { v: 'x' }, 'bad'],
  [
    'onError of a type that cannot be converted',
    { $convert: { input: '$v', to: 'int', onError: null } },
    { v: [] },
    null,
  ],
  ['a missing onError result', { $convert: { input: '$v', to: 'int', onError: '$w' } }, { v: 'x' }, MISSING],
  ['onNull', { $convert: { input: '$v', to: 'int', onNull: 0 } }, { v: null }, 0],
  ['onNull of a missing field', { $convert: { input: '$v', to: 'int', onNull: 0 } }, {}, 0],
  ['null without onNull', { $convert: { input: '$v', to: 'int' } }, { v: null }, null],
  ['null as type', { $convert: { input: '$v', to: null } }, { v: 1 }, null],
  ['an unknown type', { $convert: { input: '$v', to: 'number' } }, { v: 1 }, fails('Unknown type name: number')],
  [
    'an unknown type despite onError',
    { $convert: { input: '$v', to: 'number', onError: 0 } },
    { v: 1 },
    fails('Unknown type name: number'),
  ],
  [
    'a list as type',
    { $convert: { input: '$v', to: [] } },
    { v: 1 },
    fails("$convert's 'to' argument must be a string or number, but is array"),
  ],
  ['no type', { $convert: { input: '$v' } }, {}, fails("Missing 'to' parameter to $convert")],
  ['onError of a date beyond all dates', { $convert: { input: 1e300, to: 'date', onError: 'bad' } }, {}, 'bad'],
];
