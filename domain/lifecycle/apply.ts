import { applyClockChanges, type ClockOf } from './clocks';
import type { ActionOf, Lifecycle, LifecycleEvent, LifecycleTypes } from './lifecycle';

/** The clocks of a record; none where its subject has none. */
export const clocksOf = <T extends LifecycleTypes>({ clocks = [] }: T['facts']): readonly ClockOf<T['clock']>[] =>
  clocks as readonly ClockOf<T['clock']>[]; // `LifecycleTypes` cannot tie the kinds of `facts.clocks` to `clock`

/**
 * Facts after one more event: the effects of its action, its state and its clocks. The only way in which facts change.
 */
export function applyEvent<T extends LifecycleTypes>(
  { effects, effectOfAll }: Lifecycle<T>,
  facts: T['facts'],
  event: LifecycleEvent<T>,
): T['facts'] {
  const action: ActionOf<T> = event.action;
  const changes = {
    ...effects[action]?.(facts, event),
    ...effectOfAll?.(facts, event),
    state: event.to,
    ...(facts.clocks && { clocks: applyClockChanges(clocksOf<T>(facts), event.clocks, event.at) }),
  };
  const kept = Object.entries({ ...facts, ...changes }).filter(([, value]) => value !== undefined);
  // `Changes` names fields of the facts only, and only optional ones are removed
  return Object.fromEntries(kept) as T['facts'];
}
