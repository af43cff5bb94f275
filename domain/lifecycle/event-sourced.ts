import { AppError } from '../errors';
import type { OutboxEntry } from '../messages/notice';
import { staffPositionOf, type Actor } from '../people/actor';
import { HOUR, type Moment } from '../time';
import { applyEvent, clocksOf } from './apply';
import { recalculateClocks } from './clocks';
import { changeClocks, decide, type Decision } from './decide';
import type {
  CreateTransition,
  EntryLimit,
  EventActor,
  EventTypes,
  Lifecycle,
  LifecycleEvent,
  LifecycleTypes,
} from './lifecycle';
import { createNotices } from './notices';
import { findSystemTransition, findTransition, isApplicable, offeredTransitions, rolesOf } from './transitions';

export type EventSourcedTypes = LifecycleTypes & { by: EventActor };

/** A record that stores its history: the facts follow from the events, and the outbox waits to be sent. */
export type EventSourced<T extends EventTypes> = {
  facts: T['facts'];
  events: LifecycleEvent<T>[];
  version: number;
  outbox: OutboxEntry[];
};

/** The tables of an event-sourced subject. */
export type EventSourcedLifecycle<T extends EventSourcedTypes> = Lifecycle<T> & {
  creation: CreateTransition<T>;
  /** The facts that the first event stands for. */
  factsAtCreation: (event: LifecycleEvent<T>) => T['facts'];
  /** In which position somebody acts in a role. */
  eventActorOf?: (role: T['role'], facts: T['facts'], actor: Actor, context: T['context']) => EventActor;
  /** A reason other than `<name>.<action>` why an action is not open to somebody. */
  explainRefusal?: (facts: T['facts'], action: T['personAction'], actor: Actor, context: T['context']) => AppError;
};

/** Facts from a whole history. Throws when there is none. */
export function project<T extends EventSourcedTypes>(
  lifecycle: EventSourcedLifecycle<T>,
  events: readonly LifecycleEvent<T>[],
): T['facts'] {
  const [first, ...more] = events;
  if (!first) throw new Error('a history has a first event');
  const initial = applyEvent(lifecycle, lifecycle.factsAtCreation(first), first);
  return more.reduce<T['facts']>((facts, event) => applyEvent(lifecycle, facts, event), initial);
}

/** A new record with its first event, its first clocks and its first messages. */
export function createRecord<T extends EventSourcedTypes>(
  lifecycle: EventSourcedLifecycle<T>,
  { by, initialFacts, eventFields }: { by: EventActor; initialFacts: T['initialFacts']; eventFields: T['eventFields'] },
  context: T['context'],
): EventSourced<T> {
  const { action, to, notifies = [] } = lifecycle.creation;
  const draft: LifecycleEvent<T> = {
    seq: 0,
    action,
    at: context.now,
    by,
    from: null,
    to,
    details: {},
    clocks: [],
    initialFacts,
    ...eventFields,
  };
  const drafted = project(lifecycle, [draft]);
  const event = { ...draft, clocks: changeClocks(lifecycle, drafted, drafted, lifecycle.creation, context) };
  const facts = project(lifecycle, [event]);
  return { facts, events: [event], version: 1, outbox: createNotices(lifecycle, facts, event, notifies) };
}

/** The transitions that are open to an actor now. */
export const offeredTo = <T extends EventSourcedTypes>(
  lifecycle: EventSourcedLifecycle<T>,
  facts: T['facts'],
  actor: Actor,
  context: T['context'],
) => offeredTransitions(lifecycle, facts, rolesOf(lifecycle, facts, actor, context), context);

/**
 * Takes one action of a person. Answers the record after it, with the events, clocks and messages that follow. Throws
 * `ruleBroken` (`<name>.<action>` or the subject's own reason when the action is not open, `<name>.full` and
 * `<name>.tooOften` when the history has enough of them) and `invalidInput` (the detail that is missing or wrong).
 */
export function advance<T extends EventSourcedTypes, R extends EventSourced<T>>(
  lifecycle: EventSourcedLifecycle<T>,
  record: R,
  { action, actor, details }: { action: T['personAction']; actor: Actor; details: T['details'] },
  context: T['context'],
): R {
  const { facts, events } = record;
  const hasRole = rolesOf(lifecycle, facts, actor, context);
  const transition = findTransition(lifecycle, facts, action, hasRole, context);
  const role = transition?.by.find(hasRole);
  if (!transition || role === undefined)
    throw (
      lifecycle.explainRefusal?.(facts, action, actor, context) ??
      new AppError('ruleBroken', `${lifecycle.name}.${action}`)
    );
  if (transition.limited)
    checkEntryLimit(lifecycle.name, events, action, { actor, now: context.now, limit: transition.limited });
  const by = (lifecycle.eventActorOf ?? defaultEventActorOf)(role, facts, actor, context);
  return append(record, decide(lifecycle, facts, transition, { by, details, seq: events.length }, context));
}

/** Throws `<name>.full`, or `<name>.tooOften` with the moment from which the same person may do it again. */
function checkEntryLimit<T extends EventSourcedTypes>(
  name: string,
  events: readonly LifecycleEvent<T>[],
  action: T['personAction'],
  { actor, now, limit }: { actor: Actor; now: Moment; limit: EntryLimit },
): void {
  const same = events.filter((event) => event.action === action);
  if (same.length >= limit.most) throw new AppError('ruleBroken', `${name}.full`, { action, limit: limit.most });
  const { most, hours } = limit.recent;
  const own = same.filter(({ by }) => by.personId === actor.personId);
  const from = (own[own.length - most]?.at ?? -Infinity) + hours * HOUR;
  if (from > now) throw new AppError('ruleBroken', `${name}.tooOften`, { action, from });
}

/** Takes one action of the system, without details. Throws `ruleBroken` when the state does not allow it. */
export function advanceBySystem<T extends EventSourcedTypes, R extends EventSourced<T>>(
  lifecycle: EventSourcedLifecycle<T>,
  record: R,
  action: T['systemAction'],
  context: T['context'],
): R {
  const { facts, events } = record;
  const transition = findSystemTransition(lifecycle, facts, action, context);
  if (!transition) throw new AppError('ruleBroken', `${lifecycle.name}.${action}`);
  const decider = { by: { role: 'system' as const }, details: {}, seq: events.length };
  return append(record, decide(lifecycle, facts, transition, decider, context));
}

/** The action that calculates provisional deadlines again, once a holiday table allows it. */
export function recalculationOf<T extends EventSourcedTypes>(
  lifecycle: EventSourcedLifecycle<T>,
  facts: T['facts'],
  context: T['context'],
): T['systemAction'] | undefined {
  const { clocks: rules, systemTransitions } = lifecycle;
  if (!rules || !recalculateClocks(clocksOf<T>(facts), rules.calendarOf(context)).length) return undefined;
  return systemTransitions.find(
    (transition) => transition.recalculates && isApplicable(lifecycle, transition, facts, context),
  )?.action;
}

const defaultEventActorOf = (_role: string, _facts: object, actor: Actor): EventActor => {
  const { role, unit } = staffPositionOf(actor) ?? {};
  return { role: role ?? 'resident', personId: actor.personId, ...(unit !== undefined && { unit }) };
};

const append = <T extends EventSourcedTypes, R extends EventSourced<T>>(record: R, decision: Decision<T>): R => ({
  ...record,
  facts: decision.facts,
  events: [...record.events, ...decision.events],
  outbox: [...record.outbox, ...decision.outbox],
});
