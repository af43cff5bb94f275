import { AppError } from '../errors';
import { hasRole, staffPositionOf, type Actor, type PositionRole } from '../people/actor';
import type { Unit } from '../places/place';
import { communityDay } from '../time';
import { clockChanges, levelOf, recalculateClocks } from './clocks';
import { CONDITIONS, type DecisionContext } from './conditions';
import type { CaseFacts, Holder } from './case';
import type { Case } from './record';
import { isHazard, type CaseAction, type CaseEvent, type Details, type EventActor } from './event';
import { TRANSITIONS, type Transition } from './lifecycle';
import { createCaseNotices } from './notices';
import { hasConflictOfInterest, hasCaseRole, isIndependentReporter, unitsOf, type CaseRole } from './case-roles';
import { applyEvent } from './project';

/** What else a decision needs: the unit a case is dispatched to. */
export type ActionContext = DecisionContext & { unit?: Unit | undefined };

/**
 * So many entries make a history; more from its reporter, and it could one day not be kept. What moves a case on is
 * never too much.
 */
const MAX_EVENTS = 200;

const isApplicable = (it: CaseFacts, transition: Transition, context: DecisionContext): boolean =>
  transition.from.includes(it.state) && (!transition.when || CONDITIONS[transition.when](it, context));

const transitionsFor = (it: CaseFacts, actor: Actor, context: DecisionContext): Transition[] =>
  TRANSITIONS.filter(
    (transition) =>
      isApplicable(it, transition, context) &&
      (!transition.reporterOnly || isIndependentReporter(it, actor)) &&
      transition.by.some((role) => hasCaseRole(role, it, actor)),
  );

/** What a person may do next with a case, and what each action asks for. */
export const availableTransitions = transitionsFor;

/**
 * Takes one action. Answers the case after it, with the events added, the clocks moved and the messages to send.
 * Throws `ruleBroken` (`conflictOfInterest`, `cases.full`, or `cases.<action>` when it is not offered) and
 * `invalidInput` (the
 * missing detail).
 */
export function advance(it: Case, action: CaseAction, actor: Actor, details: Details, context: ActionContext): Case {
  const { facts } = it;
  const transition = transitionsFor(facts, actor, context).find((one) => one.action === action);
  if (!transition) throw explainRefusal(facts, action, actor, context);
  const role = transition.by.find((one) => hasCaseRole(one, facts, actor)) ?? 'reporter';
  if ((role === 'reporter' || role === 'registrar') && transition.to === 'same' && it.events.length >= MAX_EVENTS)
    throw new AppError('ruleBroken', 'cases.full');
  const givenDetails = pickDetails(details, transition);
  checkDetails(givenDetails, transition, context);
  return appendEvents(it, transition, eventActorOf(role, facts, actor), givenDetails, context);
}

/** Takes an action of the clock: no person, no details. Throws `ruleBroken` when the state does not offer it. */
export function advanceByTimer(it: Case, action: CaseAction, context: DecisionContext): Case {
  const transition = TRANSITIONS.find(
    (one) => one.action === action && one.by.includes('system') && isApplicable(it.facts, one, context),
  );
  if (!transition) throw new AppError('ruleBroken', `cases.${action}`);
  return appendEvents(it, transition, { role: 'system' }, {}, context);
}

function explainRefusal(it: CaseFacts, action: CaseAction, actor: Actor, context: DecisionContext): AppError {
  const isBarred = (transition: Transition) =>
    transition.by.some(
      (role) => hasConflictOfInterest(role, it, actor) || (transition.reporterOnly && hasCaseRole(role, it, actor)),
    );
  const barred = TRANSITIONS.some(
    (transition) => transition.action === action && isApplicable(it, transition, context) && isBarred(transition),
  );
  return new AppError('ruleBroken', barred ? 'conflictOfInterest' : `cases.${action}`);
}

/** Only what the move asks for; nobody slips a rating in with another action. */
function pickDetails(details: Details, { needs = [], takes = [] }: Transition): Details {
  const allowed = [...needs, ...takes].filter((key) => details[key] !== undefined);
  return Object.fromEntries(allowed.map((key) => [key, details[key]]));
}

function checkDetails(details: Details, { needs = [] }: Transition, { rules, unit, now }: ActionContext): void {
  const missing = needs.find((key) => !details[key]);
  if (missing) throw new AppError('invalidInput', missing);
  if (needs.includes('unit') && !canBeDispatchedTo(unit)) throw new AppError('invalidInput', 'unit');
  if (needs.includes('refusalClass') && !rules.refusalClasses.some(({ key }) => key === details.refusalClass))
    throw new AppError('invalidInput', 'refusalClass');
  if (details.outcome === 'planned' && !(details.plannedUntil && details.plannedUntil > communityDay(now)))
    throw new AppError('invalidInput', 'plannedUntil');
}

/** A case is dispatched to whoever does the work; the district's centre decides about others' work. */
export const canBeDispatchedTo = (unit: Unit | undefined): boolean => unit !== undefined && unit.kind !== 'district';

/** The role, unit and personId under which a party acts. */
function eventActorOf(role: CaseRole, { place, holder }: CaseFacts, actor: Actor): EventActor {
  const at = (role: PositionRole, unit: string, unitName: string): EventActor => ({
    role,
    personId: actor.personId,
    unit,
    unitName,
  });
  const names: Record<string, string> = {
    [place.community]: place.communityName,
    [place.subdistrict]: place.subdistrictName,
    [place.district]: place.districtName,
  };
  const above = (role: PositionRole): EventActor => {
    const unit = unitsOf({ place }).find((one) => hasRole(actor, role, one)) ?? place.community;
    return at(role, unit, names[unit] ?? '');
  };
  switch (role) {
    case 'gridOfficer':
    case 'desk':
      return at(role, place.community, place.communityName);
    case 'registrar': {
      const { role, unit } = staffPositionOf(actor) ?? { role: 'desk' as const, unit: place.community };
      return at(role, unit, names[unit] ?? '');
    }
    case 'unitHandler':
      return at('handler', holder.unit, holder.unitName);
    case 'unitLeader':
      return at('leader', holder.unit, holder.unitName);
    case 'caseHandler':
      return at(
        holder.role === 'desk' || holder.role === 'gridOfficer' ? holder.role : 'handler',
        holder.unit,
        holder.unitName,
      );
    case 'verifier':
    case 'caller':
    case 'centre':
      return above(role);
    default:
      return { role: 'resident', personId: actor.personId };
  }
}

function appendEvents(
  it: Case,
  transition: Transition,
  by: EventActor,
  details: Details,
  context: ActionContext,
): Case {
  const events = createEvents(it, transition, by, details, context);
  const facts = events.reduce(applyEvent, it.facts);
  return {
    ...it,
    facts,
    events: [...it.events, ...events],
    outbox: [...it.outbox, ...createCaseNotices(facts, events)],
  };
}

/** One event a move; taking a case on the spot is two: accepted, and begun. */
function createEvents(
  { facts, events }: Case,
  transition: Transition,
  by: EventActor,
  details: Details,
  context: ActionContext,
): CaseEvent[] {
  const { now: at } = context;
  const track =
    details.track ?? (transition.action === 'take' ? 'easy' : transition.action === 'reopen' ? 'key' : facts.track);
  const round = transition.action === 'reopen' ? facts.round + 1 : facts.round;
  const level = details.unit !== undefined && context.unit ? levelOf(context.unit) : 'community';
  const clocks =
    transition.action === 'recalculate'
      ? recalculateClocks(facts.clocks, context.calendar)
      : clockChanges(facts, transition, { track, round, urgent: facts.urgent || isHazard(details), level }, context);
  const to = transition.to === 'same' ? facts.state : transition.to;
  const holder = nextHolder(facts, transition, by, context.unit);
  const first: CaseEvent = {
    seq: events.length,
    action: transition.action,
    at,
    by,
    from: facts.state,
    to,
    round,
    details,
    clocks,
    ...(holder && { holder }),
  };
  if (transition.action !== 'take') return [first];
  const { note, ...classed } = details;
  return [
    { ...first, action: 'accept', to: 'accepted', details: { ...classed, track: 'easy' } },
    { ...first, seq: first.seq + 1, action: 'start', from: 'accepted', details: note ? { note } : {}, clocks: [] },
  ];
}

function nextHolder(
  { place, onTheSpot }: CaseFacts,
  { action }: Transition,
  by: EventActor,
  unit: Unit | undefined,
): Holder | undefined {
  if (action === 'dispatch' && unit) return { unit: unit.id, unitName: unit.name, role: 'handler' };
  if (action === 'take' || action === 'start')
    return {
      unit: place.community,
      unitName: place.communityName,
      role: by.role === 'gridOfficer' ? 'gridOfficer' : 'desk',
    };
  const isBackAtDesk = action === 'reopen' || action === 'overturnRefusal' || (action === 'handOver' && onTheSpot);
  if (isBackAtDesk) return { unit: place.community, unitName: place.communityName, role: 'desk' };
  return undefined;
}
