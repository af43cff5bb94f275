import { AppError } from '@domain/errors';
import { recordAttempt, type LimitedAction } from '@domain/people/limits';
import type { UserContext } from '../../platform/context';
import * as attempts from './attempt-repository';

/** Of several at once each reads the counts again, so often. */
const MAX_RETRIES = 5;

/**
 * Counts what somebody is about to do: one conditional write, before it is done, so that many at once are no way
 * around.
 * To the same thing as last time it is the same try, and costs nothing. Throws `ruleBroken: tooMany.…`.
 */
export async function countAttempt(
  { db, now, person, settings }: UserContext,
  action: LimitedAction,
  requestId?: string,
): Promise<void> {
  const limits = (await settings()).limits[action];
  let before = person.attempts?.[action];
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    if (requestId !== undefined && before?.last === requestId) return;
    const after = recordAttempt(action, before ?? { at: [] }, limits, { now, of: requestId });
    if (await attempts.save(db, person.personId, action, { before, after })) return;
    before = await attempts.find(db, person.personId, action);
  }
  throw new AppError('conflict');
}

/** Right the first time costs nothing; who was ever wrong is counted before he is answered. */
export async function checkCodeAttempts(context: UserContext): Promise<void> {
  if (context.person.attempts?.codes) await countAttempt(context, 'codes');
}

/** Counts somebody's first wrong code; his later ones were counted before. */
export async function countWrongCode(context: UserContext): Promise<void> {
  if (!context.person.attempts?.codes) await countAttempt(context, 'codes');
}
