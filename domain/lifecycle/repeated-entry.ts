import { sentBefore } from '../errors';
import type { EventSourced, EventSourcedTypes } from './event-sourced';
import type { LifecycleEvent } from './lifecycle';

/**
 * Whether a person already took an action that can be taken once, with these details: a command whose answer was lost
 * comes again. `matches` finds its entry in the history. Throws `sentBefore` when they said something else then.
 */
export function isRepeatedEntry<T extends EventSourcedTypes>(
  { events }: Pick<EventSourced<T>, 'events'>,
  { action, personId, details }: { action: T['personAction']; personId: string; details: T['details'] },
  matches: (event: LifecycleEvent<T>) => boolean,
): boolean {
  const known = events.find((event) => event.action === action && event.by.personId === personId && matches(event));
  if (!known) return false;
  if (!isSameDetails(known.details, details)) throw sentBefore();
  return true;
}

/** Whether two actions say the same; what is empty says nothing. */
export const isSameDetails = (one: object, other: object): boolean => asText(one) === asText(other);

/** Details in the order of their names, without those that say nothing. */
const asText = (details: object): string =>
  JSON.stringify(
    Object.entries(details)
      .filter(([, said]) => said !== undefined && said !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
