import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $allElementsTrue (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['all true', { $allElementsTrue: ['$v'] }, { v: [true, 1, 'a'] }, true],
  ['one false', { $allElementsTrue: ['$v'] }, { v: [true, false] }, false],
  ['an empty list', { $allElementsTrue: ['$v'] }, { v: [] }, true],
  ['null in the list', { $allElementsTrue: ['$v'] }, { v: [1, null] }, false],
  ['an empty list as element is true', { $allElementsTrue: ['$v'] }, { v: [[]] }, true],
  [
    'null',
    { $allElementsTrue: ['$v'] },
    { v: null },
    fails("$allElementsTrue's argument must be an array, but is null"),
  ],
  [
    'a missing field',
    { $allElementsTrue: ['$v'] },
    {},
    fails("$allElementsTrue's argument must be an array, but is missing"),
  ],
  [
    'a number',
    { $allElementsTrue: ['$v'] },
    { v: 1 },
    fails("$allElementsTrue's argument must be an array, but is int"),
  ],
];
