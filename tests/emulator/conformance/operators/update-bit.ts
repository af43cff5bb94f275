import { fails, type UpdateRow } from '../differential/operator-rows';

/** The update operator $bit (MongoDB manual). */
export const rows: UpdateRow[] = [
  ['and', { $bit: { v: { and: 10 } } }, { v: 13 }, { v: 8 }],
  ['or', { $bit: { v: { or: 5 } } }, { v: 3 }, { v: 7 }],
  ['xor', { $bit: { v: { xor: 5 } } }, { v: 3 }, { v: 6 }],
  ['two operations', { $bit: { v: { and: 7, or: 8 } } }, { v: 5 }, { v: 13 }],
  ['a missing field counts as zero', { $bit: { v: { or: 5 } } }, {}, { v: 5 }],
  ['a negative number', { $bit: { v: { and: 255 } } }, { v: -1 }, { v: 255 }],
  ['null', { $bit: { v: { or: 1 } } }, { v: null }, fails('Cannot apply $bit to a value of non-integral type')],
  ['a fraction', { $bit: { v: { or: 1 } } }, { v: 1.5 }, fails('Cannot apply $bit to a value of non-integral type')],
  ['by a fraction', { $bit: { v: { and: 1.5 } } }, { v: 1 }, fails('The $bit modifier field must be an Integer')],
  [
    'an unknown operation',
    { $bit: { v: { not: 1 } } },
    { v: 1 },
    fails("only supports 'and', 'or', and 'xor', not 'not'"),
  ],
  ['no operation', { $bit: { v: {} } }, { v: 1 }, fails('You must pass in at least one bitwise operation')],
  ['a number as operation', { $bit: { v: 1 } }, { v: 1 }, fails('The $bit modifier is not compatible with a int')],
];
