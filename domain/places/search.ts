import { metresBetween } from './distance';
import type { Compound, LngLat } from './place';

/** The most compounds of one answer. */
export const MAX_COMPOUNDS_FOUND = 20;

/** What somebody looks for: a few characters of a name, or what lies near a position. */
export type CompoundQuery = { text: string; position?: LngLat };
/** Where the reader lives and works: shown first to who has typed nothing yet. */
export type SearchHome = { compound?: string; communities: readonly string[] };

/** A place or a unit as somebody searches it. */
type Named = { name: string; aliases?: readonly string[]; initials?: string; communityName?: string };

/**
 * Places whose name fits, the best first: whole names or aliases, then those that begin with the text, contain it, or
 * have its characters in this order; then those of a community that is named so. The initials of a name in pinyin serve
 * like the name. All of them for an empty text.
 */
export const searchByName = <Place extends Named>(places: readonly Place[], text: string): Place[] =>
  sortByRank(places, (place) => nameRank(place, normalise(text)));

/**
 * Compounds that fit a text as in `searchByName`, the nearest to a position first, or to the reader's own compound.
 * With neither text nor position, that compound and those of the reader's communities come first.
 */
export function searchCompounds(
  compounds: readonly Compound[],
  { text, position }: CompoundQuery,
  home: SearchHome,
): Compound[] {
  const typed = normalise(text);
  const nearest = nearestFirst(compounds, position ?? homePosition(compounds, home));
  return sortByRank(nearest, (compound) => (typed || position ? nameRank(compound, typed) : homeRank(compound, home)));
}

/** Where the reader lives, as far as it is known. */
export const homePosition = (compounds: readonly Compound[], { compound }: SearchHome): LngLat | undefined =>
  compounds.find(({ id }) => id === compound)?.point.coordinates;

/** The nearest to a position first; as they are, without one. */
export const nearestFirst = <Place extends { point: { coordinates: LngLat } }>(
  places: readonly Place[],
  position: LngLat | undefined,
): readonly Place[] =>
  position
    ? [...places].sort(
        (a, b) => metresBetween(a.point.coordinates, position) - metresBetween(b.point.coordinates, position),
      )
    : places;

const NO_MATCH = 5;

/** The lowest rank first, equal ranks in their order, without those that have no match. */
const sortByRank = <Place>(places: readonly Place[], rankOf: (place: Place) => number): Place[] =>
  places
    .map((place) => ({ place, rank: rankOf(place) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);

function nameRank({ name, aliases = [], initials = '', communityName = '' }: Named, typed: string): number {
  if (!typed) return 0;
  const ranks = [name, ...aliases].map((one) => rankOfName(normalise(one), typed));
  const best = Math.min(...ranks, initials.startsWith(typed) ? 1 : initials.includes(typed) ? 2 : NO_MATCH);
  return best === NO_MATCH && hasInOrder(normalise(communityName), typed) ? NO_MATCH - 1 : best;
}

function rankOfName(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(typed)) return 2;
  return hasInOrder(name, typed) ? 3 : NO_MATCH;
}

const homeRank = ({ id, community }: Compound, home: SearchHome): number =>
  id === home.compound ? 0 : home.communities.includes(community) ? 1 : 2;

/** Full-width characters, capitals and spaces make no difference. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

function hasInOrder(name: string, typed: string): boolean {
  let from = 0;
  return [...typed].every((character) => (from = name.indexOf(character, from) + 1) > 0);
}
