import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $last (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['a value', { $last: '$v' }, [{ v: 1 }, { v: 2 }], 2],
  ['null', { $last: '$v' }, [{ v: 2 }, { v: null }], null],
  ['a missing field', { $last: '$v' }, [{ v: 2 }, {}], null],
  ['a list is one value', { $last: '$v' }, [{ v: [1, 2] }], [1, 2]],
  ['an object', { $last: { a: '$v' } }, [{ v: 1 }, { v: 2 }], { a: 2 }],
  ['an error in one document', { $last: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
];
