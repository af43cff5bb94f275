import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $ne (MongoDB manual). */
export const rows: QueryRow[] = [
  ['another number', { v: { $ne: 1 } }, { v: 2 }, true],
  ['the number', { v: { $ne: 1 } }, { v: 1 }, false],
  ['a missing field', { v: { $ne: 1 } }, {}, true],
  ['null', { v: { $ne: 1 } }, { v: null }, true],
  ['a list with the value', { v: { $ne: 1 } }, { v: [1, 2] }, false],
  ['a list without the value', { v: { $ne: 1 } }, { v: [2] }, true],
  ['not null of a missing field', { v: { $ne: null } }, {}, false],
  ['a pattern', { v: { $ne: /a/ } }, { v: 'a' }, fails("Can't have regex as arg to $ne.")],
];
