import type { OutboxEntry } from '../messages/notice';
import { applyEvent, clocksOf } from './apply';
import { clockChanges, type ClockChangeOf } from './clocks';
import { selectDetails } from './details';
import type { Lifecycle, LifecycleEvent, LifecycleTypes, TransitionOf } from './lifecycle';
import { createNotices } from './notices';

/** Who takes a transition, with which details; `seq` is the number of the next event. */
export type Decider<T extends LifecycleTypes> = { by: T['by']; details: T['details']; seq: number };

/** What follows from one action: the events with their clock changes, the facts after them, the messages to send. */
export type Decision<T extends LifecycleTypes> = {
  events: LifecycleEvent<T>[];
  facts: T['facts'];
  outbox: OutboxEntry[];
};

/** Takes a transition that was found to be open. Throws `invalidInput` with the detail that is missing or wrong. */
export function decide<T extends LifecycleTypes>(
  lifecycle: Lifecycle<T>,
  facts: T['facts'],
  transition: TransitionOf<T>,
  { by, details: given, seq }: Decider<T>,
  context: T['context'],
): Decision<T> {
  const details = selectDetails(lifecycle, given, transition, context, facts);
  const draft: LifecycleEvent<T> = {
    seq,
    action: transition.action,
    at: context.now,
    by,
    from: facts.state,
    to: transition.to === 'same' ? facts.state : transition.to,
    details,
    clocks: [],
    ...lifecycle.eventFields(facts, transition.action, by, context),
  };
  const [first = draft, ...more] = lifecycle.split?.(draft) ?? [draft];
  const apply = (before: T['facts'], event: LifecycleEvent<T>) => applyEvent(lifecycle, before, event);
  // the periods of clocks go by the facts that the action leads to
  const clocks = changeClocks(lifecycle, facts, [first, ...more].reduce(apply, facts), transition, context);
  const events = [{ ...first, clocks }, ...more];
  const after = events.reduce(apply, facts);
  return { events, facts: after, outbox: createNotices(lifecycle, after, events[0]!, transition.notifies ?? []) };
}

/** The changes that a transition makes to the clocks of `before`, with periods that apply to `after`. */
export function changeClocks<T extends LifecycleTypes>(
  { clocks: rules }: Lifecycle<T>,
  before: T['facts'],
  after: T['facts'],
  columns: Pick<TransitionOf<T>, 'starts'>,
  context: T['context'],
): ClockChangeOf<T['clock']>[] {
  if (!rules) return [];
  const pauseEndsAt = rules.pauseEndOf?.(before);
  const forgottenPause = rules.forgottenPauseOf?.(before);
  return clockChanges(clocksOf<T>(before), columns, {
    now: context.now,
    calendar: rules.calendarOf(context),
    round: after.round ?? 1,
    periodOf: (kind) => rules.periodOf(kind, after, context),
    ...(rules.extensionOf && { extension: rules.extensionOf(before) }),
    ...(pauseEndsAt !== undefined && { pauseEndsAt }),
    ...(forgottenPause !== undefined && { forgottenPause }),
  });
}
