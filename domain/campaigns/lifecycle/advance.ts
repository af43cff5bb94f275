import * as eventSourced from '../../lifecycle/event-sourced';
import { isRepeatedEntry } from '../../lifecycle/repeated-entry';
import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import type { Actor } from '../../people/actor';
import { MINUTE, type Moment } from '../../time';
import { findUnfollowed, type CampaignFacts } from '../campaign';
import type { CampaignTypes, StoredCampaign } from '../campaign-types';
import type { CampaignContext } from './conditions';
import { checkAgenda } from './create-campaign';
import type { CampaignAction, CampaignDetails, CampaignSystemAction } from './event';
import { campaignLifecycle } from './lifecycle';

/** What a person may do with a campaign. */
export const offeredActions = (campaign: CampaignFacts, actor: Actor, context: CampaignContext): CampaignAction[] => [
  ...new Set(eventSourced.offeredTo(campaignLifecycle, campaign, actor, context).map(({ action }) => action)),
];

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/**
 * Takes one action. What was said before is answered with the campaign as it is. Throws `ruleBroken` with
 * `campaigns.<action>` when it is not open or `campaigns.case` for a case that cannot belong to it, `sentBefore` when
 * the same person said something else, and `invalidInput`.
 */
export function advance(
  campaign: StoredCampaign,
  action: CampaignAction,
  actor: Actor,
  details: CampaignDetails,
  context: CampaignContext,
): StoredCampaign {
  if (action === 'change') {
    const members = campaign.facts.cases.filter(({ step }) => step === 'join').map(({ id }) => id);
    if (campaign.facts.state === 'running' && sorted(members) === sorted(details.cases ?? [])) return campaign;
  } else if (isRepeatedEntry<CampaignTypes>(campaign, { action, personId: actor.personId, details }, () => true))
    return campaign;
  const known = campaign.facts.cases.map(({ id }) => id);
  // what belongs to it already may have ended since
  if (context.agenda)
    checkAgenda(
      context.agenda.filter(({ id }) => action === 'open' || !known.includes(id)),
      campaign.facts.district,
      campaign.facts.id,
    );
  return eventSourced.advance(campaignLifecycle, campaign, { action, actor, details }, context);
}

/** Remembers that a case was told. Throws `ruleBroken` when it was before. */
export const followed = (campaign: StoredCampaign, context: CampaignContext): StoredCampaign =>
  eventSourced.advanceBySystem(campaignLifecycle, campaign, 'follow', context);

/** What happens to a campaign by itself: whoever decided something died before the case was told. */
const TIMERS: TimerTable<CampaignFacts, undefined, CampaignSystemAction> = {
  follow: (campaign) => {
    const next = findUnfollowed(campaign);
    return next ? [{ at: next.at + MINUTE, action: 'follow' }] : [];
  },
};

/** When a campaign is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (campaign: CampaignFacts): Moment | undefined =>
  timers.nextTimerAt(TIMERS, campaign, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (campaign: CampaignFacts, now: Moment): CampaignSystemAction | undefined =>
  timers.dueTimerAction(TIMERS, campaign, undefined, now);
