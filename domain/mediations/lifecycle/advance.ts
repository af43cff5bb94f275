import { AppError, sentBefore } from '../../errors';
import * as eventSourced from '../../lifecycle/event-sourced';
import { isSameDetails } from '../../lifecycle/repeated-entry';
import type { Actor } from '../../people/actor';
import { addDays, communityDay, DAY, HOUR } from '../../time';
import { MAX_FOLLOW_UP_DAYS_AHEAD, MAX_SESSION_DAYS_AHEAD } from '../input-limits';
import { findOwnParty, type MediationFacts } from '../mediation';
import type { StoredMediation } from '../mediation-types';
import type { MediationContext } from './conditions';
import type { MediationAction, MediationDetails, MediationSystemAction } from './event';
import { mediationLifecycle } from './lifecycle';

/** What a decision is about, as its details name it; a party who acts acts for themselves. */
export const aboutOf = (
  mediation: MediationFacts,
  actor: Actor,
  { party, session, followUp }: MediationDetails = {},
): Pick<MediationContext, 'party' | 'session' | 'followUp'> => ({
  party: party ?? findOwnParty(mediation, actor.personId)?.n,
  session,
  followUp,
});

/** What a person may do with a mediation, about what the context names. */
export const offeredActions = (
  mediation: MediationFacts,
  actor: Actor,
  context: MediationContext,
): MediationAction[] => [
  ...new Set(eventSourced.offeredTo(mediationLifecycle, mediation, actor, context).map(({ action }) => action)),
];

/** How long a phone may repeat an action whose answer was lost. */
const RETRY_WINDOW = DAY;

type Sent = { action: MediationAction; details: MediationDetails; version: number };

/**
 * Takes one action of somebody who saw this version. Their last action, sent again, is answered with the mediation as
 * it is. Throws `conflict` when somebody else changed it meanwhile, `sentBefore` when they said something else,
 * `ruleBroken` with `mediations.<action>` when it is not open, `mediations.tied` or `mediations.objectedOnce`, and
 * `invalidInput`.
 */
export function advance(
  mediation: StoredMediation,
  { action, details, version }: Sent,
  actor: Actor,
  context: MediationContext,
): StoredMediation {
  if (version !== mediation.version) {
    checkRepeated(mediation, { action, details }, actor, context);
    return mediation;
  }
  const about = { ...context, ...aboutOf(mediation.facts, actor, details) };
  const after = eventSourced.advance(mediationLifecycle, mediation, { action, actor, details }, about);
  checkDays(details, context);
  return after;
}

/** Throws unless the last thing that somebody did is what they send again. */
function checkRepeated(
  { events }: StoredMediation,
  { action, details }: Omit<Sent, 'version'>,
  { personId }: Actor,
  { now }: MediationContext,
): void {
  const last = events.filter(({ by, at }) => by.personId === personId && at > now - RETRY_WINDOW).slice(-1)[0];
  if (last?.action !== action) throw new AppError('conflict');
  if (!isSameDetails(last.details, details)) throw sentBefore();
}

/** A time that was right when somebody began to write. */
const TOLERANCE = HOUR / 2;

/** Throws `invalidInput` for a session or a follow-up that is over, or too far ahead. */
function checkDays({ at, days = [] }: MediationDetails, { now }: MediationContext): void {
  if (at !== undefined && (at < now - TOLERANCE || at > now + MAX_SESSION_DAYS_AHEAD * DAY))
    throw new AppError('invalidInput', 'at');
  const today = communityDay(now);
  const last = addDays(today, MAX_FOLLOW_UP_DAYS_AHEAD);
  if (days.some((day) => day <= today || day > last) || new Set(days).size !== days.length)
    throw new AppError('invalidInput', 'days');
}

/** Takes an action of a timer. Throws `ruleBroken` when the state does not allow it. */
export const advanceBySystem = (
  mediation: StoredMediation,
  action: MediationSystemAction,
  context: MediationContext,
): StoredMediation => eventSourced.advanceBySystem(mediationLifecycle, mediation, action, context);
