import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $ltrim (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['blanks', { $ltrim: { input: '$v' } }, { v: ' \n a b ' }, 'a b '],
  ['given characters', { $ltrim: { input: '$v', chars: 'gd' } }, { v: 'ggggoodbyeeeee' }, 'oodbyeeeee'],
  ['null', { $ltrim: { input: '$v' } }, { v: null }, null],
  ['a missing field', { $ltrim: { input: '$v' } }, {}, null],
  ['null as characters', { $ltrim: { input: '$v', chars: null } }, { v: ' a' }, null],
  [
    'a number',
    { $ltrim: { input: '$v' } },
    { v: 5 },
    fails('$ltrim requires its input to be a string, got 5 (of type int) instead.'),
  ],
  [
    'a number as characters',
    { $ltrim: { input: '$v', chars: 5 } },
    { v: 'a' },
    fails("$ltrim requires 'chars' to be a string"),
  ],
  ['a hyphen and a bracket', { $ltrim: { input: '$v', chars: '-]' } }, { v: '-]a' }, 'a'],
];
