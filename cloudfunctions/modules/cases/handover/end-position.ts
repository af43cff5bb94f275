import { AppError } from '@domain/errors';
import { positionKey } from '@domain/people/actor';
import { endPosition as end, leadsPosition, type PositionRef } from '@domain/people/positions';
import type { Person } from '@domain/people/person';
import type { UserContext } from '../../../platform/context';
import { readAll } from '../../../platform/database/pages';
import type { Handler } from '../../handler';
import { startTimeBudget } from '../../messages/time-budget';
import * as vault from '../../people/identity/vault-repository';
import * as people from '../../people/people-repository';
import { hasCentre } from '../../people/positions/has-centre';
import * as invitations from '../../people/positions/invitation-repository';
import { holderIdOf } from '../../people/positions/holder-id';
import { keysOfUnit } from '../../people/positions/present-positions';
import { presentMe } from '../../people/present-me';
import { handOverWork } from './hand-over-work';

/** Milliseconds for the work that can be handed over at once; the scheduler hands over the rest. */
const BUDGET = 2000;
const PAGE = 100;

/**
 * Ends a position at once: its holder acts in it no more, no invitation brings it back, and their open work goes to
 * colleagues.
 */
export const endPosition: Handler<'people.endPosition'> = async ({ role, unit, person: holderId }, context) => {
  const { db, actor, now } = context;
  const ref = { role, unit };
  const isOwn = holderId === undefined || holderId === holderIdOf(actor.personId, context.keys.identity);
  if (!isOwn && !leadsPosition(actor, ref)) throw new AppError('notFound');
  const holder = isOwn ? context.person : await findHolder(context, ref, holderId);
  // nobody holds it under this name any more: a repeated tap
  if (!holder) return presentMe(context, context.person, await vault.find(db, actor.personId));
  await checkNotLastCentre(context, holder, ref);

  // first, so that the person cannot take the position again with the invitation they have
  await invitations.close(db, { personId: holder.personId, ...ref }, now);
  const after = await people.change(db, holder, (before) => end(before, ref, { now, isOwn }));
  await handOverWork(context, after, startTimeBudget(BUDGET, now));
  const me = isOwn ? after : context.person;
  return presentMe(context, me, await vault.find(db, me.personId));
};

/** Who holds a position under the name that a list gave, if anybody does. */
async function findHolder(
  context: UserContext,
  { role, unit }: PositionRef,
  holderId: string,
): Promise<Person | undefined> {
  const keys = role === 'gridOfficer' ? await keysOfUnit(context, unit) : [positionKey(role, unit)];
  const holders = await readAll((after) => people.listHolders(context.db, keys, { after, limit: PAGE }));
  return holders.find(({ personId }) => holderIdOf(personId, context.keys.identity) === holderId);
}

/** Without anybody at the centre nobody could appoint anybody. */
async function checkNotLastCentre(context: UserContext, { personId }: Person, { role }: PositionRef): Promise<void> {
  if (role === 'centre' && !(await hasCentre(context, personId))) throw new AppError('ruleBroken', 'people.lastCentre');
}
