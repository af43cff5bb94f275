import type { Compound, LngLat } from './place';

/** The most compounds of one answer. */
export const MAX_COMPOUNDS_FOUND = 20;

/** What somebody looks for: a few characters of a name, or what lies near a position. */
export type CompoundQuery = { text: string; position?: LngLat };
/** Where the reader lives and works: shown first to who has typed nothing yet. */
export type SearchHome = { compound?: string; communities: readonly string[] };

/**
 * Compounds that fit, the best first: whole names or aliases, then those that begin with the text, contain it, or have
 * its characters in this order; then those of a community that is named so. Near a position the nearest come first. With
 * neither, the reader's own compound and community come first.
 */
export function searchCompounds(
  compounds: readonly Compound[],
  { text, position }: CompoundQuery,
  home: SearchHome,
): Compound[] {
  const typed = normalise(text);
  const rank = (compound: Compound): number =>
    typed ? textRank(compound, typed) : position ? 0 : homeRank(compound, home);
  return compounds
    .map((compound) => ({ compound, rank: rank(compound), distance: position ? distance(compound, position) : 0 }))
    .filter((one) => one.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance)
    .map(({ compound }) => compound);
}

const NO_MATCH = 5;

function textRank({ name, aliases = [], communityName }: Compound, typed: string): number {
  const best = Math.min(...[name, ...aliases].map((one) => nameRank(normalise(one), typed)));
  return best === NO_MATCH && hasInOrder(normalise(communityName), typed) ? NO_MATCH - 1 : best;
}

function nameRank(name: string, typed: string): number {
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

/** Compares distances only: squared degrees, with a degree of longitude as short as it is at this latitude. */
function distance({ point: { coordinates } }: Compound, [longitude, latitude]: LngLat): number {
  const east = (coordinates[0] - longitude) * Math.cos((latitude * Math.PI) / 180);
  return east ** 2 + (coordinates[1] - latitude) ** 2;
}
