import { date, fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $min (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['numbers', { $min: '$v' }, [{ v: 3 }, { v: 1 }], 1],
  ['null and missing are ignored', { $min: '$v' }, [{ v: null }, {}, { v: 5 }], 5],
  ['only null', { $min: '$v' }, [{ v: null }, {}], null],
  ['over types', { $min: '$v' }, [{ v: true }, { v: 'a' }, { v: 7 }], 7],
  ['a list is one value', { $min: '$v' }, [{ v: [1] }, { v: 'z' }], 'z'],
  ['dates', { $min: '$v' }, [{ v: date('2020-01-01') }, { v: date('2019-01-01') }], date('2019-01-01')],
  ['an error in one document', { $min: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
];
