import { callingUnitOf, CALLING_ROLES, MAX_CALLS } from '../../cases/access/calling';
import type { CaseFacts } from '../../cases/case';
import { AppError } from '../../errors';
import { createRecord } from '../../lifecycle/event-sourced';
import { hasRole, type Actor } from '../../people/actor';
import type { Unit } from '../../places/place';
import { DAY, HOUR, type Moment } from '../../time';
import type { StoredCall } from '../call-types';
import { MAX_CALLED_UNITS, MAX_DAYS_AHEAD } from '../input-limits';
import type { CallContext } from './conditions';
import { callLifecycle } from './lifecycle';

/** Who calls upward: communities and subdistricts. */
const CALLING_KINDS: readonly Unit['kind'][] = ['community', 'subdistrict'];

const callingUnits = (units: readonly Unit[], actor: Actor): Unit[] =>
  units.filter(
    ({ id, kind }) => CALLING_KINDS.includes(kind) && CALLING_ROLES.some((role) => hasRole(actor, role, id)),
  );

/** Whether somebody works for a unit that may call others. */
export const canMakeCalls = (units: readonly Unit[], actor: Actor): boolean => callingUnits(units, actor).length > 0;

/**
 * The unit for which somebody calls: their own community or subdistrict, that of a case where there is one. Throws
 * `ruleBroken` with `calls.case` (not theirs, over, or a complaint about staff), `calls.full` or `calls.unit`.
 */
export function findCallingUnit(units: readonly Unit[], actor: Actor, about?: CaseFacts): Unit {
  if (about && (about.calls?.length ?? 0) >= MAX_CALLS)
    throw new AppError('ruleBroken', 'calls.full', { limit: MAX_CALLS });
  const ofCase = about && callingUnitOf(about, actor);
  if (about && ofCase === undefined) throw new AppError('ruleBroken', 'calls.case');
  const found = callingUnits(units, actor).find(({ id }) => ofCase === undefined || id === ofCase);
  if (!found) throw new AppError('ruleBroken', 'calls.unit');
  return found;
}

/** The units that a unit may call: its own subdistrict and the departments of the district. */
export const callableUnits = (units: readonly Unit[], calling: Unit): Unit[] =>
  units.filter(({ id, kind }) => kind === 'department' || (kind === 'subdistrict' && id === calling.parent));

/** The units above a unit, the nearest first. */
export function unitsAbove(units: readonly Unit[], { parent }: Unit): Unit[] {
  const above = units.find(({ id }) => id === parent);
  return above ? [above, ...unitsAbove(units, above)] : [];
}

type CallRequest = { units: readonly string[]; at: Moment; place: string; note: string };
type Maker = { id: string; actor: Actor; units: readonly Unit[]; about?: CaseFacts | undefined };

/** A time that was right when somebody began to write. */
const TOLERANCE = HOUR / 2;

/**
 * A new call with its first clock and one message to each unit. Throws what `findCallingUnit` throws, and
 * `invalidInput` for a unit that may not be called, too many of them, or a time that is over or too far ahead.
 */
export function createCall(
  { units: wanted, at, place, note }: CallRequest,
  { id, actor, units, about }: Maker,
  context: CallContext,
): StoredCall {
  const { now, rules } = context;
  const calling = findCallingUnit(units, actor, about);
  const called = callableUnits(units, calling).filter((unit) => wanted.includes(unit.id));
  if (called.length !== wanted.length || called.length === 0 || called.length > MAX_CALLED_UNITS)
    throw new AppError('invalidInput', 'units');
  if (at < now - TOLERANCE || at > now + MAX_DAYS_AHEAD * DAY) throw new AppError('invalidInput', 'at');
  const role = CALLING_ROLES.find((one) => hasRole(actor, one, calling.id)) ?? 'desk';
  return createRecord(
    callLifecycle,
    {
      by: { role, personId: actor.personId, unit: calling.id, unitName: calling.name },
      initialFacts: {
        ...{ id, unit: calling.id, unitName: calling.name, madeBy: actor.personId, madeAt: now, at, place, note },
        above: unitsAbove(units, calling).map((unit) => unit.id),
        ...(about && { case: { id: about.id, number: about.number, category: about.category } }),
        called: called.map((unit) => ({ unit: unit.id, unitName: unit.name })),
        endsAt: Math.max(at, now) + rules.days * DAY,
      },
      eventFields: {},
    },
    context,
  );
}
