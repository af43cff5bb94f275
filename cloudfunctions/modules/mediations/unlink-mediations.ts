import { unlinkParty } from '@domain/mediations/unlink-party';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as mediations from './mediation-repository';
import { createMediationContext } from './mediation-store';

/**
 * Takes the words and the name of somebody who left out of their mediations, each under an id of nobody; what goes on
 * without them goes on. False while some are left, such as one that somebody else changed at the same moment.
 */
export async function unlinkMediations(
  context: AppContext,
  personId: string,
  aliasFor: (id: string) => string,
  budget: TimeBudget,
): Promise<boolean> {
  const mediationContext = await createMediationContext(context);
  for (;;) {
    const { rows, next } = await mediations.listByKeys(context.db, [`party@${personId}`]);
    let isUnlinked = true;
    for (const { id } of rows) {
      if (budget.remaining() <= 0) return false;
      const before = await mediations.get(context.db, id);
      const after = unlinkParty(before, personId, aliasFor(id), mediationContext);
      isUnlinked = (await mediations.tryReplace(context.db, before, after)) && isUnlinked;
    }
    if (!isUnlinked || next === undefined) return isUnlinked;
  }
}
