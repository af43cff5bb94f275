import { unlinkReporter } from '@domain/cases/lifecycle/unlink-reporter';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as cases from './case-repository';
import { createDecisionContext } from './case-store';

/**
 * Gives each case of somebody who left a reporter who is nobody; the cases go on. False while some are left, such as
 * one that somebody else changed at the same moment.
 */
export async function unlinkCases(
  context: AppContext,
  personId: string,
  aliasFor: (id: string) => string,
  budget: TimeBudget,
): Promise<boolean> {
  for (;;) {
    const { rows, next } = await cases.listReportedBy(context.db, personId);
    let isUnlinked = true;
    for (const { facts } of rows) {
      if (budget.remaining() <= 0) return false;
      const before = await cases.get(context.db, facts.id);
      const decisionContext = await createDecisionContext(context, facts);
      const after = unlinkReporter(before, aliasFor(facts.id), decisionContext);
      isUnlinked = (await cases.tryReplace(context.db, before, after, decisionContext)) && isUnlinked;
    }
    if (!isUnlinked || next === undefined) return isUnlinked;
  }
}
