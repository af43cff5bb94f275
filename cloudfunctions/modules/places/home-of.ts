import type { SearchHome } from '@domain/places/search';
import type { UserContext } from '../../platform/context';

/** The caller's own compound, and the communities that they belong to. */
export const homeOf = ({ person }: Pick<UserContext, 'person'>): SearchHome => ({
  ...(person.compound !== undefined && { compound: person.compound }),
  communities: person.positions.map(({ unit }) => unit),
});
