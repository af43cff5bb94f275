import type { Actor } from '../people/actor';
import type { MediationFacts } from './mediation';

/** The units that somebody works for. */
export const staffUnitsOf = ({ positions }: Pick<Actor, 'positions'>): string[] => [
  ...new Set(positions.filter(({ role }) => role !== 'resident').map(({ unit }) => unit)),
];

/**
 * Whether somebody must not mediate: they are of the quarrel, or work for a unit that is, or with somebody who is.
 * Being colleagues at the mediation centre itself is no tie. Kinship is what a mediator declares.
 */
export function isTied(
  { unit, concerned, parties }: Pick<MediationFacts, 'unit' | 'concerned' | 'parties'>,
  { person, units }: { person: string; units: readonly string[] },
): boolean {
  if (parties.some((party) => party.person === person)) return true;
  const theirs = [...concerned, ...parties.flatMap((party) => party.units ?? [])].filter((one) => one !== unit);
  return units.some((one) => theirs.includes(one));
}
