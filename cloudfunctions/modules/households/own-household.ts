import type { HouseholdMember } from '@domain/households/member';
import { viewOwnHousehold, type OwnHouseholdView } from '@domain/households/view';
import type { UserContext } from '../../platform/context';
import { sign } from '../../platform/identity';
import { getCounty } from '../places/county-repository';
import * as households from './household-repository';
import * as members from './member-repository';

/** The number by which a grid officer at the door tells who asks; four digits of a person and a household. */
export function checkNumberOf({ personId, household }: HouseholdMember, identityKey: string): string {
  const letters = sign(`household-check/${household}/${personId}`, identityKey).slice(0, 8);
  return String([...letters].reduce((sum, letter) => (sum * 32 + letter.charCodeAt(0)) % 9_973, 7)).padStart(4, '0');
}

/** With whom the caller lives, as they see it. */
export async function presentOwnHousehold(
  { db, keys, now, person }: UserContext,
  member: HouseholdMember | undefined,
): Promise<OwnHouseholdView> {
  const { compounds } = await getCounty(db, now);
  const nameOf = (compound: string | undefined): string => compounds.find(({ id }) => id === compound)?.name ?? '';
  const home = person.compound === undefined ? undefined : { compound: person.compound, name: nameOf(person.compound) };
  if (!member) return { ...(home && { home }) };
  const [household, counts] = await Promise.all([
    households.find(db, member.household),
    members.countVerified(db, [member.household]),
  ]);
  const shown = viewOwnHousehold(member, {
    household,
    compoundName: nameOf(household?.compound),
    adults: counts.get(member.household) ?? 0,
    check: checkNumberOf(member, keys.identity),
  });
  return { ...(home && { home }), ...shown };
}
