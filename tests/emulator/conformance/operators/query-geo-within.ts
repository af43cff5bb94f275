import { point, square } from '../differential/geometries';
import { fails, type QueryRow } from '../differential/operator-rows';

const within = (geometry: unknown) => ({ v: { $geoWithin: { $geometry: geometry } } });

/** The operator $geoWithin (MongoDB manual). */
export const rows: QueryRow[] = [
  ['a point inside a polygon', within(square(0, 2)), { v: point(1, 1) }, true],
  ['a point outside', within(square(0, 2)), { v: point(5, 1) }, false],
  ['a point in a circle', { v: { $geoWithin: { $centerSphere: [[0, 0], 0.1] } } }, { v: point(1, 1) }, true],
  ['null', { v: { $geoWithin: { $centerSphere: [[0, 0], 0.1] } } }, { v: null }, false],
  ['a missing field', { v: { $geoWithin: { $centerSphere: [[0, 0], 0.1] } } }, {}, false],
  ['a text', { v: { $geoWithin: { $centerSphere: [[0, 0], 0.1] } } }, { v: 'here' }, false],
  [
    'a negative radius',
    { v: { $geoWithin: { $centerSphere: [[0, 0], -1] } } },
    {},
    fails('radius must be a non-negative number'),
  ],
  [
    'a polygon that is not closed',
    within({ ...square(0, 2), coordinates: square(0, 2).coordinates.map((ring) => ring.slice(0, -1)) }),
    {},
    fails('Loop is not closed'),
  ],
  ['a point as area', within(point(0, 0)), {}, fails('$geoWithin not supported with provided geometry')],
];
