import { HOUR, MINUTE } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import type { TimeBudget } from '../../messages/time-budget';
import { findOpenid } from '../../people/identity/vault-repository';
import { checkSubmission, requireHumanReview, uncheckedIn, type Submission } from './check-content';
import * as checks from '../../moderation/check-repository';
import * as cases from '../case-repository';
import * as unchecked from './unchecked-repository';

const BATCH_SIZE = 50;
const RECHECK_AFTER = 5 * MINUTE;
/** WeChat checks content only of people who used the mini-program within two hours (61010). */
const MAX_VISIT_AGE = 2 * HOUR;

/**
 * Asks WeChat about what came with cases and has no check: what it did not answer in time, and photos of supplements
 * and evidence; two hours after they came a person must look at them. Answers how many cases it looked at.
 */
export async function checkReports(context: AppContext, budget: TimeBudget): Promise<number> {
  const found = await unchecked.listDue(context.db, context.now, BATCH_SIZE);
  const until = context.now + RECHECK_AFTER;
  for (const { id, checkDue } of found)
    if (budget.remaining() > 0 && (await unchecked.claim(context.db, { id, checkDue }, until)))
      await checkCase(context, { id, checkDue: until });
  return found.length;
}

async function checkCase(context: AppContext, claimed: unchecked.UncheckedCase): Promise<void> {
  const record = await cases.get(context.db, claimed.id);
  const known = await checks.listOfCase(context.db, claimed.id);
  let words = known.find(({ of }) => of === 'text')?.suggest;
  let isComplete = true;
  for (const sent of uncheckedIn(record, known)) {
    const openid = await findWriter(context, sent);
    if (openid === undefined) await requireHumanReview(context, record.facts, sent);
    else {
      const checked = await checkSubmission(context, record.facts, sent, openid);
      isComplete &&= checked.isComplete;
      words ??= checked.text;
    }
  }
  if (isComplete) await unchecked.markChecked(context.db, claimed, words === 'pass');
}

/** For whom WeChat checks; undefined when it does no longer. Use by the system, which is not recorded as an access. */
const findWriter = async ({ db, now }: AppContext, { by, at }: Submission): Promise<string | undefined> =>
  by !== undefined && now < at + MAX_VISIT_AGE ? findOpenid(db, by) : undefined;
