/**
 * The largest county that one answer can carry to a phone. A version beyond it is not served, and the one before goes
 * on.
 */
export const COUNTY_LIMITS = {
  units: 800,
  grids: 2000,
  stations: 600,
  /** Characters of an id, of a name, and of an address or another line of a station. */
  id: 16,
  name: 30,
  line: 60,
  /** Aliases of a compound; services or facilities of a station. */
  list: 12,
  /** Positions of a grid's border. */
  border: 200,
} as const;
