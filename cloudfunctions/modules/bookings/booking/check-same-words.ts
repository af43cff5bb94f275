import type { Booking } from '@domain/bookings/booking';
import { AppError, sentBefore } from '@domain/errors';
import type { UserContext } from '../../../platform/context';
import { sign } from '../../../platform/identity';

/** Throws `conflict: sentBefore` when a repeated command says something else than what is stored. */
export function checkSameWords(said: string | undefined, stored: string | undefined): void {
  if (!isSame(said, stored)) throw sentBefore();
}

const isSame = (said: string | undefined, stored: string | undefined): boolean => (said ?? '') === (stored ?? '');

/** What tells one person at the desk from another in one booking, and in no other. */
export const answererOf = ({ actor, keys }: Pick<UserContext, 'actor' | 'keys'>, id: string): string =>
  sign(`answer/${id}/${actor.personId}`, keys.identity).slice(0, 12);

/**
 * Throws when the desk's answer is there already and was another one: `conflict: sentBefore` when the same person gave
 * it, plain `conflict` when a colleague did.
 */
export function checkSameAnswer(
  context: UserContext,
  { id, answeredBy }: Booking,
  isSameAnswer: boolean,
  words: { said: string | undefined; stored: string | undefined },
): undefined {
  if (isSameAnswer && isSame(words.said, words.stored)) return undefined;
  throw answeredBy === answererOf(context, id) ? sentBefore() : new AppError('conflict');
}
