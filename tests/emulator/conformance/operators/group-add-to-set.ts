import { date, fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $addToSet (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['each value once', { $addToSet: '$v' }, [{ v: 1 }, { v: 1 }], [1]],
  ['no missing ones', { $addToSet: '$v' }, [{}, { v: null }], [null]],
  ['a list is one value', { $addToSet: '$v' }, [{ v: [1] }, { v: [1] }], [[1]]],
  ['equal objects', { $addToSet: '$v' }, [{ v: { a: 1 } }, { v: { a: 1 } }], [{ a: 1 }]],
  ['equal dates', { $addToSet: '$v' }, [{ v: date('2020-01-01') }, { v: date('2020-01-01') }], [date('2020-01-01')]],
  ['only missing', { $addToSet: '$v' }, [{}], []],
  [
    'an error in one document',
    { $addToSet: { $divide: [1, '$v'] } },
    [{ v: 1 }, { v: 0 }],
    fails("can't $divide by zero"),
  ],
];
