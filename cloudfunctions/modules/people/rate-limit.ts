import { AppError } from '@domain/errors';
import { isCounted, recordAttempt, type LimitedAction } from '@domain/people/limits';
import type { Person } from '@domain/people/person';
import type { UserContext } from '../../platform/context';
import { fingerprintOf } from '../../platform/repeated-request';
import * as attempts from './attempt-repository';

/** Concurrent attempts of one person each read the counts again, at most this often. */
const MAX_RETRIES = 10;

type Counted = NonNullable<Person['attempts']>;

/**
 * Stores what `decide` makes of a person's attempts, in one conditional write; when others counted meanwhile it decides
 * again, with what they counted. No changes mean that nothing is counted. Throws what `decide` throws, and `conflict`.
 */
export async function changeAttempts(
  { db, person }: Pick<UserContext, 'db' | 'person'>,
  decide: (counted: Counted, isRead: boolean) => Promise<attempts.AttemptChange[]> | attempts.AttemptChange[],
): Promise<void> {
  let counted = person.attempts ?? {};
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    const changes = await decide(counted, retry > 0);
    if (!changes.length || (await attempts.save(db, person.personId, changes))) return;
    counted = await attempts.find(db, person.personId);
  }
  throw new AppError('conflict');
}

/** `count` more attempts of an action; none of it is counted when it is 0. The same key of an action counts once. */
export type Attempt = { action: LimitedAction; count?: number; key?: string };

/**
 * Counts attempts in one conditional write before their action, so that concurrent attempts cannot pass a limit: all of
 * them or none; those whose key was counted do not count again, also after others. Throws `ruleBroken: tooMany.…`.
 */
export async function countAttempts(context: UserContext, list: readonly Attempt[]): Promise<void> {
  const { now } = context;
  const { limits } = await context.settings();
  await changeAttempts(context, (counted) =>
    list
      .filter(({ action, count, key }) => count !== 0 && !(key !== undefined && isCounted(counted[action], key)))
      .map(({ action, count, key }) => {
        const before = counted[action];
        return { action, before, after: recordAttempt(action, before, limits[action], { now, of: key, count }) };
      }),
  );
}

/** Counts one attempt of one action likewise. */
export const countAttempt = (context: UserContext, action: LimitedAction, key?: string): Promise<void> =>
  countAttempts(context, [{ action, ...(key !== undefined && { key }) }]);

/** Counts a code that somebody entered, before it is looked at; the same code again counts once. */
export const countCode = (context: UserContext, code: string): Promise<void> =>
  countAttempt(context, 'codes', fingerprintOf(code, context.keys.identity));
