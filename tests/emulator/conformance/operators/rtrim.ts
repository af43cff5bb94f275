import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $rtrim (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['blanks', { $rtrim: { input: '$v' } }, { v: ' a b \t' }, ' a b'],
  ['given characters', { $rtrim: { input: '$v', chars: 'e' } }, { v: 'ggggoodbyeeeee' }, 'ggggoodby'],
  ['null', { $rtrim: { input: '$v' } }, { v: null }, null],
  ['a missing field', { $rtrim: { input: '$v' } }, {}, null],
  [
    'a number as characters',
    { $rtrim: { input: '$v', chars: 5 } },
    { v: 'a' },
    fails("$rtrim requires 'chars' to be a string, got 5 (of type int) instead."),
  ],
  ['nothing to cut', { $rtrim: { input: '$v', chars: '' } }, { v: 'a ' }, 'a '],
  ['a number', { $rtrim: { input: '$v' } }, { v: 5 }, fails('$rtrim requires its input to be a string')],
  ['a blank of another script stays', { $rtrim: { input: '$v' } }, { v: 'a\u3000' }, 'a\u3000'],
];
