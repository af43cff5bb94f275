import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $first (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['a value', { $first: '$v' }, [{ v: 1 }, { v: 2 }], 1],
  ['null', { $first: '$v' }, [{ v: null }, { v: 2 }], null],
  ['a missing field', { $first: '$v' }, [{}, { v: 2 }], null],
  ['a list is one value', { $first: '$v' }, [{ v: [1, 2] }], [1, 2]],
  ['an expression', { $first: { $add: ['$v', 1] } }, [{ v: 1 }, { v: 2 }], 2],
  ['an error in it', { $first: { $add: ['$v', 1] } }, [{ v: 'a' }], fails('$add only supports numeric or date types')],
];
