import { AppError } from '../errors';
import type { Actor } from '../people/actor';
import type { CaseFacts } from './case';
import { hasCaseRole } from './lifecycle/case-roles';
import { visibilityOf } from './access/visibility';

/**
 * Checks that somebody may support a case. Throws `ruleBroken: ownCase` for its reporter; for a private case
 * `ruleBroken: privateCase` if they may know of it, else `notFound`; and `ruleBroken: cases.support` for a withdrawn or
 * archived one.
 */
export function checkSupport(it: CaseFacts, actor: Actor): void {
  if (hasCaseRole('reporter', it, actor)) throw new AppError('ruleBroken', 'ownCase');
  if (it.private) throw visibilityOf(it, actor) ? new AppError('ruleBroken', 'privateCase') : new AppError('notFound');
  if (it.state === 'withdrawn' || it.state === 'archived') throw new AppError('ruleBroken', 'cases.support');
}
