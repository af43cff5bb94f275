import type { CreateTransition, PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import { CAMPAIGN_STATES } from '../campaign';
import type { CampaignTypes } from '../campaign-types';

/** How a campaign begins; what somebody opens by hand is proposed and opened at once. */
export const CREATION: CreateTransition<CampaignTypes> = {
  action: 'propose',
  to: 'proposed',
  notifies: ['campaignProposed'],
};

/** How often cases are added or removed. */
const CHANGES = { most: 60, recent: { most: 30, hours: 24 } };

/** What people do to a campaign. */
export const TRANSITIONS: readonly PersonTransition<CampaignTypes>[] = [
  {
    action: 'open',
    from: ['proposed'],
    to: 'running',
    by: ['lead'],
    needs: ['words', 'until', 'cases'],
    takes: ['photos'],
    notifies: ['campaignOpened'],
  },
  { action: 'drop', from: ['proposed'], to: 'dropped', by: ['lead'], needs: ['words'] },
  { action: 'change', from: ['running'], to: 'same', by: ['lead'], needs: ['cases'], limited: CHANGES },
  {
    action: 'close',
    from: ['running'],
    to: 'closed',
    by: ['lead'],
    needs: ['words'],
    takes: ['photos'],
    notifies: ['campaignEnded'],
  },
];

/** What the cloud does: each case is told what was decided about it. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<CampaignTypes>[] = [
  { action: 'follow', from: CAMPAIGN_STATES, to: 'same', when: ['unfollowed'] },
];
