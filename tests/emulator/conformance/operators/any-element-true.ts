import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $anyElementTrue (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['one true', { $anyElementTrue: ['$v'] }, { v: [false, 1] }, true],
  ['none true', { $anyElementTrue: ['$v'] }, { v: [false, 0, null] }, false],
  ['an empty list', { $anyElementTrue: ['$v'] }, { v: [] }, false],
  ['a list with false in the list', { $anyElementTrue: ['$v'] }, { v: [[false]] }, true],
  ['null', { $anyElementTrue: ['$v'] }, { v: null }, fails("$anyElementTrue's argument must be an array, but is null")],
  [
    'a missing field',
    { $anyElementTrue: ['$v'] },
    {},
    fails("$anyElementTrue's argument must be an array, but is missing"),
  ],
  ['an empty text is true', { $anyElementTrue: ['$v'] }, { v: [''] }, true],
];
