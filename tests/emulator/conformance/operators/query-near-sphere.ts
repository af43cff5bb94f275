import { point } from '../differential/geometries';
import { fails, type QueryRow } from '../differential/operator-rows';

const near = (limits: object) => ({ place: { $nearSphere: { $geometry: point(0, 0), ...limits } } });

/**
 * The operator $nearSphere (MongoDB manual). It needs an index, which the field `place` has; a value of a wrong type is
 * refused when it is stored there.
 */
export const rows: QueryRow[] = [
  ['a point without a limit', near({}), { place: point(90, 0) }, true],
  ['a point in reach', near({ $maxDistance: 2000 }), { place: point(0.01, 0) }, true],
  ['a point out of reach', near({ $maxDistance: 1000 }), { place: point(0.01, 0) }, false],
  ['a point too close', near({ $minDistance: 2000 }), { place: point(0.01, 0) }, false],
  ['the place itself', near({ $maxDistance: 0 }), { place: point(0, 0) }, true],
  ['null', near({}), { place: null }, false],
  ['a missing field', near({}), {}, false],
  ['a text', near({}), { place: 'here' }, fails("Can't extract geo keys")],
  ['a number', near({}), { place: 5 }, fails("Can't extract geo keys")],
  ['a text as operand', { place: { $nearSphere: 'here' } }, {}, fails('near')],
  ['null as operand', { place: { $nearSphere: null } }, {}, fails('near')],
  [
    'an area as centre',
    { place: { $nearSphere: { $geometry: { type: 'Polygon', coordinates: [] } } } },
    {},
    fails("Can't extract geo keys"),
  ],
  ['a negative distance', near({ $maxDistance: -1 }), {}, fails('must be non-negative')],
  ['a text as distance', near({ $minDistance: '1' }), {}, fails('must be non-negative')],
  ['a field without an index', { v: { $nearSphere: { $geometry: point(0, 0) } } }, {}, fails('index')],
];
