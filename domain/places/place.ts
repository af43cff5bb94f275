/** A unit of the district's organisation; `parent` is the unit above. */
export const UNIT_KINDS = ['district', 'department', 'subdistrict', 'community'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Unit = { id: string; kind: UnitKind; name: string; parent?: string; phone?: string };

/** Where something lies in the organisation: what every place carries, so that one read is enough. */
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

/** A ring of [longitude, latitude] in GCJ-02, first and last the same. */
export type Ring = [number, number][];
export type Area = { type: 'Polygon'; coordinates: Ring[] };
export type GeoPoint = { type: 'Point'; coordinates: [number, number] };

/** At most 300 households and one officer (seed S4-10). */
export type Grid = Location & { id: string; households: number; area: Area };

/** A residential compound; it belongs to one grid. */
export type Compound = Location & { id: string; name: string; point: GeoPoint };

/** A 民呼必应 station with a code at its door. */
export type Station = Location & {
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
  /** Building and door number as the resident wrote them; shown only to who needs the exact place. */
  building?: string;
  text?: string;
  point?: GeoPoint;
};
