import type { RollBuilding, Vote } from '@domain/ballots/vote';
import { isStaffOf, type Actor } from '@domain/people/actor';
import type { AppContext } from '../../platform/context';
import { getCounty } from '../places/county-repository';

/** Whether somebody works for the community whose households vote. */
export const isVoteStaff = (actor: Pick<Actor, 'positions'>, vote: Pick<Vote, 'area'>): boolean =>
  isStaffOf(actor, [vote.area.community]);

/** The buildings of a roll with the names of their compounds. */
export async function namedBuildings(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  { buildings = [] }: Pick<Vote, 'buildings'>,
): Promise<(RollBuilding & { compoundName: string })[]> {
  const { compounds } = await getCounty(db, now);
  const names = new Map(compounds.map(({ id, name }) => [id, name]));
  return buildings.map((one) => ({ ...one, compoundName: names.get(one.compound) ?? '' }));
}
