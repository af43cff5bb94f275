import { metresBetween } from '../../places/distance';
import type { LngLat, NamedPlace } from '../../places/place';
import { DAY } from '../../time';
import { OPEN_STATES, type CaseFacts } from '../case';
import { titleOf } from '../title';

/** How far the same matter may lie from where somebody stands, in metres. */
export const NEARBY_METRES = 300;
/** How long a case that is over is still shown. */
export const RECENT_PERIOD = 30 * DAY;
/** The most grids that are searched, where several meet. */
export const MAX_GRIDS_AROUND = 8;
const MAX_SHOWN = 10;

/** Where a case lies, as far as it matters here. */
type Spot = Pick<NamedPlace, 'compound' | 'station' | 'name' | 'text' | 'grid'> & { point?: { coordinates: LngLat } };

/** What is read of a case to tell whether it is the same matter. */
export type NearbyRow = Pick<
  CaseFacts,
  'id' | 'number' | 'reporter' | 'private' | 'category' | 'description' | 'state' | 'receivedAt'
> & { place: Spot; supporterCount: number; wordsPassed?: true };

/**
 * A case that may be the same matter: what it is about by its first words, masked, and where, how far and since when.
 */
export type NearbyCase = {
  id: string;
  number: string;
  category: CaseFacts['category'];
  /** Empty when it was reported by photos alone, and while WeChat has not let its words pass. */
  title: string;
  placeName: string;
  /** How far it lies from the place that was asked about, where both are known. */
  metres?: number;
  state: CaseFacts['state'];
  receivedAt: number;
  supporterCount: number;
  /** The reader reported it. */
  mine?: true;
};

/** `cases.nearby`: the reader's own first, then open before closed ones, the nearest and the newest first. */
export type NearbyView = { cases: NearbyCase[] };

/** The cases around a place that somebody may be about to report again; never a private one of somebody else. */
export function viewNearby(rows: readonly NearbyRow[], place: Spot, reader: string): NearbyView {
  const each = new Map(rows.map((row) => [row.id, row]));
  const cases = [...each.values()]
    .filter((row) => row.state !== 'withdrawn' && isNear(place, row.place))
    .filter(({ reporter, private: isPrivate }) => reporter === reader || !isPrivate)
    .map((row): NearbyCase => {
      const metres = metresApart(place, row.place);
      return {
        id: row.id,
        number: row.number,
        category: row.category,
        title: row.wordsPassed || row.reporter === reader ? titleOf(row) : '',
        placeName: row.place.name,
        ...(metres !== undefined && { metres: Math.round(metres / 10) * 10 }),
        state: row.state,
        receivedAt: row.receivedAt,
        supporterCount: row.supporterCount,
        ...(row.reporter === reader && { mine: true as const }),
      };
    });
  return { cases: cases.sort(compare).slice(0, MAX_SHOWN) };
}

const isOpen = ({ state }: NearbyCase): boolean => OPEN_STATES.includes(state);

const compare = (one: NearbyCase, other: NearbyCase): number =>
  Number(other.mine ?? false) - Number(one.mine ?? false) ||
  Number(isOpen(other)) - Number(isOpen(one)) ||
  (one.metres ?? Infinity) - (other.metres ?? Infinity) ||
  other.receivedAt - one.receivedAt;

/**
 * Whether a matter at one place may be the same as at the other: the same compound or station, one that is named alike,
 * a place whose words name the compound, the same grid, or within `NEARBY_METRES` of each other across its border. Two
 * compounds with names of their own are two places, however near.
 */
export function isNear(one: Spot, other: Spot): boolean {
  if (one.compound && other.compound)
    return one.compound === other.compound || baseName(one.name) === baseName(other.name);
  if (names(one, other) || names(other, one)) return true;
  return one.grid === other.grid || (metresApart(one, other) ?? Infinity) <= NEARBY_METRES;
}

const metresApart = (one: Spot, other: Spot): number | undefined =>
  one.point && other.point && metresBetween(one.point.coordinates, other.point.coordinates);

/** Whether the words about a place name the compound of another. */
const names = ({ text = '' }: Spot, { compound, name }: Spot): boolean =>
  compound !== undefined && text.includes(baseName(name));

/** A compound's name without what tells its parts apart, which may lie in several grids: 阳光里小区（北区） → 阳光里. */
const baseName = (name: string): string =>
  name
    .replace(/[（(].*?[）)]/g, '')
    .replace(/(?:[东南西北中]区|[一二三四五六七八九十\d]+[期区])$/, '')
    .replace(/(?:小区|家属院|社区)$/, '') || name;
