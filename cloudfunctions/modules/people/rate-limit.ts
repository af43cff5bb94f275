import { AppError } from '@domain/errors';
import { isCounted, recordAttempt, type LimitedAction } from '@domain/people/limits';
import type { UserContext } from '../../platform/context';
import { fingerprintOf } from '../../platform/repeated-request';
import * as attempts from './attempt-repository';

/** Concurrent attempts of one person each read the counts again, at most this often. */
export const MAX_RETRIES = 10;

/** `count` more attempts of an action; none of it is counted when it is 0. The same key of an action counts once. */
export type Attempt = { action: LimitedAction; count?: number; key?: string };

/**
 * Counts attempts in one conditional write before their action, so that concurrent attempts cannot pass a limit: all of
 * them or none; those whose key was counted do not count again, also after others. Throws `ruleBroken: tooMany.…`.
 */
export async function countAttempts(
  { db, now, person, settings }: UserContext,
  list: readonly Attempt[],
): Promise<void> {
  const { limits } = await settings();
  const wanted = list.filter(({ count }) => count !== 0);
  let counted = person.attempts ?? {};
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    const uncounted = wanted.filter(
      ({ action, key }) => key === undefined || !isCounted(counted[action] ?? { at: [] }, key),
    );
    if (!uncounted.length) return;
    const changes = uncounted.map(({ action, count, key }) => {
      const before = counted[action];
      return {
        action,
        before,
        after: recordAttempt(action, before ?? { at: [] }, limits[action], { now, of: key, count }),
      };
    });
    if (await attempts.save(db, person.personId, changes)) return;
    counted = await attempts.find(db, person.personId);
  }
  throw new AppError('conflict');
}

/** Counts one attempt of one action likewise. */
export const countAttempt = (context: UserContext, action: LimitedAction, key?: string): Promise<void> =>
  countAttempts(context, [{ action, ...(key !== undefined && { key }) }]);

/** Counts a code that somebody entered, before it is looked at; the same code again counts once. */
export const countCode = (context: UserContext, code: string): Promise<void> =>
  countAttempt(context, 'codes', fingerprintOf(code, context.keys.identity));
