import { AppError } from '../errors';
import { hasRole, staffPositionOf, type Actor, type PositionRole } from '../people/actor';
import type { Unit } from '../places/place';
import { communityDay } from '../time';
import { clockChanges, levelOf, recount } from './clocks';
import { CONDITIONS, type World } from './conditions';
import type { CaseFacts, Holder } from './case';
import type { Case } from './record';
import { isHazard, type CaseAction, type CaseEvent, type Details, type EventActor } from './event';
import { MOVES, type Move } from './lifecycle';
import { noticesOf } from './notices';
import { hasConflictOfInterest, hasCaseRole, isIndependentReporter, unitsOf, type CaseRole } from './case-roles';
import { applyEvent } from './project';

/** What else a decision needs: the unit a case is dispatched to. */
export type Around = World & { unit?: Unit | undefined };

/**
 * So many entries make a history; more from its reporter, and it could one day not be kept. What moves a case on is
 * never too much.
 */
const MOST_EVENTS = 200;

const fits = (it: CaseFacts, move: Move, world: World): boolean =>
  move.from.includes(it.state) && (!move.when || CONDITIONS[move.when](it, world));

const movesOf = (it: CaseFacts, actor: Actor, world: World): Move[] =>
  MOVES.filter(
    (move) =>
      fits(it, move, world) &&
      (!move.ownWord || isIndependentReporter(it, actor)) &&
      move.by.some((role) => hasCaseRole(role, it, actor)),
  );

/** What a person may do next with a case, and what each action asks for. */
export const offeredMoves = movesOf;

/**
 * Takes one action. Answers the case after it, with the events added, the clocks moved and the messages to send.
 * Throws `ruleBroken` (`conflictOfInterest`, `cases.full`, or `cases.<action>` when it is not offered) and `invalidInput` (the
 * missing detail).
 */
export function advance(it: Case, action: CaseAction, actor: Actor, details: Details, world: Around): Case {
  const { facts } = it;
  const move = movesOf(facts, actor, world).find((one) => one.action === action);
  if (!move) throw refusalOf(facts, action, actor, world);
  const role = move.by.find((one) => hasCaseRole(one, facts, actor)) ?? 'reporter';
  if ((role === 'reporter' || role === 'registrar') && move.to === 'same' && it.events.length >= MOST_EVENTS)
    throw new AppError('ruleBroken', 'cases.full');
  const kept = only(details, move);
  checkNeeds(kept, move, world);
  return add(it, move, eventActorOf(role, facts, actor), kept, world);
}

/** Takes an action of the clock: no person, no details. Throws `ruleBroken` when the state does not offer it. */
export function advanceByClock(it: Case, action: CaseAction, world: World): Case {
  const move = MOVES.find((one) => one.action === action && one.by.includes('system') && fits(it.facts, one, world));
  if (!move) throw new AppError('ruleBroken', `cases.${action}`);
  return add(it, move, { role: 'system' }, {}, world);
}

function refusalOf(it: CaseFacts, action: CaseAction, actor: Actor, world: World): AppError {
  const isBarred = (move: Move) =>
    move.by.some((role) => hasConflictOfInterest(role, it, actor) || (move.ownWord && hasCaseRole(role, it, actor)));
  const barred = MOVES.some((move) => move.action === action && fits(it, move, world) && isBarred(move));
  return new AppError('ruleBroken', barred ? 'conflictOfInterest' : `cases.${action}`);
}

/** Only what the move asks for; nobody slips a rating in with another action. */
function only(details: Details, { needs = [], takes = [] }: Move): Details {
  const allowed = [...needs, ...takes].filter((key) => details[key] !== undefined);
  return Object.fromEntries(allowed.map((key) => [key, details[key]]));
}

function checkNeeds(details: Details, { needs = [] }: Move, { rules, unit, now }: Around): void {
  const missing = needs.find((key) => !details[key]);
  if (missing) throw new AppError('invalidInput', missing);
  if (needs.includes('unit') && !mayHandle(unit)) throw new AppError('invalidInput', 'unit');
  if (needs.includes('refusalClass') && !rules.refusalClasses.some(({ key }) => key === details.refusalClass))
    throw new AppError('invalidInput', 'refusalClass');
  if (details.outcome === 'planned' && !(details.plannedUntil && details.plannedUntil > communityDay(now)))
    throw new AppError('invalidInput', 'plannedUntil');
}

/** A case is dispatched to whoever does the work; the district's centre decides about others' work. */
export const mayHandle = (unit: Unit | undefined): boolean => unit !== undefined && unit.kind !== 'district';

/** The role, unit and personId under which a party acts. */
function eventActorOf(role: CaseRole, { place, holder }: CaseFacts, actor: Actor): EventActor {
  const at = (role: PositionRole, unit: string, unitName: string): EventActor => ({ role, personId: actor.personId, unit, unitName });
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

function add(it: Case, move: Move, by: EventActor, details: Details, world: Around): Case {
  const events = eventsOf(it, move, by, details, world);
  const facts = events.reduce(applyEvent, it.facts);
  return { ...it, facts, events: [...it.events, ...events], outbox: [...it.outbox, ...noticesOf(facts, events)] };
}

/** One event a move; taking a case on the spot is two: accepted, and begun. */
function eventsOf({ facts, events }: Case, move: Move, by: EventActor, details: Details, world: Around): CaseEvent[] {
  const { now: at } = world;
  const track = details.track ?? (move.action === 'take' ? 'easy' : move.action === 'reopen' ? 'key' : facts.track);
  const round = move.action === 'reopen' ? facts.round + 1 : facts.round;
  const level = details.unit !== undefined && world.unit ? levelOf(world.unit) : 'community';
  const clocks =
    move.action === 'reckon'
      ? recount(facts.clocks, world.calendar)
      : clockChanges(facts, move, { track, round, urgent: facts.urgent || isHazard(details), level }, world);
  const to = move.to === 'same' ? facts.state : move.to;
  const holder = holderAfter(facts, move, by, world.unit);
  const first: CaseEvent = {
    seq: events.length,
    action: move.action,
    at,
    by,
    from: facts.state,
    to,
    round,
    details,
    clocks,
    ...(holder && { holder }),
  };
  if (move.action !== 'take') return [first];
  const { note, ...classed } = details;
  return [
    { ...first, action: 'accept', to: 'accepted', details: { ...classed, track: 'easy' } },
    { ...first, seq: first.seq + 1, action: 'start', from: 'accepted', details: note ? { note } : {}, clocks: [] },
  ];
}

function holderAfter(
  { place, onTheSpot }: CaseFacts,
  { action }: Move,
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
