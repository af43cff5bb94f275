import { MAX_CAMPAIGN_CASES } from '@domain/campaigns/input-limits';
import { membersOf, type CampaignFacts } from '@domain/campaigns/campaign';
import { offeredActions } from '@domain/campaigns/lifecycle/advance';
import { viewCampaign, type CampaignView } from '@domain/campaigns/view';
import { canJoinCampaign, isInOtherCampaign } from '@domain/cases/access/campaign-access';
import type { Category } from '@domain/cases/case';
import { RECENT_PERIOD } from '@domain/cases/lists/nearby';
import type { UserContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { getPhotoLinks } from '../files/photo-links';

/** A campaign as the caller sees it; for who leads it with the cases that may be added. */
export async function presentCampaign(context: UserContext, campaign: CampaignFacts): Promise<CampaignView> {
  const { actor, now } = context;
  const leads = offeredActions(campaign, actor, { now }).some((action) => action === 'open' || action === 'change');
  const ids = membersOf(campaign).map(({ id }) => id);
  const [link, members, candidates] = await Promise.all([
    getPhotoLinks([...campaign.before, ...campaign.after]),
    cases.listByIds(context.db, ids),
    leads ? findCandidates(context, campaign) : [],
  ]);
  const reader = { actor, link, cases: members.map(({ facts }) => facts), candidates };
  return viewCampaign(campaign, reader, { now });
}

/** The latest cases of its category in its area that no campaign has yet. */
export async function findCandidates(
  { db, now }: UserContext,
  { id, unit, category }: { id?: string; unit: string; category: Category },
) {
  const rows = await cases.listRecentInScope(db, unit, {
    category,
    since: now - RECENT_PERIOD,
    limit: MAX_CAMPAIGN_CASES,
  });
  return rows.map(({ facts }) => facts).filter((facts) => canJoinCampaign(facts) && !isInOtherCampaign(facts, id));
}
