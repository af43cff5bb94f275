import type { County } from './county';
import { nearestFirst } from './search';
import type { GridOfficer, LngLat, Location } from './place';

/** The most stations that are named with a place. */
export const MAX_STATIONS_NAMED = 3;

/** The levels above a grid, the nearest first. */
export const CONTACT_LEVELS = ['community', 'subdistrict', 'district'] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

/** Who is responsible where somebody lives: the grid with its officer, the units above, and the stations near by. */
export type PlaceContacts = {
  name: string;
  gridName: string;
  officer?: GridOfficer;
  /** The telephone for complaints about the grid's work. */
  supervision?: string;
  units: { level: ContactLevel; name: string; phone?: string }[];
  stations: { id: string; name: string; hours: string; phone: string; address: string }[];
};

/** A place with what is known of where it lies. */
export type LocatedPlace = Pick<Location, 'grid'> & { name: string; point?: { coordinates: LngLat } };

/** Who is responsible for a place; undefined for one whose grid is not of this county. */
export function findContacts(county: County, { name, grid: id, point }: LocatedPlace): PlaceContacts | undefined {
  const grid = county.grids.find((one) => one.id === id);
  if (!grid) return undefined;
  const { gridName, community, officer, supervision } = grid;
  const near = nearestFirst(
    county.stations.filter((station) => station.community === community),
    point?.coordinates,
  );
  // the station of one's own grid is one's own, however near another one lies
  const stations = [...near.filter((one) => one.grid === id), ...near.filter((one) => one.grid !== id)];
  return {
    name,
    gridName,
    ...(officer && { officer }),
    ...(supervision !== undefined && { supervision }),
    units: CONTACT_LEVELS.map((level) => {
      const phone = county.units.find((unit) => unit.id === grid[level])?.phone;
      return { level, name: grid[`${level}Name`], ...(phone !== undefined && { phone }) };
    }),
    stations: stations
      .slice(0, MAX_STATIONS_NAMED)
      .map(({ id: station, name: stationName, hours, phone, address }) => ({
        ...{ id: station, name: stationName, hours, phone, address },
      })),
  };
}
