import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $stdDevPop (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['numbers', { $stdDevPop: '$v' }, [{ v: 1 }, { v: 3 }], 1],
  ['one number', { $stdDevPop: '$v' }, [{ v: 5 }], 0],
  ['other types do not count', { $stdDevPop: '$v' }, [{ v: 1 }, { v: 'a' }, { v: null }, {}, { v: 3 }], 1],
  ['no number', { $stdDevPop: '$v' }, [{ v: 'a' }], null],
  ['a list does not count', { $stdDevPop: '$v' }, [{ v: [1, 3] }], null],
  [
    'an error in one document',
    { $stdDevPop: { $divide: [1, '$v'] } },
    [{ v: 1 }, { v: 0 }],
    fails("can't $divide by zero"),
  ],
  ['fractions, number by number', { $stdDevPop: '$v' }, [{ v: 0.1 }, { v: 0.5 }, { v: 0.9 }], 0.3265986323710904],
];
