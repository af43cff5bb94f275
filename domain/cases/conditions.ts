import { dueAfter } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';
import type { Moment } from '../time';
import { openClock, type CaseFacts } from './case';
import type { Condition } from './lifecycle';
import type { CaseRules } from './rules';

/** What a decision about a case needs to know of the world. */
export type World = { rules: CaseRules; calendar: Calendar; now: Moment };

const windowOpen = (it: CaseFacts, now: Moment) => {
  const clock = openClock(it.clocks, 'reopen');
  return clock !== undefined && now <= clock.dueAt;
};

const isUnhappy = ({ rating }: CaseFacts) =>
  !rating || rating.solved !== 'yes' || rating.satisfaction === 'unsatisfied' || rating.satisfaction === 'veryUnsatisfied';

/** What a move asks for beyond state and party, by name. */
export const CONDITIONS: Record<Condition, (it: CaseFacts, world: World) => boolean> = {
  firstRound: (it) => it.round === 1,
  laterRound: (it) => it.round > 1,
  easy: (it) => it.track === 'easy',
  onTheSpot: (it) => it.onTheSpot,
  dispatched: (it) => !it.onTheSpot,
  mayAskAgain: (it, { rules }) => it.questions < rules.maxQuestions,
  windowOpen: (it, { now }) => windowOpen(it, now),
  unhappy: (it, { now }) => windowOpen(it, now) && isUnhappy(it),
  uninformed: (it, { now }) => it.closedAs === 'uninformed' && windowOpen(it, now),
  reviewOpen: (it, { rules, calendar, now }) =>
    it.refusal !== undefined && it.refusal.review === undefined && now <= dueAfter(it.refusal.at, { naturalDays: rules.reviewDays }, calendar).at,
  reviewAsked: (it) => it.refusal?.review === 'asked',
  moreCalls: (it, { rules }) => it.callAttempts + 1 < rules.callAttempts,
  lastCall: (it, { rules }) => it.callAttempts + 1 >= rules.callAttempts,
  notHazard: (it) => !it.urgent || it.state === 'submitted', // a known hazard is dealt with, whoever takes his name back
};
