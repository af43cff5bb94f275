import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $trim (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['blanks', { $trim: { input: '$v' } }, { v: ' \n good  bye \t ' }, 'good  bye'],
  ['a no-break space', { $trim: { input: '$v' } }, { v: '\u00a0a\u2003' }, 'a'],
  ['an ideographic space stays', { $trim: { input: '$v' } }, { v: '\u3000a' }, '\u3000a'],
  ['given characters', { $trim: { input: '$v', chars: 'ge' } }, { v: 'ggggoodbyeeeee' }, 'oodby'],
  ['characters that are special in patterns', { $trim: { input: '$v', chars: '^]-\\' } }, { v: '^-a]\\' }, 'a'],
  ['blanks stay when other characters are given', { $trim: { input: '$v', chars: 'g' } }, { v: ' gag ' }, ' gag '],
  ['no character to remove', { $trim: { input: '$v', chars: '' } }, { v: ' a ' }, ' a '],
  ['an emoji to remove', { $trim: { input: '$v', chars: '😀' } }, { v: '😀a😀' }, 'a'],
  ['null', { $trim: { input: '$v' } }, { v: null }, null],
  ['a missing field', { $trim: { input: '$v' } }, {}, null],
  ['missing characters', { $trim: { input: '$v', chars: '$w' } }, { v: ' a' }, null],
  ['a list', { $trim: { input: '$v' } }, { v: ['a'] }, fails('$trim requires its input to be a string')],
  ['no input', { $trim: { chars: 'a' } }, {}, fails("Missing 'input' parameter to $trim")],
  ['a string as argument', { $trim: '$v' }, { v: 'a' }, fails('$trim only supports an object as its argument')],
];
