import type { Area, Compound, Grid, Station, Unit } from './place';

export type StationView = ReturnType<typeof viewStation>;

/** A station as anybody at its door sees it. */
export function viewStation(it: Station) {
  const { id, name, address, phone, hours, services, facilities, hall, gridName, communityName, subdistrictName } = it;
  return {
    id,
    name,
    address,
    phone,
    hours,
    services,
    facilities,
    ...(hall && { hall: { id: hall.id, name: hall.name } }),
    gridName,
    communityName,
    subdistrictName,
  };
}

/** The address list, and the drawn map where no map service is at hand. */
export type PlacesView = {
  compounds: { id: string; name: string; communityName: string; gridName: string }[];
  stations: { id: string; name: string; communityName: string }[];
  grids: { id: string; name: string; communityName: string; area: Area }[];
  units: { id: string; name: string; kind: string }[];
};

export const viewPlaces = (all: {
  compounds: Compound[];
  stations: Station[];
  grids: Grid[];
  units: Unit[];
}): PlacesView => ({
  compounds: all.compounds.map(({ id, name, communityName, gridName }) => ({ id, name, communityName, gridName })),
  stations: all.stations.map(({ id, name, communityName }) => ({ id, name, communityName })),
  grids: all.grids.map(({ id, gridName, communityName, area }) => ({ id, name: gridName, communityName, area })),
  units: all.units.map(({ id, name, kind }) => ({ id, name, kind })),
});
