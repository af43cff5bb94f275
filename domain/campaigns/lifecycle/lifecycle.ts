import type { CaseFacts } from '../../cases/case';
import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import { hasRole, type Actor } from '../../people/actor';
import { addDays, communityDay } from '../../time';
import { MAX_CAMPAIGN_CASES, MAX_CAMPAIGN_DAYS } from '../input-limits';
import type { CampaignFacts } from '../campaign';
import type { CampaignTypes } from '../campaign-types';
import { ROLE_CHECKS } from './campaign-roles';
import { CONDITIONS, type CampaignContext } from './conditions';
import { EFFECTS, factsAtCreation } from './effects';
import type { CampaignDetails } from './event';
import { AUDIENCES, campaignNoticeFacts, campaignNotices } from './notices';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of campaigns. */
export const campaignLifecycle: EventSourcedLifecycle<CampaignTypes> = {
  name: 'campaigns',
  subject: 'campaign',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  findInvalidDetail,
  factsAtCreation,
  effects: EFFECTS,
  eventFields: (_, action, __, { agenda = [], caseId }) => ({
    ...((action === 'open' || action === 'change') && { members: agenda.map(memberOf) }),
    ...(action === 'follow' && caseId !== undefined && { caseId }),
  }),
  eventActorOf,
  notices: campaignNotices,
  audiences: AUDIENCES,
  noticeFacts: campaignNoticeFacts,
};

/** What a campaign keeps of a case. */
export const memberOf = ({ id, number, place }: Pick<CaseFacts, 'id' | 'number' | 'place'>) => ({
  ...{ id, number, placeName: place.name, community: place.community },
});

function findInvalidDetail(
  { until, cases }: CampaignDetails,
  { agenda = [], now }: CampaignContext,
): keyof CampaignDetails | undefined {
  if (cases && (cases.length === 0 || cases.length > MAX_CAMPAIGN_CASES || agenda.length !== cases.length))
    return 'cases';
  const today = communityDay(now);
  return until !== undefined && (until <= today || until > addDays(today, MAX_CAMPAIGN_DAYS)) ? 'until' : undefined;
}

/** The position and unit in which somebody acts in a campaign. */
function eventActorOf(_: string, { unit, unitName, district }: CampaignFacts, actor: Actor): EventActor {
  const isSupervisor = hasRole(actor, 'supervisor', unit);
  return {
    role: isSupervisor ? 'supervisor' : 'centre',
    personId: actor.personId,
    ...(isSupervisor ? { unit, unitName } : { unit: district }),
  };
}
