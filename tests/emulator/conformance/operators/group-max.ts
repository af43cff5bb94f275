import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $max (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['numbers', { $max: '$v' }, [{ v: 3 }, { v: 1 }], 3],
  ['null and missing are ignored', { $max: '$v' }, [{ v: null }, {}, { v: -5 }], -5],
  ['only null', { $max: '$v' }, [{ v: null }, {}], null],
  ['over types', { $max: '$v' }, [{ v: 1 }, { v: null }, {}, { v: 'a' }, { v: 3.5 }, { v: [1, 2] }, { v: 1 }], [1, 2]],
  ['texts', { $max: '$v' }, [{ v: 'a' }, { v: 'ab' }], 'ab'],
  ['objects', { $max: '$v' }, [{ v: { a: 1 } }, { v: { a: 2 } }], { a: 2 }],
  ['an error in one document', { $max: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
];
