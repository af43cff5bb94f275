import type { CaseFacts } from '../../cases/case';
import type { Moment } from '../../time';
import type { CampaignFacts } from '../campaign';

/** What a decision about a campaign needs; `agenda` are the cases that shall belong to it. */
export type CampaignContext = {
  now: Moment;
  agenda?: readonly CaseFacts[] | undefined;
  /** The case that was told. */
  caseId?: string | undefined;
};

type Condition = (campaign: CampaignFacts, context: CampaignContext) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  unfollowed: ({ cases }, { caseId }) =>
    cases.some(({ id, step, followed }) => id === caseId && step !== undefined && !followed),
} satisfies Record<string, Condition>;
export type CampaignCondition = keyof typeof CONDITIONS;
