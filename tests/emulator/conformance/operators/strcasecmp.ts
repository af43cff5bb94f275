import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $strcasecmp (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['equal but for the case', { $strcasecmp: ['$a', '$b'] }, { a: 'hello', b: 'HELLO' }, 0],
  ['less', { $strcasecmp: ['$a', '$b'] }, { a: '13Q4', b: '13q5' }, -1],
  ['greater', { $strcasecmp: ['$a', '$b'] }, { a: 'b', b: 'A' }, 1],
  ['null and null', { $strcasecmp: ['$a', '$b'] }, { a: null, b: null }, 0],
  ['missing and an empty string', { $strcasecmp: ['$a', '$b'] }, { b: '' }, 0],
  ['null and a text', { $strcasecmp: ['$a', '$b'] }, { a: null, b: 'a' }, -1],
  ['a number as text', { $strcasecmp: ['$a', '$b'] }, { a: 5, b: '5' }, 0],
  ['only ASCII letters lose their case', { $strcasecmp: ['$a', '$b'] }, { a: 'É', b: 'é' }, -1],
  [
    'a list',
    { $strcasecmp: ['$a', '$b'] },
    { a: ['a'], b: 'a' },
    fails("can't convert from BSON type array to String"),
  ],
  [
    'a boolean',
    { $strcasecmp: ['$a', '$b'] },
    { a: true, b: 'true' },
    fails("can't convert from BSON type bool to String"),
  ],
];
