import { MINUTE } from '@domain/time';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as people from '../people/people-repository';
import { forgetPerson } from './forget-person';
import { keepFormer } from './keep-former';

const BATCH_SIZE = 20;
const RETRY_DELAY = MINUTE;

/**
 * Removes what is left of people who left, at last their document. Once more some minutes after they left, because
 * something may have been on its way to them. Answers how many there were.
 */
export async function processDepartures(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await people.listLeaving(context.db, context.now, BATCH_SIZE);
  for (const person of found) if (budget.remaining() > 0) await finishDeparture(context, person, budget);
  return found.length;
}

/** The document goes last; before it what still counts is kept, so that joining again begins nothing anew. */
async function removePerson(context: AppContext, personId: string): Promise<boolean> {
  await keepFormer(context, personId);
  return people.remove(context.db, personId);
}

/** Removes what was kept of people who left once it counts no more. Answers how many there were. */
export const forgetFormer = ({ db, now }: AppContext): Promise<number> => people.removeFormer(db, now);

async function finishDeparture(context: AppContext, person: people.Leaver, budget: TimeBudget): Promise<void> {
  try {
    if ((await forgetPerson(context, person, budget)) && (await removePerson(context, person.personId))) return;
  } catch (error) {
    console.error(context.requestId, 'departure', person.personId, error);
  }
  await people.postponeLeave(context.db, person.personId, context.now + RETRY_DELAY);
}
