import fc from 'fast-check';
import {
  advance,
  advanceBySystem,
  offeredTo,
  project,
  type EventSourced,
  type EventSourcedLifecycle,
  type EventSourcedTypes,
} from '@domain/lifecycle/event-sourced';
import { AppError } from '@domain/errors';
import type { Actor } from '@domain/people/actor';
import { HOUR, type Moment } from '@domain/time';

/**
 * What a random walk through a lifecycle needs. `details` hold something for every action, or say what an action needs
 * where the record decides that; `contextOf` likewise.
 */
type Walk<T extends EventSourcedTypes, R extends EventSourced<T>> = {
  lifecycle: EventSourcedLifecycle<T>;
  begin: () => R;
  startAt: Moment;
  people: Record<string, Actor>;
  actions: readonly T['personAction'][];
  details: T['details'] | ((action: T['personAction'], facts: T['facts'], now: Moment) => T['details']);
  contextAt: (now: Moment) => T['context'];
  /** What the context of an action has besides. */
  contextOf?: (action: T['personAction']) => Partial<T['context']>;
  dueAction: (facts: T['facts'], context: T['context']) => T['systemAction'] | undefined;
  invariants?: (record: R) => void;
};

/** Histories add up, one event follows the other, and every message belongs to the record. */
function expectSound<T extends EventSourcedTypes>(lifecycle: EventSourcedLifecycle<T>, record: EventSourced<T>): void {
  const { facts, events, outbox } = record;
  expect(project<T>(lifecycle, events)).toEqual(facts);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n));
  for (const event of events.slice(1)) expect(event.from).toBe(events[event.seq - 1]?.to);
  expect(outbox.filter(({ about }) => about.id !== facts.id || about.subject !== lifecycle.subject)).toEqual([]);
  expect(new Set(outbox.map(({ id }) => id)).size).toBe(outbox.length);
}

/**
 * Lets people try actions at random, offered or not, while timers run: what is offered succeeds, everything else is
 * refused and changes nothing.
 */
export function walkAtRandom<T extends EventSourcedTypes, R extends EventSourced<T>>(
  { lifecycle, begin, startAt, people, actions, details, contextAt, contextOf, dueAction, invariants }: Walk<T, R>,
  numRuns = 300,
): void {
  const attempt = fc.record({
    who: fc.constantFrom(...Object.values(people)),
    action: fc.constantFrom(...actions),
    hours: fc.integer({ min: 0, max: 60 }),
    boldly: fc.boolean(),
  });
  /** Refused because the history has enough of these entries, and for no other reason. */
  const isFull = (record: R, step: Parameters<typeof advance<T, R>>[2], context: T['context']): boolean => {
    const transition = lifecycle.transitions.find(({ action, limited }) => action === step.action && limited);
    try {
      if (transition) advance(lifecycle, record, step, context);
      return false;
    } catch (error) {
      return (
        error instanceof AppError && [`${lifecycle.name}.full`, `${lifecycle.name}.tooOften`].includes(error.reason)
      );
    }
  };
  const property = fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
    let record = begin();
    let now = startAt;
    for (const { who, action, hours, boldly } of attempts) {
      now += hours * HOUR;
      const context = contextAt(now);
      const due = dueAction(record.facts, context);
      if (due !== undefined) record = advanceBySystem(lifecycle, record, due, context);
      const offered = offeredTo(lifecycle, record.facts, who, context);
      const chosen = boldly ? action : (offered[hours % Math.max(offered.length, 1)]?.action ?? action);
      const before = structuredClone(record);
      const given = typeof details === 'function' ? details(chosen, record.facts, now) : details;
      const step = { action: chosen, actor: who, details: given };
      const own = { ...context, ...contextOf?.(chosen) };
      if (offered.some((transition) => transition.action === chosen) && !isFull(record, step, own)) {
        record = advance(lifecycle, record, step, own);
        expect(record.events.length).toBeGreaterThan(before.events.length);
        expect(record.events.slice(0, before.events.length)).toEqual(before.events);
      } else {
        expect(() => advance(lifecycle, record, step, own)).toThrow(expect.objectContaining({ code: 'ruleBroken' }));
        expect(record).toEqual(before);
      }
      expectSound(lifecycle, record);
      invariants?.(record);
    }
  });
  fc.assert(property, { numRuns });
}
