import { AppError } from '@domain/errors';
import { recordAttempt, type LimitedAction } from '@domain/people/limits';
import type { UserContext } from '../../platform/context';
import * as attempts from './try-repository';

/** Of several at once each reads the counts again, so often. */
const ROUNDS = 5;

/**
 * Counts what somebody is about to do: one conditional write, before it is done, so that many at once are no way
 * around.
 * To the same thing as last time it is the same try, and costs nothing. Throws `ruleBroken: tooMany.…`.
 */
export async function countTry({ db, now, person, settings }: UserContext, what: LimitedAction, of?: string): Promise<void> {
  const limits = (await settings()).limits[what];
  let before = person.attempts?.[what];
  for (let round = 0; round < ROUNDS; round++) {
    if (of !== undefined && before?.last === of) return;
    const after = recordAttempt(what, before ?? { at: [] }, limits, { now, of });
    if (await attempts.save(db, person.personId, what, { before, after })) return;
    before = await attempts.find(db, person.personId, what);
  }
  throw new AppError('conflict');
}

/** Right the first time costs nothing; who was ever wrong is counted before he is answered. */
export async function beforeCode(context: UserContext): Promise<void> {
  if (context.person.attempts?.codes) await countTry(context, 'codes');
}

/** Counts somebody's first wrong code; his later ones were counted before. */
export async function afterWrongCode(context: UserContext): Promise<void> {
  if (!context.person.attempts?.codes) await countTry(context, 'codes');
}
