import { dueAfter } from '../calendar/period';
import type { Calendar } from '../calendar/calendar';
import { HOUR, type Moment } from '../time';
import { openClock, type CaseFacts } from './case';
import type { Condition } from './lifecycle';
import type { CaseRules } from './rules';

/** What a decision about a case needs to know of the world. */
export type DecisionContext = { rules: CaseRules; calendar: Calendar; now: Moment };

const isReopenWindowOpen = (it: CaseFacts, now: Moment) => {
  const clock = openClock(it.clocks, 'reopen');
  return clock !== undefined && now <= clock.dueAt;
};

const isUnhappy = ({ rating }: CaseFacts) =>
  !rating ||
  rating.solved !== 'yes' ||
  rating.satisfaction === 'unsatisfied' ||
  rating.satisfaction === 'veryUnsatisfied';

/** It came by a person of staff, who wrote it down. */
const isRecordedByStaff = ({ channel }: CaseFacts) => channel !== 'miniProgram';

/** Three calls within a minute are one call (domain rules §4.2, T8: different times of day). */
const isCallAllowedAgain = ({ calledAt }: CaseFacts, { rules, now }: DecisionContext) =>
  calledAt === undefined || now >= calledAt + rules.hoursBetweenCalls * HOUR;

/** What a move asks for beyond state and party, by name. */
export const CONDITIONS: Record<Condition, (it: CaseFacts, context: DecisionContext) => boolean> = {
  firstRound: (it) => it.round === 1,
  laterRound: (it) => it.round > 1,
  easy: (it) => it.track === 'easy',
  onTheSpot: (it) => it.onTheSpot && !it.urgent,
  // somebody else looks at a hazard, also when it was dealt with on the spot (domain rules §6)
  dispatched: (it) => !it.onTheSpot || it.urgent,
  signed: (it) => !it.onTheSpot,
  taken: (it) => it.onTheSpot,
  mayAskAgain: (it, { rules }) => it.questions < rules.maxQuestions,
  // what nobody did cannot be judged: an answer takes it up again
  windowOpen: (it, { now }) => it.closedAs !== 'uninformed' && isReopenWindowOpen(it, now),
  unhappy: (it, { now }) => it.closedAs !== 'uninformed' && isReopenWindowOpen(it, now) && isUnhappy(it),
  byCall: isRecordedByStaff,
  unhappyByCall: (it, { now }) =>
    isRecordedByStaff(it) && it.closedAs === 'rated' && isReopenWindowOpen(it, now) && isUnhappy(it),
  uninformed: (it, { now }) => it.closedAs === 'uninformed' && isReopenWindowOpen(it, now),
  reviewOpen: (it, { rules, calendar, now }) =>
    it.refusal !== undefined &&
    it.refusal.review === undefined &&
    now <= dueAfter(it.refusal.at, { naturalDays: rules.reviewDays }, calendar).at,
  reviewAsked: (it) => it.refusal?.review === 'asked',
  moreCalls: (it, context) => isCallAllowedAgain(it, context) && it.callAttempts + 1 < context.rules.callAttempts,
  lastCall: (it, context) => isCallAllowedAgain(it, context) && it.callAttempts + 1 >= context.rules.callAttempts,
  // a known hazard is dealt with, whoever takes his name back
  notHazard: (it) => !it.urgent || it.state === 'submitted',
};
