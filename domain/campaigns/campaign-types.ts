import type { EventSourced } from '../lifecycle/event-sourced';
import type { CampaignCondition, CampaignContext } from './lifecycle/conditions';
import type { CampaignEventTypes } from './lifecycle/event';
import type { CampaignRole } from './lifecycle/campaign-roles';
import type { CampaignAudience, CampaignNotice } from './lifecycle/notices';

/** The types with which campaigns use the shared lifecycle. */
export type CampaignTypes = CampaignEventTypes & {
  role: CampaignRole;
  condition: CampaignCondition;
  context: CampaignContext;
  notice: CampaignNotice;
  audience: CampaignAudience;
};

/** A stored campaign: its facts, the history they follow from, and the messages that still have to be sent. */
export type StoredCampaign = EventSourced<CampaignEventTypes>;
