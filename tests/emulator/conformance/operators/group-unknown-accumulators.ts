import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** Accumulators that are none (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  ['$count', { $count: {} }, [{}], fails("unknown group operator '$count'")],
  ['an expression', { $add: ['$v', 1] }, [{ v: 1 }], fails("unknown group operator '$add'")],
  ['two at once', { $sum: 1, $avg: 1 }, [{}], fails('must specify one accumulator')],
];
