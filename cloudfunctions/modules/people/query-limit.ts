import { AppError } from '@domain/errors';
import { tooMany } from '@domain/people/limits';
import { MINUTE, type Moment } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { countAttempt } from './rate-limit';

/**
 * Queries of one person that this instance answers within a window without storing anything; so many more are counted
 * in the person's document as one attempt of `queries`.
 */
export const BLOCK_SIZE = 100;
const WINDOW = 5 * MINUTE;
/** People that an instance counts; with more it forgets all and begins again. */
const MAX_PEOPLE = 5000;

type LocalCount = { since: Moment; count: number; /** Until then every query is refused. */ refusedUntil?: Moment };
const counts = new Map<string, LocalCount>();

/** Throws `ruleBroken: tooMany.queries` while a person's queries are refused; before anything is read. */
export function checkQueryLimit(personId: string, now: Moment): void {
  const { refusedUntil } = counts.get(personId) ?? {};
  if (refusedUntil !== undefined && refusedUntil > now) throw tooMany('queries', refusedUntil);
}

/**
 * Counts a query, whether it is going to be answered or refused, in this instance's memory; a full block is counted in
 * the person's document. A stranger has none and waits for the next window. What is refused is remembered here, so that
 * it costs no request. Throws `ruleBroken: tooMany.queries`.
 */
export async function countQuery(context: UserContext): Promise<void> {
  const { now, person } = context;
  if (countLocally(person.personId, now) % BLOCK_SIZE !== 0) return;
  try {
    if (person.joinedAt === undefined) throw tooMany('queries', now + WINDOW);
    await countAttempt(context, 'queries');
  } catch (error) {
    const from = error instanceof AppError ? error.facts?.from : undefined;
    if (typeof from === 'number') counts.set(person.personId, { since: now, count: 0, refusedUntil: from });
    throw error;
  }
}

/** The number of this query in its window. */
function countLocally(personId: string, now: Moment): number {
  const known = counts.get(personId);
  const isOpen = known !== undefined && known.since <= now && now - known.since < WINDOW;
  if (!isOpen && counts.size >= MAX_PEOPLE) counts.clear();
  const count = isOpen ? known.count + 1 : 1;
  counts.set(personId, { since: isOpen ? known.since : now, count });
  return count;
}
