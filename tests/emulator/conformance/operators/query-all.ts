import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $all (MongoDB manual). */
export const rows: QueryRow[] = [
  ['all elements', { v: { $all: ['a', 'b'] } }, { v: ['b', 'c', 'a'] }, true],
  ['not all elements', { v: { $all: ['a', 'b'] } }, { v: ['a'] }, false],
  ['a single value for one element', { v: { $all: ['a'] } }, { v: 'a' }, true],
  ['an empty list finds nothing', { v: { $all: [] } }, { v: [] }, false],
  ['a list as element', { v: { $all: [['a', 'b']] } }, { v: [['a', 'b']] }, true],
  ['the whole list', { v: { $all: [['a', 'b']] } }, { v: ['a', 'b'] }, true],
  [
    'conditions on elements',
    { v: { $all: [{ $elemMatch: { n: 1 } }, { $elemMatch: { n: 2 } }] } },
    { v: [{ n: 1 }, { n: 2 }] },
    true,
  ],
  ['a missing field', { v: { $all: ['a', 'b'] } }, {}, false],
  ['no list', { v: { $all: 1 } }, {}, fails('$all needs an array')],
  ['operators as values', { v: { $all: [{ $gt: 1 }] } }, { v: [2] }, fails('no $ expressions in $all')],
  ['null asks for missing, too', { v: { $all: [null] } }, {}, true],
  ['patterns', { v: { $all: [/a/, /b/] } }, { v: ['xa', 'xb'] }, true],
  [
    'conditions on elements beside a value',
    { v: { $all: [{ $elemMatch: { n: 1 } }, 5] } },
    { v: [{ n: 1 }, 5] },
    fails('$all/$elemMatch has to be consistent'),
  ],
  [
    'a value beside conditions on elements',
    { v: { $all: [5, { $elemMatch: { n: 1 } }] } },
    { v: [{ n: 1 }, 5] },
    fails('no $ expressions in $all'),
  ],
  ['one value twice', { v: { $all: [1, 1] } }, { v: 1 }, true],
  ['an object in another order', { v: { $all: [{ a: 1, b: 2 }] } }, { v: [{ b: 2, a: 1 }] }, false],
  ['an object', { v: { $all: [{ a: 1 }] } }, { v: [{ a: 1 }] }, true],
  ['a field of objects in a list', { 'a.b': { $all: [1, 2] } }, { a: [{ b: 1 }, { b: 2 }] }, true],
];
