import { AppError } from '../../errors';
import type { EventSourcedLifecycle } from '../../lifecycle/event-sourced';
import type { EventActor } from '../../lifecycle/lifecycle';
import type { Actor } from '../../people/actor';
import { findPanelMember, type MediationFacts } from '../mediation';
import type { MediationTypes } from '../mediation-types';
import { isTied } from '../ties';
import { CONDITIONS, type MediationContext } from './conditions';
import { EFFECTS, effectOfState, factsAtCreation } from './effects';
import type { MediationAction } from './event';
import { ROLE_CHECKS, type MediationRole } from './mediation-roles';
import { AUDIENCES, mediationNoticeFacts, mediationNotices } from './notices';
import { CREATION, SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of mediations. */
export const mediationLifecycle: EventSourcedLifecycle<MediationTypes> = {
  name: 'mediations',
  subject: 'mediation',
  creation: CREATION,
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  factsAtCreation,
  effects: EFFECTS,
  effectOfAll: effectOfState,
  eventFields: (_, action, __, { party, comes, member }) => ({
    ...(party !== undefined && { party }),
    ...((action === 'invite' || action === 'join') && comes && { comes }),
    ...((action === 'appoint' || action === 'object') && member && { member }),
  }),
  clocks: { calendarOf: ({ calendar }) => calendar, periodOf: (_, __, { rules }) => rules.intake },
  eventActorOf,
  explainRefusal,
  notices: mediationNotices,
  audiences: AUDIENCES,
  noticeFacts: mediationNoticeFacts,
};

/** The position in which somebody acts: a party is a resident here, whatever they work as. */
function eventActorOf(role: MediationRole, mediation: MediationFacts, { personId }: Actor): EventActor {
  const { unit, unitName } = mediation;
  if (role === 'party' || role === 'newcomer') return { role: 'resident', personId };
  if (role === 'desk') return { role: 'mediationDesk', personId, unit, unitName };
  return { role: findPanelMember(mediation, personId)?.role ?? 'mediator', personId, unit, unitName };
}

/** Why somebody cannot be appointed, or objected to once more; else that the action is not open. */
function explainRefusal(
  mediation: MediationFacts,
  action: MediationAction,
  _: Actor,
  { member, party }: MediationContext,
): AppError {
  const own = mediation.parties.find(({ n }) => n === party);
  const reason =
    action === 'appoint' && member && isTied(mediation, member)
      ? 'tied'
      : action === 'object' && own?.objected
        ? 'objectedOnce'
        : action;
  return new AppError('ruleBroken', `mediations.${reason}`);
}
