import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $reverseArray (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['a list', { $reverseArray: '$v' }, { v: [1, 2, 3] }, [3, 2, 1]],
  ['inner lists stay as they are', { $reverseArray: '$v' }, { v: [[1, 2], [3]] }, [[3], [1, 2]]],
  ['an empty list', { $reverseArray: '$v' }, { v: [] }, []],
  ['null', { $reverseArray: '$v' }, { v: null }, null],
  ['a missing field', { $reverseArray: '$v' }, {}, null],
  [
    'a string',
    { $reverseArray: '$v' },
    { v: 'abc' },
    fails('The argument to $reverseArray must be an array, but was of type: string'),
  ],
  ['inner lists stay', { $reverseArray: '$v' }, { v: [[1, 2], 3] }, [3, [1, 2]]],
];
