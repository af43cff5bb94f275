import { dueAfter } from '../../calendar/period';
import type { Calendar } from '../../calendar/calendar';
import { openClock } from '../../lifecycle/clocks';
import type { Unit } from '../../places/place';
import { HOUR, type Moment } from '../../time';
import type { CaseFacts } from '../case';
import type { CaseRules } from '../rules';
import { shortcomingsOf } from '../shortcomings';

/** What a decision about a case needs to know beside the case. */
export type DecisionContext = {
  rules: CaseRules;
  calendar: Calendar;
  now: Moment;
  /** The unit that the action names, if any. */
  unit?: Unit | undefined;
  /** The actor has looked at the reporter's number, which is on record. */
  numberRevealed?: boolean | undefined;
};

const isReopenWindowOpen = (it: CaseFacts, now: Moment) => {
  const clock = openClock(it.clocks, 'reopen');
  return clock !== undefined && now <= clock.dueAt;
};

/** Whether the reporter has not said that all is well. */
const isUnhappy = ({ rating }: CaseFacts) => !rating || shortcomingsOf(rating).length > 0;

/** Whether staff wrote it down for somebody. */
const isRecordedByStaff = ({ channel }: CaseFacts) => channel !== 'miniProgram';

/** Calls must be some hours apart, so that they are made at different times of day (domain rules §4.2, T8). */
const isCallAllowedAgain = ({ calledAt }: CaseFacts, { rules, now }: DecisionContext) =>
  calledAt === undefined || now >= calledAt + rules.hoursBetweenCalls * HOUR;

type Condition = (it: CaseFacts, context: DecisionContext) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  firstRound: (it) => it.round === 1,
  laterRound: (it) => it.round > 1,
  easy: (it) => it.track === 'easy',
  onTheSpot: (it) => it.onTheSpot && !it.urgent,
  // a hazard is verified by somebody else, also when it was handled on the spot (domain rules §6)
  dispatched: (it) => !it.onTheSpot || it.urgent,
  signed: (it) => !it.onTheSpot,
  taken: (it) => it.onTheSpot,
  mayAskAgain: (it, { rules }) => it.questions < rules.maxQuestions,
  // work that was never done cannot be rated; an answer resumes it
  windowOpen: (it, { now }) => it.closedAs !== 'uninformed' && isReopenWindowOpen(it, now),
  unhappy: (it, { now }) => it.closedAs !== 'uninformed' && isReopenWindowOpen(it, now) && isUnhappy(it),
  numberRevealed: (_, { numberRevealed }) => numberRevealed === true,
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
  // a hazard that somebody confirmed is handled even if its reporter would withdraw it
  notHazard: (it) => !it.urgent || it.state === 'submitted',
} satisfies Record<string, Condition>;
export type CaseCondition = keyof typeof CONDITIONS;
