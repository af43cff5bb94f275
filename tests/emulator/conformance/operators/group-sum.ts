import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $sum (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  [
    'numbers; other types are ignored',
    { $sum: '$v' },
    [{ v: 1 }, { v: null }, {}, { v: 'a' }, { v: 3.5 }, { v: [1, 2] }, { v: 1 }],
    5.5,
  ],
  [
    'one for each document',
    { $sum: 1 },
    [{ v: 1 }, { v: null }, {}, { v: 'a' }, { v: 3.5 }, { v: [1, 2] }, { v: 1 }],
    7,
  ],
  [
    'an expression',
    { $sum: { $multiply: ['$a', '$b'] } },
    [
      { a: 2, b: 3 },
      { a: 1, b: 1 },
    ],
    7,
  ],
  ['only missing', { $sum: '$v' }, [{}, {}], 0],
  ['null', { $sum: '$v' }, [{ v: null }], 0],
  ['a list is ignored', { $sum: '$v' }, [{ v: [1, 2] }], 0],
  ['NaN', { $sum: '$v' }, [{ v: 1 }, { v: NaN }], NaN],
  ['both infinities', { $sum: '$v' }, [{ v: Infinity }, { v: -Infinity }], NaN],
  ['an error in one document', { $sum: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
  ['fractions are summed without their rounding', { $sum: '$v' }, [{ v: 0.1 }, { v: 0.2 }, { v: 0.3 }], 0.6],
];
