import { findUnfollowed, type CampaignCase, type CampaignFacts } from '@domain/campaigns/campaign';
import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { followed } from '@domain/campaigns/lifecycle/advance';
import { canFollowCampaign, caseCampaignOf } from '@domain/campaigns/lifecycle/follow';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { AppError } from '@domain/errors';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { caseStore, createDecisionContext } from '../cases/case-store';
import { changeRecord } from '../lifecycle/change-record';
import { campaignStore } from './campaign-store';

/**
 * Tells the first case what was decided about it, and remembers that it was told. Each step may be repeated: a case
 * keeps what it was told last. One that is gone is told nothing.
 */
export async function followCampaign(
  context: AppContext,
  campaign: StoredCampaign,
  deliver: 'now' | 'later',
): Promise<StoredCampaign> {
  const next = findUnfollowed(campaign.facts);
  if (!next) return campaign;
  await tellCase(context, next, campaign.facts, deliver).catch(ignoreNotFound);
  return changeRecord(context, campaignStore, {
    load: async () => campaign,
    decide: (before) => followed(before, { now: context.now, caseId: next.id }),
    deliver: 'later',
  });
}

/** All cases one after the other; what is left when the time is over, the scheduler does. */
export async function followAll(context: AppContext, campaign: StoredCampaign, most: number): Promise<StoredCampaign> {
  let latest = campaign;
  for (let n = 0; n < most && findUnfollowed(latest.facts); n++) latest = await followCampaign(context, latest, 'now');
  return latest;
}

const ACTIONS = { join: 'joinCampaign', leave: 'leaveCampaign', close: 'closeCampaign' } as const;

const tellCase = (
  context: AppContext,
  { id, step = 'join' }: CampaignCase,
  facts: CampaignFacts,
  deliver: 'now' | 'later',
) =>
  changeRecord(context, caseStore, {
    load: () => cases.get(context.db, id),
    decide: async (before) => {
      if (!canFollowCampaign(before.facts, step, facts.id)) return undefined;
      const decisionContext = await createDecisionContext(context, before.facts);
      return advanceByTimer(before, ACTIONS[step], { ...decisionContext, campaign: caseCampaignOf(facts) });
    },
    deliver,
  });

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}
