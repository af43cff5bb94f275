import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { dueTimerAction } from '@domain/campaigns/lifecycle/advance';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import * as campaigns from './campaign-repository';
import { followCampaign } from './follow-campaign';

const campaignTimers: TimerJob<string, StoredCampaign> = {
  name: 'campaign timers',
  listDue: (db, now, page) => listDueIds(db, 'campaigns', now, page),
  load: ({ db }, ids) => campaigns.getMany(db, ids),
  runDueAction: async (context, campaign) =>
    dueTimerAction(campaign.facts, context.now) ? followCampaign(context, campaign, 'later') : undefined,
};

/** Tells cases what was decided about them in their campaigns. Answers how many campaigns it looked at. */
export const processCampaignTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, campaignTimers);
