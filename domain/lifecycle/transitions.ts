import type { Actor } from '../people/actor';
import type {
  DetailOf,
  Lifecycle,
  LifecycleTypes,
  PersonTransition,
  SystemTransition,
  TransitionOf,
} from './lifecycle';

/** Whether somebody acts in a role; see `rolesOf`. */
export type HasRole<T extends LifecycleTypes> = (role: T['role']) => boolean;

/** The roles that an actor has towards a record, as a predicate. */
export const rolesOf =
  <T extends LifecycleTypes>(
    { roles }: Lifecycle<T>,
    facts: T['facts'],
    actor: Actor,
    context: T['context'],
  ): HasRole<T> =>
  (role) =>
    roles[role](facts, actor, context);

/** Whether state and conditions allow a transition, whoever asks for it. */
export const isApplicable = <T extends LifecycleTypes>(
  { conditions }: Lifecycle<T>,
  { from, when = [] }: TransitionOf<T>,
  facts: T['facts'],
  context: T['context'],
): boolean => from.includes(facts.state) && when.every((condition) => conditions[condition](facts, context));

/** The transitions that are open to somebody with these roles now, in the order of the table. */
export const offeredTransitions = <T extends LifecycleTypes>(
  lifecycle: Lifecycle<T>,
  facts: T['facts'],
  hasRole: HasRole<T>,
  context: T['context'],
): PersonTransition<T>[] =>
  lifecycle.transitions.filter(
    (transition) => isApplicable(lifecycle, transition, facts, context) && transition.by.some(hasRole),
  );

/** The transition that an action of a person takes; undefined when the action is not offered. */
export const findTransition = <T extends LifecycleTypes>(
  lifecycle: Lifecycle<T>,
  facts: T['facts'],
  action: T['personAction'],
  hasRole: HasRole<T>,
  context: T['context'],
): PersonTransition<T> | undefined =>
  offeredTransitions(lifecycle, facts, hasRole, context).find((transition) => transition.action === action);

/** The transition that an action of the system takes; undefined when the state does not allow it. */
export const findSystemTransition = <T extends LifecycleTypes>(
  lifecycle: Lifecycle<T>,
  facts: T['facts'],
  action: T['systemAction'],
  context: T['context'],
): SystemTransition<T> | undefined =>
  lifecycle.systemTransitions.find(
    (transition) => transition.action === action && isApplicable(lifecycle, transition, facts, context),
  );

/** One entry for each offered action, as a screen shows it: several transitions may share an action. */
export const viewOffered = <T extends LifecycleTypes>(
  transitions: readonly PersonTransition<T>[],
): { action: T['personAction']; needs: DetailOf<T>[]; takes: DetailOf<T>[] }[] =>
  transitions
    .filter(({ action }, n) => transitions.findIndex((first) => first.action === action) === n)
    .map(({ action, needs = [], takes = [] }) => ({ action, needs: [...needs], takes: [...takes] }));
