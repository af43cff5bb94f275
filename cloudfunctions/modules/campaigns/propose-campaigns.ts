import { CASES_FOR_CAMPAIGN, createCampaign } from '@domain/campaigns/lifecycle/create-campaign';
import { MAX_CAMPAIGN_CASES } from '@domain/campaigns/input-limits';
import { canJoinCampaign } from '@domain/cases/access/campaign-access';
import type { CaseFacts } from '@domain/cases/case';
import { RECENT_PERIOD } from '@domain/cases/lists/nearby';
import { communityDay, DAY } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import * as cases from '../cases/case-repository';
import type { TimeBudget } from '../messages/time-budget';
import * as campaigns from './campaign-repository';

/** What was received in the last days is looked at, so that a night without this job loses nothing. */
const LOOK_BACK = 2 * DAY;
const PAGE_SIZE = 200;

/**
 * Proposes a campaign where five cases of one category and compound came in thirty days, once a month for each. Answers
 * how many were proposed.
 */
export async function proposeCampaigns(context: AppContext, budget: TimeBudget): Promise<number> {
  const { db, now } = context;
  const groups = new Map<string, CaseFacts>();
  for (let after: string | undefined; budget.remaining() > 0;) {
    const { rows, next } = await cases.listRowsWithEventsSince(db, now - LOOK_BACK, { after, limit: PAGE_SIZE });
    for (const { facts } of rows)
      if (facts.receivedAt >= now - LOOK_BACK && facts.place.compound !== undefined)
        groups.set(`${facts.place.compound}/${facts.category}`, facts);
    if (next === undefined) break;
    after = next;
  }
  let proposed = 0;
  for (const [key, facts] of groups)
    if (budget.remaining() > 0 && (await proposeAbout(context, key, facts))) proposed++;
  return proposed;
}

/** Proposes what belongs to no campaign yet; the second time in a month it meets the same document. */
async function proposeAbout(
  { db, now, keys }: AppContext,
  key: string,
  { place, category }: CaseFacts,
): Promise<boolean> {
  const limit = MAX_CAMPAIGN_CASES;
  const rows = await cases.listRecentInScope(db, place.community, { category, since: now - RECENT_PERIOD, limit });
  const agenda = rows
    .map(({ facts }) => facts)
    .filter((facts) => facts.place.compound === place.compound && canJoinCampaign(facts) && !facts.campaign);
  if (agenda.length < CASES_FOR_CAMPAIGN) return false;
  const id = idempotentId('campaigns', `${key}/${communityDay(now).slice(0, 7)}`, keys.identity);
  if (await campaigns.find(db, id)) return false;
  await campaigns.add(db, createCampaign({ id, agenda }, { now }), '');
  return true;
}
