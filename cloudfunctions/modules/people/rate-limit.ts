import { AppError } from '@domain/errors';
import { recordAttempt, type LimitedAction } from '@domain/people/limits';
import type { UserContext } from '../../platform/context';
import * as attempts from './attempt-repository';

/** Concurrent attempts of one person each read the counts again, at most this often. */
const MAX_RETRIES = 5;

/**
 * Counts an attempt in one conditional write before its action, so that concurrent attempts cannot pass the limit. The
 * same key as last time counts once. Throws `ruleBroken: tooMany.…`.
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

/** Counts an attempt of a person who entered a wrong code before, and nobody else's. */
export async function checkCodeAttempts(context: UserContext): Promise<void> {
  if (context.person.attempts?.codes) await countAttempt(context, 'codes');
}

/** Counts a person's first wrong code; later ones are counted before they are checked. */
export async function countWrongCode(context: UserContext): Promise<void> {
  if (!context.person.attempts?.codes) await countAttempt(context, 'codes');
}
