import type { PlaceContacts } from './contacts';
import type { County } from './county';
import type { Area, Compound, Initials, LngLat, Station } from './place';
import {
  homePosition,
  MAX_COMPOUNDS_FOUND,
  nearestFirst,
  searchCompounds,
  type CompoundQuery,
  type SearchHome,
} from './search';

/** A position in GCJ-02, as maps take it. */
export type MapPosition = { longitude: number; latitude: number };
export const positionOf = ({ point: { coordinates } }: { point: { coordinates: LngLat } }): MapPosition => ({
  longitude: coordinates[0],
  latitude: coordinates[1],
});

/** `stations.show`. `validUntil` is set for a station that has closed, or will. */
export type StationView = ReturnType<typeof viewStation>;

/** A station as anybody at its entrance sees it. */
export function viewStation(station: Station) {
  const { id, name, address, phone, hours, services, facilities, hall, gridName, communityName, subdistrictName } =
    station;
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
    position: positionOf(station),
    ...(station.validUntil !== undefined && { validUntil: station.validUntil }),
  };
}

/** A compound as a list shows it. People also search it by its aliases. */
export type CompoundCard = Initials & {
  id: string;
  name: string;
  aliases?: string[];
  communityName: string;
  gridName: string;
};

const viewCompound = ({ id, name, aliases, initials, communityName, gridName }: Compound): CompoundCard => ({
  ...{ id, name, communityName, gridName },
  ...(aliases && { aliases }),
  ...(initials && { initials }),
});

/** `places.search`: at most `MAX_COMPOUNDS_FOUND`, the best first; `remaining` says how many more fit. */
export type PlaceSearchView = { compounds: CompoundCard[]; remaining: number };

/** The compounds of a county that fit, the best first. */
export function viewFound({ compounds }: County, wanted: CompoundQuery, home: SearchHome): PlaceSearchView {
  const found = searchCompounds(compounds, wanted, home);
  return {
    compounds: found.slice(0, MAX_COMPOUNDS_FOUND).map(viewCompound),
    remaining: Math.max(0, found.length - MAX_COMPOUNDS_FOUND),
  };
}

/**
 * `places.contacts`: without `contacts` the reader has no compound yet, or the point lies in no grid, which `outside`
 * says.
 */
export type ContactsView = { contacts?: PlaceContacts; outside?: true };

/** The most compounds that `places.list` names; in a larger county people search. */
export const MAX_COMPOUNDS_LISTED = 60;
/** The most grids whose areas `places.list` sends, for the map that the browser preview draws. */
export const MAX_AREAS_LISTED = 30;

/**
 * `places.list`: stations, units and grids by name. Of the compounds the first of `places.search`, the reader's own
 * among them, with `moreCompounds` when others are left out; areas only while the county fits on a drawn map.
 */
export type PlacesView = {
  compounds: CompoundCard[];
  moreCompounds?: boolean;
  stations: (Initials & { id: string; name: string; communityName: string })[];
  grids: { id: string; name: string; communityName: string; area?: Area }[];
  units: { id: string; name: string; kind: string }[];
};

/** The county as a phone keeps it, bounded in size. */
export const viewPlaces = ({ compounds, stations, grids, units }: County, home: SearchHome): PlacesView => ({
  compounds: searchCompounds(compounds, { text: '' }, home).slice(0, MAX_COMPOUNDS_LISTED).map(viewCompound),
  ...(compounds.length > MAX_COMPOUNDS_LISTED && { moreCompounds: true }),
  stations: nearestFirst(stations, homePosition(compounds, home)).map(({ id, name, initials, communityName }) => ({
    ...{ id, name, communityName },
    ...(initials && { initials }),
  })),
  grids: grids.map(({ id, gridName, communityName, area }) => ({
    ...{ id, name: gridName, communityName },
    ...(area && grids.length <= MAX_AREAS_LISTED && { area }),
  })),
  units: units.map(({ id, name, kind }) => ({ id, name, kind })),
});
