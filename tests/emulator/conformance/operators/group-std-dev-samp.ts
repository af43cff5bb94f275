import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $stdDevSamp (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['numbers', { $stdDevSamp: '$v' }, [{ v: 1 }, { v: 3 }, { v: 5 }], 2],
  ['one number', { $stdDevSamp: '$v' }, [{ v: 5 }], null],
  ['other types do not count', { $stdDevSamp: '$v' }, [{ v: 1 }, { v: 'a' }, {}, { v: 3 }, { v: 5 }], 2],
  ['no number', { $stdDevSamp: '$v' }, [{}], null],
  ['null', { $stdDevSamp: '$v' }, [{ v: null }, { v: null }], null],
  [
    'an error in one document',
    { $stdDevSamp: { $divide: [1, '$v'] } },
    [{ v: 1 }, { v: 0 }],
    fails("can't $divide by zero"),
  ],
];
