import type { Day } from '../time';

/**
 * When a row of the county's data holds: from `validFrom` to `validUntil`, both days included, without end where one is
 * absent. A row is ended and never deleted, because old cases, bookings and codes name it.
 */
export type Validity = { validFrom?: Day; validUntil?: Day };

/**
 * The initials of a name in pinyin, as in `yglxq` of 阳光里小区, so that somebody who types little finds it. They are
 * part of the county's data, because the reading of a name is known where it is written down: a library that reads
 * names weighs 447 KB and 130 ms of each start, and an order of characters misreads every third name.
 */
export type Initials = { initials?: string };

/** A unit of the district's organisation; `parent` is the unit above. */
export const UNIT_KINDS = ['district', 'department', 'subdistrict', 'community'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Unit = Validity & Initials & { id: string; kind: UnitKind; name: string; parent?: string; phone?: string };

/** Where a place lies in the organisation: its grid and the units above, by id and name. */
export type Location = {
  grid: string;
  gridName: string;
  community: string;
  communityName: string;
  subdistrict: string;
  subdistrictName: string;
  district: string;
  districtName: string;
};

/** Longitude and latitude in GCJ-02. */
export type LngLat = [number, number];
/** A closed line: the first position equals the last. */
export type Ring = LngLat[];
export type Area = { type: 'Polygon'; coordinates: Ring[] };
export type GeoPoint = { type: 'Point'; coordinates: LngLat };

/** The officer of a grid as the sign at its entrance names them: public, and no part of anybody's identity. */
export type GridOfficer = { name: string; phone?: string };

/** At most 300 households and one officer (seed S4-10). `area` is absent while the county has drawn no border. */
export type Grid = Validity &
  Location & {
    id: string;
    households: number;
    officer?: GridOfficer;
    /** The telephone for complaints about the grid's work. */
    supervision?: string;
    area?: Area;
  };

/** A residential compound; it belongs to one grid. People also search it by its aliases. */
export type Compound = Validity &
  Initials &
  Location & { id: string; name: string; aliases?: string[]; point: GeoPoint };

/** A 民呼必应 station with a code at its entrance. */
export type Station = Validity &
  Initials &
  Location & {
    id: string;
    name: string;
    address: string;
    phone: string;
    hours: string;
    services: string[];
    facilities: string[];
    /** The 党群服务中心 it belongs to, with rooms to book. */
    hall?: { id: string; name: string };
    point: GeoPoint;
  };

/** A station, a compound, or a point, with its grid and its units. */
export type NamedPlace = Location & {
  kind: 'station' | 'compound' | 'point';
  station?: string;
  compound?: string;
  name: string;
  /** Building and door number as the resident wrote them; only those who need the exact place see them. */
  building?: string;
  text?: string;
  point?: GeoPoint;
};
