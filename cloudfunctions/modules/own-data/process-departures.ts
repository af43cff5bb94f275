import { MINUTE } from '@domain/time';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as people from '../people/people-repository';
import { forgetPerson } from './forget-person';

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

async function finishDeparture(context: AppContext, person: people.Leaver, budget: TimeBudget): Promise<void> {
  try {
    if ((await forgetPerson(context, person, budget)) && (await people.remove(context.db, person.personId))) return;
  } catch (error) {
    console.error(context.requestId, 'departure', person.personId, error);
  }
  await people.postponeLeave(context.db, person.personId, context.now + RETRY_DELAY);
}
