import { date, fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $avg (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['numbers', { $avg: '$v' }, [{ v: 1 }, { v: 2 }], 1.5],
  ['null, missing and texts do not count', { $avg: '$v' }, [{ v: 4 }, { v: null }, {}, { v: 'a' }], 4],
  ['only missing', { $avg: '$v' }, [{}], null],
  ['a list does not count', { $avg: '$v' }, [{ v: [1, 2] }, { v: 3 }], 3],
  ['a date does not count', { $avg: '$v' }, [{ v: date('2020-01-01') }], null],
  ['an error in one document', { $avg: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
  [
    'fractions are summed without their rounding',
    { $avg: '$v' },
    [{ v: 0.7 }, { v: 0.1 }, { v: 0.3 }],
    0.3666666666666667,
  ],
];
