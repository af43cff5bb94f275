import { point, square } from '../differential/geometries';
import { fails, type QueryRow } from '../differential/operator-rows';

const meets = (geometry: unknown) => ({ area: { $geoIntersects: { $geometry: geometry } } });

/**
 * The operator $geoIntersects (MongoDB manual). The cloud asks for an index, which the field `area` has; a value of a
 * wrong type is refused when it is stored there.
 */
export const rows: QueryRow[] = [
  ['a point in an area', meets(point(1, 1)), { area: square(0, 2) }, true],
  ['a point outside', meets(point(5, 1)), { area: square(0, 2) }, false],
  ['areas that overlap', meets(square(1, 3)), { area: square(0, 2) }, true],
  ['an area in another', meets(square(0, 9)), { area: square(1, 2) }, true],
  ['areas apart', meets(square(5, 6)), { area: square(0, 2) }, false],
  ['the same point', meets(point(1, 1)), { area: point(1, 1) }, true],
  ['null', meets(point(1, 1)), { area: null }, false],
  ['a missing field', meets(point(1, 1)), {}, false],
  ['a text', meets(point(1, 1)), { area: 'here' }, fails("Can't extract geo keys")],
  ['a number', meets(point(1, 1)), { area: 5 }, fails("Can't extract geo keys")],
  ['no geometry', { area: { $geoIntersects: {} } }, {}, fails('$geoIntersects not supported with provided geometry')],
  ['a field without an index', { v: { $geoIntersects: { $geometry: point(0, 0) } } }, {}, fails('index')],
  [
    'a text as area',
    { area: { $geoIntersects: 'a' } },
    {},
    fails('$geoIntersects not supported with provided geometry'),
  ],
  ['null as geometry', meets(null), {}, fails('$geoIntersects not supported with provided geometry')],
  ['an unknown shape', meets({ type: 'Circle', coordinates: [0, 0] }), {}, fails("Can't extract geo keys")],
  ['a place that does not exist', meets(point(200, 0)), {}, fails('longitude/latitude is out of bounds')],
];
