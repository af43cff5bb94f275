import type { Category } from '../cases/case';
import type { Day, Moment } from '../time';

/** The states of a campaign: proposed by itself, running, over, or not wanted. */
export const CAMPAIGN_STATES = ['proposed', 'running', 'closed', 'dropped'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** What a case of a campaign has to be told next. */
export type CampaignStep = 'join' | 'leave' | 'close';

/** A case of a campaign; it follows each step at once, or when the scheduler comes by. */
export type CampaignCase = {
  id: string;
  number: string;
  placeName: string;
  community: string;
  step?: CampaignStep;
  /** When the step was decided. */
  at: Moment;
  /** The case was told of the step, or was over before it could. */
  followed?: true;
};

/** The current facts of a campaign about what many complain of (domain rules §5.2, seed S1-09). */
export type CampaignFacts = {
  id: string;
  state: CampaignState;
  /** Who runs it: the subdistrict of its cases, or the district of several. */
  unit: string;
  unitName: string;
  district: string;
  category: Category;
  placeName: string;
  proposedAt: Moment;
  cases: CampaignCase[];
  plan?: string;
  until?: Day;
  result?: string;
  before: string[];
  after: string[];
};

/** The cases that belong to it now. */
export const membersOf = ({ cases }: Pick<CampaignFacts, 'cases'>): CampaignCase[] =>
  cases.filter(({ step }) => step !== 'leave');

/** The first case that was not told yet of what was decided about it. */
export const findUnfollowed = ({ cases }: Pick<CampaignFacts, 'cases'>): CampaignCase | undefined =>
  cases.find(({ step, followed }) => step !== undefined && !followed);
