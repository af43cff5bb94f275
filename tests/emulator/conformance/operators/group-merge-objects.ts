import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $mergeObjects (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['later fields win', { $mergeObjects: '$v' }, [{ v: { a: 1, b: 1 } }, { v: { b: 2 } }], { a: 1, b: 2 }],
  ['null and missing are ignored', { $mergeObjects: '$v' }, [{ v: null }, {}, { v: { a: 1 } }], { a: 1 }],
  ['only missing', { $mergeObjects: '$v' }, [{}], {}],
  [
    'a number',
    { $mergeObjects: '$v' },
    [{ v: 5 }],
    fails('$mergeObjects requires object inputs, but input 5 is of type int'),
  ],
  ['a list', { $mergeObjects: '$v' }, [{ v: [{ a: 1 }] }], fails('$mergeObjects requires object inputs')],
];
