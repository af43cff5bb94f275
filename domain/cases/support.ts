import { AppError } from '../errors';
import type { Actor } from '../people/actor';
import type { CaseFacts } from './case';
import { hasCaseRole } from './case-roles';
import { visibilityOf } from './visibility';

/**
 * May somebody join a case as a neighbour? Throws `ruleBroken: ownCase` to its reporter, and about a private case
 * `ruleBroken: privateCase`
 * to who may know of it and `notFound` to everybody else; a withdrawn one is not there to join.
 */
export function checkSupport(it: CaseFacts, actor: Actor): void {
  if (hasCaseRole('reporter', it, actor)) throw new AppError('ruleBroken', 'ownCase');
  if (it.private) throw visibilityOf(it, actor) ? new AppError('ruleBroken', 'privateCase') : new AppError('notFound');
  if (it.state === 'withdrawn' || it.state === 'archived') throw new AppError('ruleBroken', 'cases.support');
}
