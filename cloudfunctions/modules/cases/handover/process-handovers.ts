import type { AppContext } from '../../../platform/context';
import type { TimeBudget } from '../../messages/time-budget';
import * as people from '../../people/people-repository';
import { handOverWork } from './hand-over-work';

const BATCH_SIZE = 20;

/** Finishes what a position's end left to be handed over. Answers how many people it looked at. */
export async function processHandovers(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await people.listHandingOver(context.db, context.now, BATCH_SIZE);
  for (const person of found)
    if (budget.remaining() > 0)
      await handOverWork(context, person, budget).catch((error) =>
        console.error(context.requestId, 'handover', person.personId, error),
      );
  return found.length;
}
