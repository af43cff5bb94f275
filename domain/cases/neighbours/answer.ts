import { AppError } from '../../errors';
import type { Actor } from '../../people/actor';
import type { Moment } from '../../time';
import type { CaseFacts, Rating } from '../case';
import { isOfHandlingUnit } from '../lifecycle/case-roles';
import { isReopenWindowOpen } from '../lifecycle/conditions';

/** What a neighbour who supports a case says of a round's outcome; it counts apart from the reporter's rating. */
export type NeighbourAnswer = Pick<Rating, 'solved' | 'satisfaction'> & { round: number; at: Moment };

/** Whether neighbours are asked how it went: the work is said to be done, and the reporter may still answer too. */
export const asksNeighbours = (it: CaseFacts, now: Moment): boolean =>
  it.state === 'callback' ||
  (it.state === 'closed' && it.closedAs !== 'uninformed' && it.closedAs !== 'repeated' && isReopenWindowOpen(it, now));

/**
 * Checks that a neighbour who supports a case may say how it went. Throws `ruleBroken: conflictOfInterest` for somebody
 * of a unit that did the work, and `cases.answerAsNeighbour` when nobody is asked now.
 */
export function checkNeighbourAnswer(it: CaseFacts, actor: Actor, now: Moment): void {
  if (isOfHandlingUnit(it, actor)) throw new AppError('ruleBroken', 'conflictOfInterest');
  if (!asksNeighbours(it, now)) throw new AppError('ruleBroken', 'cases.answerAsNeighbour');
}
