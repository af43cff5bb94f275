import * as eventSourced from '../../lifecycle/event-sourced';
import type { Actor } from '../../people/actor';
import type { CaseFacts } from '../case';
import type { CaseTypes } from '../case-types';
import type { DecisionContext } from './conditions';
import type { CaseEvent, CasePersonAction, CaseSystemAction, Details } from './event';
import { caseLifecycle } from './lifecycle';
import type { Case } from '../record';

/** What a person may do next with a case, and what each action asks for. */
export const offeredTransitions = (it: CaseFacts, actor: Actor, context: DecisionContext) =>
  eventSourced.offeredTo(caseLifecycle, it, actor, context);

/**
 * Takes one action. Answers the case after it, with the events added, the clocks moved and the messages to send.
 * Throws `ruleBroken` (`conflictOfInterest`, `cases.full`, or `cases.<action>` when it is not offered) and
 * `invalidInput` (the detail that is missing or wrong).
 */
export const advance = (
  it: Case,
  action: CasePersonAction,
  actor: Actor,
  details: Details,
  context: DecisionContext,
): Case => eventSourced.advance(caseLifecycle, it, { action, actor, details }, context);

/** Takes an action of a timer. Throws `ruleBroken` when the state does not allow it. */
export const advanceByTimer = (it: Case, action: CaseSystemAction, context: DecisionContext): Case =>
  eventSourced.advanceBySystem(caseLifecycle, it, action, context);

/** The facts that follow from a history. Throws when it does not begin with a report. */
export const project = (events: readonly CaseEvent[]): CaseFacts =>
  eventSourced.project<CaseTypes>(caseLifecycle, events);
