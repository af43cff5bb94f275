import { fails, type QueryRow } from '../differential/operator-rows';

/** The operator $geoWithin (MongoDB manual). */
export const rows: QueryRow[] = [
  [
    'a point inside a polygon',
    {
      v: {
        $geoWithin: {
          $geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [2, 0],
                [2, 2],
                [0, 2],
                [0, 0],
              ],
            ],
          },
        },
      },
    },
    { v: { type: 'Point', coordinates: [1, 1] } },
    true,
  ],
  [
    'a point outside',
    {
      v: {
        $geoWithin: {
          $geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [2, 0],
                [2, 2],
                [0, 2],
                [0, 0],
              ],
            ],
          },
        },
      },
    },
    { v: { type: 'Point', coordinates: [5, 1] } },
    false,
  ],
  [
    'a point in a circle',
    { v: { $geoWithin: { $centerSphere: [[0, 0], 0.1] } } },
    { v: { type: 'Point', coordinates: [1, 1] } },
    true,
  ],
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
    {
      v: {
        $geoWithin: {
          $geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [2, 0],
                [2, 2],
                [0, 2],
              ],
            ],
          },
        },
      },
    },
    {},
    fails('Loop is not closed'),
  ],
  [
    'a point as area',
    { v: { $geoWithin: { $geometry: { type: 'Point', coordinates: [0, 0] } } } },
    {},
    fails('$geoWithin not supported with provided geometry'),
  ],
];
