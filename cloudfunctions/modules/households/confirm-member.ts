import { AppError } from '@domain/errors';
import { ASKED_PAGE } from '@domain/households/input-limits';
import { confirmMember as confirmed } from '@domain/households/member';
import type { AskedView } from '@domain/households/view';
import { doorText } from '@domain/vocabulary/households/households';
import { isGridOfficerOf } from '@domain/people/actor';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import { getCounty } from '../places/county-repository';
import * as households from './household-repository';
import * as members from './member-repository';
import { checkNumberOf } from './own-household';

async function presentAsked({ db, actor, now }: UserContext, after?: string): Promise<AskedView> {
  const grids = actor.positions.flatMap((position) => (position.role === 'gridOfficer' ? position.grids : []));
  const { rows, ...page } = await members.listAsked(db, grids, { after, limit: ASKED_PAGE });
  const ids = [...new Set(rows.map(({ household }) => household))];
  const [found, counts, county] = await Promise.all([
    households.listByIds(db, ids),
    members.countVerified(db, ids),
    getCounty(db, now),
  ]);
  return {
    rows: rows.flatMap(({ household: id, askedAt }) => {
      const household = found.find((one) => one.id === id);
      if (!household) return [];
      const compoundName = county.compounds.find((one) => one.id === household.compound)?.name ?? '';
      return [{ household: id, label: doorText(household), compoundName, askedAt, adults: counts.get(id) ?? 0 }];
    }),
    ...page,
  };
}

export const listAsked: Handler<'households.asked'> = ({ after }, context) => presentAsked(context, after);

/**
 * The officer of the grid confirms who shows the number on their phone, or turns down whoever waits at this door.
 * Nobody confirms themselves.
 */
export const confirmMember: Handler<'households.confirm'> = async ({ household: id, accept, check }, context) => {
  const { db, actor, keys, now } = context;
  const household = await households.find(db, id);
  if (!household || !isGridOfficerOf(actor, household.grid)) throw new AppError('notFound');
  const people = await members.listOfHousehold(db, id);
  if (!accept) {
    for (const member of people.filter(({ state }) => state === 'asked'))
      if (!(await members.remove(db, member))) throw new AppError('conflict');
    return presentAsked(context);
  }
  const member = people.find((one) => checkNumberOf(one, keys.identity) === check);
  if (!member) throw new AppError('invalidInput', 'check');
  if (member.personId === actor.personId) throw new AppError('ruleBroken', 'households.ownClaim');
  const adults = people.filter(({ state, personId }) => state === 'verified' && personId !== member.personId).length;
  const after = confirmed(member, adults, now);
  if (after !== member && !(await members.save(db, member, after))) throw new AppError('conflict');
  return presentAsked(context);
};
