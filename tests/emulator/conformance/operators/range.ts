import { fails, type ExpressionRow } from '../differential/operator-rows';

/** The operator $range (MongoDB manual). */
export const rows: ExpressionRow[] = [
  ['upwards', { $range: ['$from', '$to', '$step'] }, { from: 0, to: 10, step: 3 }, [0, 3, 6, 9]],
  ['downwards', { $range: ['$from', '$to', '$step'] }, { from: 10, to: 0, step: -4 }, [10, 6, 2]],
  ['the end is excluded', { $range: ['$from', '$to', '$step'] }, { from: 0, to: 6, step: 3 }, [0, 3]],
  ['a step in the wrong direction', { $range: ['$from', '$to', '$step'] }, { from: 0, to: 5, step: -1 }, []],
  ['without a step', { $range: [1, 4] }, {}, [1, 2, 3]],
  ['equal ends', { $range: [3, 3] }, {}, []],
  [
    'a step of zero',
    { $range: ['$from', '$to', '$step'] },
    { from: 0, to: 5, step: 0 },
    fails('$range requires a non-zero step value'),
  ],
  [
    'a string as start',
    { $range: ['$from', '$to', '$step'] },
    { from: 'a', to: 5, step: 1 },
    fails('$range requires a numeric starting value'),
  ],
  [
    'null as end',
    { $range: ['$from', '$to', '$step'] },
    { from: 0, to: null, step: 1 },
    fails('$range requires a numeric ending value'),
  ],
  [
    'a fraction as start',
    { $range: ['$from', '$to', '$step'] },
    { from: 0.5, to: 5, step: 1 },
    fails('$range requires a starting value that can be represented as a 32-bit integer'),
  ],
  [
    'a fraction as step',
    { $range: ['$from', '$to', '$step'] },
    { from: 0, to: 5, step: 0.5 },
    fails('$range requires a step value that can be represented as a 32-bit integer'),
  ],
  [
    'a missing start',
    { $range: ['$from', '$to', '$step'] },
    { to: 5, step: 1 },
    fails('$range requires a numeric starting value'),
  ],
  ['down', { $range: [5, 0, -2] }, {}, [5, 3, 1]],
  ['a direction that never arrives', { $range: [0, 5, -1] }, {}, []],
];
