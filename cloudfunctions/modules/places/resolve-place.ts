import type { NamedPlace } from '@domain/places/place';
import type { PlaceInput } from '@domain/places/place-input';
import { AppError } from '@domain/errors';
import type { Location } from '@domain/places/place';
import type { AppContext } from '../../platform/context';
import * as places from './place-repository';

/**
 * A place that somebody named, with its grid and its units. Throws `invalidInput` for a station or compound that is not
 * in the list,
 * and `ruleBroken: place.outside` for a point in none of the grids.
 */
export async function resolvePlace(
  input: PlaceInput,
  { db, now }: Pick<AppContext, 'db' | 'now'>,
): Promise<NamedPlace> {
  const allPlaces = await places.getAll(db, now);
  const text = input.text ? { text: input.text } : {};
  if (input.kind === 'station') {
    const station = allPlaces.stations.find(({ id }) => id === input.station);
    if (!station) throw new AppError('invalidInput', 'place');
    return {
      kind: 'station',
      station: station.id,
      name: station.name,
      point: station.point,
      ...text,
      ...locationOf(station),
    };
  }
  if (input.kind === 'compound') {
    const compound = allPlaces.compounds.find(({ id }) => id === input.compound);
    if (!compound) throw new AppError('invalidInput', 'place');
    const building = input.building ? { building: input.building } : {};
    return {
      kind: 'compound',
      compound: compound.id,
      name: compound.name,
      point: compound.point,
      ...building,
      ...text,
      ...locationOf(compound),
    };
  }
  const { longitude, latitude } = input;
  const gridId = await places.findGridId(db, longitude, latitude);
  const grid = allPlaces.grids.find(({ id }) => id === gridId);
  if (!grid) throw new AppError('ruleBroken', 'place.outside');
  return {
    kind: 'point',
    name: grid.gridName,
    point: { type: 'Point', coordinates: [longitude, latitude] },
    ...text,
    ...locationOf(grid),
  };
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
