import { AppError } from '../../errors';
import * as eventSourced from '../../lifecycle/event-sourced';
import type { Actor } from '../../people/actor';
import { findHazard } from '../../wording/hazards/find-hazard';
import { endOfPause } from '../asks/conditions';
import { OPEN_STATES, type CaseFacts } from '../case';
import type { CaseTypes } from '../case-types';
import type { DecisionContext } from './conditions';
import type { CaseEvent, CasePersonAction, CaseSystemAction, Details } from './event';
import { MAX_EVIDENCE_PHOTOS, MAX_REPORTED_PHOTOS } from './entry-limits';
import { caseLifecycle } from './lifecycle';
import type { Case } from '../record';

/** Actions whose note is what the reporter has to say. */
const REPORTED_WORDS: readonly CasePersonAction[] = ['supplement', 'answer', 'notContacted', 'reopen'];

/** What a person may do next with a case, and what each action asks for. */
export const offeredTransitions = (it: CaseFacts, actor: Actor, context: DecisionContext) =>
  eventSourced.offeredTo(caseLifecycle, it, actor, context);

/**
 * Takes one action. Answers the case after it, with the events added, the clocks moved and the messages to send. Throws
 * `ruleBroken` (`conflictOfInterest`, `cases.full`, `cases.tooOften`, `cases.photos`, or `cases.<action>` when it is
 * not offered) and `invalidInput` (the detail that is missing or wrong).
 */
export const advance = (
  it: Case,
  action: CasePersonAction,
  actor: Actor,
  details: Details,
  context: DecisionContext,
): Case =>
  raiseHazardOf(
    checkPhotos(it, eventSourced.advance(caseLifecycle, it, { action, actor, details }, context)),
    action,
    details,
    context,
  );

/** Throws when a change adds photos beyond what a case takes from whoever reports it, or from whoever works on it. */
function checkPhotos(before: Case, after: Case): Case {
  const [was, is] = [countPhotos(before), countPhotos(after)];
  const limits = { reported: MAX_REPORTED_PHOTOS, evidence: MAX_EVIDENCE_PHOTOS };
  for (const side of ['reported', 'evidence'] as const)
    if (is[side] > was[side] && is[side] > limits[side])
      throw new AppError('ruleBroken', 'cases.photos', { limit: limits[side], left: limits[side] - was[side] });
  return after;
}

function countPhotos({ facts: { reporter, registrar, photos }, events }: Case): { reported: number; evidence: number } {
  const counts = { reported: photos.length, evidence: 0 };
  for (const { by, details } of events)
    counts[by.personId === reporter || by.personId === registrar ? 'reported' : 'evidence'] +=
      details.photos?.length ?? 0;
  return counts;
}

/** After words of the reporter that tell of a danger, the case is raised by an event of its own. */
function raiseHazardOf(it: Case, action: CasePersonAction, { note }: Details, context: DecisionContext): Case {
  const hazard = REPORTED_WORDS.includes(action) ? findHazard([note]) : undefined;
  if (!hazard || !OPEN_STATES.includes(it.facts.state) || it.facts.urgent) return it;
  // no danger waits for the end of a pause
  const running =
    it.facts.state === 'paused' ? eventSourced.advanceBySystem(caseLifecycle, it, 'endPause', context) : it;
  return eventSourced.advanceBySystem(caseLifecycle, running, 'raiseHazard', { ...context, hazard });
}

/** Takes an action of a timer. Throws `ruleBroken` when the state does not allow it. */
export const advanceByTimer = (it: Case, action: CaseSystemAction, context: DecisionContext): Case =>
  eventSourced.advanceBySystem(caseLifecycle, it, action, action === 'endPause' ? atEndOfPause(it, context) : context);

/** A pause ends when its last day does, however late the scheduler comes; never before what happened since. */
function atEndOfPause({ facts: { pause }, events }: Case, context: DecisionContext): DecisionContext {
  const latest = events[events.length - 1]?.at ?? 0;
  return { ...context, now: Math.max(latest, Math.min(context.now, pause ? endOfPause(pause) : context.now)) };
}

/** The facts that follow from a history. Throws when it does not begin with a report. */
export const project = (events: readonly CaseEvent[]): CaseFacts =>
  eventSourced.project<CaseTypes>(caseLifecycle, events);
