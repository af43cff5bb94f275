import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { CampaignCase, CampaignFacts } from '../campaign';

/** What people do to a campaign. */
export const CAMPAIGN_ACTIONS = ['open', 'drop', 'change', 'close'] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

/** What the cloud does to it. */
export type CampaignSystemAction = 'follow';

export type CampaignDetails = {
  /** What is planned, what came of it, or why a proposal is not followed. */
  words?: string | undefined;
  until?: string | undefined;
  photos?: string[] | undefined;
  /** The ids of cases that belong to it now. */
  cases?: string[] | undefined;
};

type NewCase = Omit<CampaignCase, 'step' | 'at' | 'followed'>;

export type CampaignEventTypes = {
  facts: CampaignFacts;
  personAction: CampaignAction;
  systemAction: CampaignSystemAction;
  createAction: 'propose';
  details: CampaignDetails;
  clock: never;
  by: EventActor;
  /** The cases that belong to it from here on, or the one that was told. */
  eventFields: { members?: NewCase[]; caseId?: string };
  initialFacts: Omit<CampaignFacts, 'state'>;
};

/** One entry of the history of a campaign. */
export type CampaignEvent = LifecycleEvent<CampaignEventTypes>;
