import { AppError } from '@domain/errors';
import { findGridAt } from '@domain/places/county';
import type { Location, NamedPlace } from '@domain/places/place';
import type { PlaceInput } from '@domain/places/place-input';
import type { AppContext } from '../../platform/context';
import { getValidCounty } from './county-repository';

/**
 * A place that somebody named, with its grid and its units. Throws `invalidInput` for a station or compound that is not
 * valid now, and `ruleBroken: place.outside` for a point in no grid.
 */
export async function resolvePlace(
  input: PlaceInput,
  { db, now }: Pick<AppContext, 'db' | 'now'>,
): Promise<NamedPlace> {
  const county = await getValidCounty(db, now);
  const text = input.text ? { text: input.text } : {};
  if (input.kind === 'station') {
    const station = county.stations.find(({ id }) => id === input.station);
    if (!station) throw new AppError('invalidInput', 'place');
    const { id, name, point } = station;
    return { kind: 'station', station: id, name, point, ...text, ...locationOf(station) };
  }
  if (input.kind === 'compound') {
    const compound = county.compounds.find(({ id }) => id === input.compound);
    if (!compound) throw new AppError('invalidInput', 'place');
    const { id, name, point } = compound;
    const building = input.building ? { building: input.building } : {};
    return { kind: 'compound', compound: id, name, point, ...building, ...text, ...locationOf(compound) };
  }
  const { longitude, latitude } = input;
  const grid = findGridAt(county.grids, [longitude, latitude]);
  if (!grid) throw new AppError('ruleBroken', 'place.outside');
  const point = { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] };
  return { kind: 'point', name: grid.gridName, point, ...text, ...locationOf(grid) };
}

const locationOf = ({
  grid,
  gridName,
  community,
  communityName,
  subdistrict,
  subdistrictName,
  district,
  districtName,
}: Location): Location => ({
  ...{ grid, gridName, community, communityName },
  ...{ subdistrict, subdistrictName, district, districtName },
});
