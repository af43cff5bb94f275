import { fails, type AccumulatorRow } from '../differential/operator-rows';

/** The accumulator $push (MongoDB manual). */
export const rows: AccumulatorRow[] = [
  [
    'values with null, but no missing ones',
    { $push: '$v' },
    [{ v: 1 }, { v: null }, {}, { v: 'a' }, { v: 3.5 }, { v: [1, 2] }, { v: 1 }],
    [1, null, 'a', 3.5, [1, 2], 1],
  ],
  ['only missing', { $push: '$v' }, [{}], []],
  ['objects without missing fields', { $push: { a: '$v', b: '$w' } }, [{ v: 1 }, { w: 2 }], [{ a: 1 }, { b: 2 }]],
  ['a list of expressions', { $push: ['$v', '$w'] }, [{ v: 1 }], fails('The $push accumulator is a unary operator')],
  ['a constant', { $push: 'x' }, [{}, {}], ['x', 'x']],
  ['an error in one document', { $push: { $divide: [1, '$v'] } }, [{ v: 1 }, { v: 0 }], fails("can't $divide by zero")],
];
