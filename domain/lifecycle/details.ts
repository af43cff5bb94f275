import { AppError } from '../errors';
import type { Lifecycle, LifecycleTypes, TransitionOf } from './lifecycle';

/**
 * The details that a transition takes, checked; all others are left out. Throws `invalidInput` with the name of the
 * detail that is missing or wrong.
 */
export function selectDetails<T extends LifecycleTypes>(
  { findInvalidDetail }: Lifecycle<T>,
  given: T['details'],
  { action, needs = [], takes = [] }: TransitionOf<T>,
  context: T['context'],
  facts: T['facts'],
): T['details'] {
  const allowed = [...needs, ...takes].filter((key) => given[key] !== undefined);
  // every key comes from `given`, so the object has the type of `given` with some optional fields left out
  const details = Object.fromEntries(allowed.map((key) => [key, given[key]])) as T['details'];
  const wrong = needs.find((key) => !details[key]) ?? findInvalidDetail?.(details, context, facts, action);
  if (wrong !== undefined) throw new AppError('invalidInput', String(wrong));
  return details;
}
