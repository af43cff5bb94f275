import { recipientOf } from '@domain/cases/case';
import { HOUR, MINUTE } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import type { TimeBudget } from '../../messages/time-budget';
import { findOpenid } from '../../people/identity/vault-repository';
import { checkContent, requireHumanReview } from './check-content';
import * as checks from '../../moderation/check-repository';
import * as unchecked from './unchecked-repository';

const BATCH_SIZE = 50;
const RECHECK_AFTER = 5 * MINUTE;
/** WeChat checks content only of people who used the mini-program within two hours (61010). */
const MAX_VISIT_AGE = 2 * HOUR;

/**
 * Asks WeChat again about reports that it did not answer in time; after two hours a person must look at them. Answers
 * how many it looked at.
 */
export async function checkReports(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await unchecked.listDue(context.db, context.now, BATCH_SIZE);
  for (const report of found)
    if (budget.remaining() > 0 && (await unchecked.claim(context.db, report, context.now + RECHECK_AFTER)))
      await checkReport(context, report);
  return found.length;
}

async function checkReport(context: AppContext, { facts }: unchecked.UncheckedReport): Promise<void> {
  const known = await checks.listOfCase(context.db, facts.id);
  // use by the system, which is not recorded as an access
  const openid = await findOpenid(context.db, recipientOf(facts));
  if (openid && context.now < facts.receivedAt + MAX_VISIT_AGE) await checkContent(context, facts, openid, known);
  else await requireHumanReview(context, facts, known);
}
