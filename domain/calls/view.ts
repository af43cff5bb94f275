import type { CaseFacts, Category } from '../cases/case';
import { openClock } from '../lifecycle/clocks';
import { hasRole, type Actor } from '../people/actor';
import type { Initials, Unit, UnitKind } from '../places/place';
import type { Moment } from '../time';
import { CALLING_ROLES } from '../cases/access/calling';
import type { Arrival } from '../people/arrival';
import type { CallFacts, CallScore, CallState, CalledUnit } from './call';
import type { CallCounts } from './counts';
import { offeredActions } from './lifecycle/advance';
import type { CallContext } from './lifecycle/conditions';
import type { CallAction } from './lifecycle/event';

/** A unit of a call as both sides see it. */
export type CalledUnitView = {
  unit: string;
  unitName: string;
  /** The reader answers for it. */
  mine: boolean;
  signedAt?: Moment;
  late?: true;
  arrival?: Arrival;
  measure?: { words: string; at: Moment };
  rating?: { score: CallScore; note?: string; at: Moment };
  actions: CallAction[];
};

/** One line of a list. */
export type CallCard = {
  id: string;
  state: CallState;
  unitName: string;
  /** The reader is of the unit that calls. */
  calling: boolean;
  at: Moment;
  place: string;
  units: string[];
  signed: number;
  arrived: number;
  answered: number;
  rated: number;
  /** Something is open to the reader now. */
  waits: boolean;
};

export type CallView = CallCard & {
  madeAt: Moment;
  note: string;
  case?: { number: string; category: Category; id?: string };
  /** Until when the units sign, while some have not. */
  sign?: { dueAt: Moment; provisional: boolean };
  endsAt: Moment;
  called: CalledUnitView[];
};

/** `calls.list`: those that are going on first; `counts` of the last days comes with the first page. */
export type CallListView = { calls: CallCard[]; next?: string; counts?: CallCounts; mayMake: boolean };

/** `calls.form`: what somebody may choose from who calls others. */
export type CallFormView = {
  unitName: string;
  case?: { id: string; number: string; category: Category; placeName: string };
  units: (Initials & { id: string; name: string; kind: UnitKind })[];
};

const actionsOf = (call: CallFacts, { unit }: CalledUnit, actor: Actor, context: CallContext): CallAction[] =>
  offeredActions(call, actor, { ...context, unit });

const isCalling = ({ unit }: CallFacts, actor: Actor): boolean =>
  CALLING_ROLES.some((role) => hasRole(actor, role, unit));

/** A call as one line of a list. */
export function viewCallCard(call: CallFacts, actor: Actor, context: CallContext): CallCard {
  const { id, state, unitName, at, place, called } = call;
  const count = (holds: (one: CalledUnit) => boolean): number => called.filter(holds).length;
  return {
    ...{ id, state, unitName, at, place, calling: isCalling(call, actor) },
    units: called.map((one) => one.unitName),
    signed: count(({ signedAt }) => signedAt !== undefined),
    arrived: count(({ arrival }) => arrival !== undefined),
    answered: count(({ measure }) => measure !== undefined),
    rated: count(({ rating }) => rating !== undefined),
    waits: called.some((one) => actionsOf(call, one, actor, context).length > 0),
  };
}

/** A whole call. Only the unit that calls reads its case: others may not know of it. */
export function viewCall(call: CallFacts, actor: Actor, context: CallContext): CallView {
  const clock = openClock(call.clocks, 'sign');
  const { case: about } = call;
  return {
    ...viewCallCard(call, actor, context),
    ...{ madeAt: call.madeAt, note: call.note, endsAt: call.endsAt },
    ...(about && {
      case: { number: about.number, category: about.category, ...(isCalling(call, actor) && { id: about.id }) },
    }),
    ...(clock && { sign: { dueAt: clock.dueAt, provisional: clock.provisional } }),
    called: call.called.map((one) => ({
      ...one,
      mine: ['handler' as const, 'leader' as const].some((role) => hasRole(actor, role, one.unit)),
      actions: actionsOf(call, one, actor, context),
    })),
  };
}

/** The choices of somebody who calls others. */
export const viewCallForm = (
  { name }: Unit,
  callable: readonly Unit[],
  about: Pick<CaseFacts, 'id' | 'number' | 'category' | 'place'> | undefined,
): CallFormView => ({
  unitName: name,
  ...(about && {
    case: { id: about.id, number: about.number, category: about.category, placeName: about.place.name },
  }),
  units: callable.map(({ id, name: unitName, kind, initials }) => ({
    ...{ id, name: unitName, kind },
    ...(initials && { initials }),
  })),
});
