import { fails, type QueryRow } from '../differential/operator-rows';

/** Unknown operators (MongoDB manual). */
export const rows: QueryRow[] = [
  ['an operator on a field', { v: { $foo: 1 } }, {}, fails('unknown operator: $foo')],
  ['an operator at the top', { $foo: 1 }, {}, fails('unknown top level operator: $foo')],
  ['a value beside an operator', { v: { $gt: 1, x: 2 } }, {}, fails('unknown operator: x')],
  ['code', { $where: 'true' }, {}, fails('unknown top level operator: $where')],
  ['beside a field', { v: { $gt: 1, x: 1 } }, {}, fails('unknown operator: x')],
];
