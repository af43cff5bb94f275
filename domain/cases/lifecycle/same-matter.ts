import { AppError } from '../../errors';
import { isAboutStaff } from '../access/about-staff';
import { OPEN_STATES, type CaseFacts } from '../case';

/** Whether a neighbour may learn of a case, so that several people's cases may become one. */
export const isShareable = (it: Pick<CaseFacts, 'private' | 'aboutStaff'>): boolean => !it.private && !isAboutStaff(it);

type Other = CaseFacts | undefined;

/** Throws `ruleBroken` with the reason why a case cannot be merged into the other one. */
export function checkMerge(it: CaseFacts, other: Other, isJoined: boolean): void {
  const refuse = (reason: string): never => {
    throw new AppError('ruleBroken', `cases.merge${reason}`);
  };
  if (!other || other.place.community !== it.place.community) refuse('Elsewhere');
  else if (other.id === it.id) refuse('Itself');
  else if (!isShareable(other)) refuse('Private');
  // a merged one is not open, so that no chain and no circle comes about
  else if (!OPEN_STATES.includes(other.state) || other.state === 'submitted') refuse('Closed');
  else if (other.reporter === it.reporter) refuse('Own');
  else if (it.urgent && !other.urgent) refuse('Danger');
  // those who joined it would be left behind: then the other one is merged into it
  else if (isJoined) refuse('Joined');
}

/** Throws `ruleBroken` with the reason why a case does not repeat the other one. */
export function checkRepeat(it: CaseFacts, other: Other): void {
  if (!other || other.id === it.id || other.reporter !== it.reporter || other.receivedAt > it.receivedAt)
    throw new AppError('ruleBroken', 'cases.repeatOther');
  // what was taken back, or is itself a pointer, answers nothing
  if (other.state === 'withdrawn' || other.sameAs) throw new AppError('ruleBroken', 'cases.repeatEnded');
}
