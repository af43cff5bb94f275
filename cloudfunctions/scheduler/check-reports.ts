import { checkContent, requireHumanReview } from '../modules/cases/check-content';
import * as checks from '../modules/moderation/check-repository';
import * as unchecked from '../modules/cases/unchecked-repository';
import type { TimeBudget } from '../modules/messages/time-budget';
import { findOpenid } from '../modules/people/vault-repository';
import type { AppContext } from '../platform/context';
import { recipientOf } from '@domain/cases/case';
import { HOUR, MINUTE } from '@domain/time';

const BATCH = 50;
const RECHECK_AFTER = 5 * MINUTE;
/** WeChat is asked only about somebody who was here two hours ago at most (61010). */
const MAX_VISIT_AGE = 2 * HOUR;

/**
 * Asks WeChat about reports of which their door did not hear everything in time; after two hours a person must look.
 * Answers how many it looked at.
 */
export async function checkReports(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await unchecked.listDue(context.db, context.now, BATCH);
  for (const report of found)
    if (budget.remaining() > 0 && (await unchecked.claim(context.db, report, context.now + RECHECK_AFTER)))
      await checkReport(context, report);
  return found.length;
}

async function checkReport(context: AppContext, { facts }: unchecked.UncheckedReport): Promise<void> {
  const known = await checks.listOfCase(context.db, facts.id);
  const openid = await findOpenid(context.db, recipientOf(facts)); // the system's own use of the vault, not an opening
  if (openid && context.now < facts.receivedAt + MAX_VISIT_AGE) await checkContent(context, facts, openid, known);
  else await requireHumanReview(context, facts, known);
}
