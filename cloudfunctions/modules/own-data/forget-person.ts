import type { Person } from '@domain/people/person';
import type { AppContext } from '../../platform/context';
import { personIdOf } from '../../platform/identity';
import * as rolls from '../ballots/roll-repository';
import { unlinkBookings } from '../bookings/booking/unlink-bookings';
import * as waitlist from '../bookings/waitlist/waitlist-repository';
import { unlinkCases } from '../cases/unlink-cases';
import { withdrawSupports } from '../cases/supports/withdraw-supports';
import * as householdMembers from '../households/member-repository';
import * as inbox from '../messages/inbox-repository';
import type { TimeBudget } from '../messages/time-budget';
import * as identityAccesses from '../people/identity/identity-access-repository';
import * as vault from '../people/identity/vault-repository';
import { unlinkTopics } from '../topics/unlink-topics';
import { unlinkMediations } from '../mediations/unlink-mediations';
import { unlinkCards } from '../walls/unlink-cards';
import { keepFormer } from './keep-former';

/**
 * Removes somebody who left: name and phone, where they live, cards on the wall, places on waiting lists, bookings to
 * come, supports and messages. Cases, past bookings, challenges of rolls and ballots stay without a link to them, each
 * under an id of its own. Answers whether nothing is left to do; all of it can be repeated.
 */
export async function forgetPerson(
  context: AppContext,
  { personId, leftAt = 0 }: Pick<Person, 'personId' | 'leftAt'>,
  budget: TimeBudget,
): Promise<boolean> {
  const { db, keys } = context;
  // from the moment of leaving too, so that somebody who joins again does not meet the same ids
  const aliasFor = (what: string): string => personIdOf(`left/${personId}/${leftAt}/${what}`, keys.identity);
  await vault.remove(db, personId);
  const steps: (() => Promise<boolean>)[] = [
    () => unlinkCards(context, personId, aliasFor, budget),
    () => waitlist.unlink(db, personId, aliasFor('waitlist')),
    () => unlinkBookings(context, personId, aliasFor, budget),
    () => keepFormer(context, personId).then(() => true),
    () => unlinkMediations(context, personId, aliasFor, budget),
    () => unlinkCases(context, personId, aliasFor, budget),
    () => unlinkTopics(context, personId, aliasFor, budget),
    () => withdrawSupports(db, personId, budget),
    () => identityAccesses.unlink(db, personId, aliasFor('accesses')),
    () => householdMembers.forget(db, personId),
    () => rolls.unlinkChallenges(db, personId, aliasFor('rolls')),
    () => inbox.removeOf(db, personId),
  ];
  let isDone = true;
  for (const step of steps) isDone = budget.remaining() > 0 && (await step()) && isDone;
  return isDone;
}
