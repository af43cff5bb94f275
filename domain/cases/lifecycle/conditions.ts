import { dueAfter } from '../../calendar/period';
import type { Calendar } from '../../calendar/calendar';
import { openClock } from '../../lifecycle/clocks';
import type { Unit } from '../../places/place';
import { HOUR, type Moment } from '../../time';
import { isAboutStaff, isUnitUnnamed } from '../access/about-staff';
import { ASK_CONDITIONS } from '../asks/conditions';
import { SUPERVISION_CONDITIONS } from '../supervision/conditions';
import {
  awaitsInstruction,
  awaitsReview,
  hasOpenPlan,
  isHigherTrack,
  isVacant,
  reviewableOf,
  TRACKS,
  type CaseCall,
  type CaseCampaign,
  type CaseFacts,
  type MeetingOutcome,
} from '../case';
import { isDoubted, type NeighbourCounts } from '../neighbours/counts';
import type { CaseRules } from '../rules';
import { shortcomingsOf } from '../shortcomings';
import type { DeliberatedCase } from './event';
import { levelOf } from './level';
import { isShareable } from './same-matter';
import type { Hazard } from '../../wording/hazards/hazard';

/** What a decision about a case needs to know beside the case. */
export type DecisionContext = {
  rules: CaseRules;
  calendar: Calendar;
  now: Moment;
  /** The unit that the action names, if any. */
  unit?: Unit | undefined;
  /** The unit that it says a complaint is about, if any. */
  aboutUnit?: Unit | undefined;
  /** The actor has looked at the reporter's number, which is on record. */
  numberRevealed?: boolean | undefined;
  /** The units that are called because of it. */
  call?: CaseCall | undefined;
  /** The topic in which residents talk it over. */
  topic?: DeliberatedCase | undefined;
  /** What a joint meeting decided; `unit` is the one that leads. */
  meeting?: MeetingOutcome | undefined;
  /** What the neighbours of this round answered. */
  neighbours?: NeighbourCounts | undefined;
  /** The case that the action says has the same matter. */
  other?: CaseFacts | undefined;
  /** The campaign that the case joins, leaves or is told the result of. */
  campaign?: CaseCampaign | undefined;
  /** Neighbours joined the case that is decided about. */
  joined?: boolean | undefined;
  /** A good rating of this case is asked about again. */
  recheck?: boolean | undefined;
  /** The danger that the reporter's new words tell of. */
  hazard?: Hazard | undefined;
};

/** Whether the reporter may still change their answer or ask for another round. */
export const isReopenWindowOpen = (it: Pick<CaseFacts, 'clocks'>, now: Moment): boolean => {
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

/** How long after dialling the answers of the call may be written down. */
const CALL_RECORD_TTL = 4 * HOUR;

/** Whether the time is over in which a reporter with the app answers for themselves. */
const isOwnWindowOver = (it: CaseFacts, { rules, now }: DecisionContext): boolean => {
  const clock = openClock(it.clocks, 'callback');
  return isRecordedByStaff(it) || clock === undefined || now >= clock.startedAt + rules.hoursForOwnAnswer * HOUR;
};

const mayCall = (it: CaseFacts, context: DecisionContext): boolean =>
  isOwnWindowOver(it, context) && isCallAllowedAgain(it, context);

const isOnCall = ({ dialled }: CaseFacts, { now }: DecisionContext): boolean =>
  dialled !== undefined && now <= dialled.at + CALL_RECORD_TTL;

const unhappyByCall = (it: CaseFacts, { now }: DecisionContext): boolean =>
  isRecordedByStaff(it) && it.closedAs === 'rated' && isReopenWindowOpen(it, now) && isUnhappy(it);

const isLaterRound = ({ round }: CaseFacts) => round > 1;
/** Whether somebody finished it before, also when a verifier or the reporter was not satisfied. */
const isWorkDone = (it: CaseFacts) =>
  isLaterRound(it) || it.state === 'handled' || it.state === 'callback' || it.participants.verifiers.length > 0;

const isReviewable = (decision: ReturnType<typeof reviewableOf>): boolean =>
  decision !== undefined && decision.review === undefined;

/** Whether work was never done under this number, so that nobody can rate it. */
const isUndone = ({ closedAs }: CaseFacts) => closedAs === 'uninformed' || closedAs === 'repeated';

/** Nobody moves the deadline of what is nearly due (domain rules §6). */
const MINUTES_BEFORE_DUE = 4 * 60;

const isNearlyDue = ({ clocks }: CaseFacts, { calendar, now }: DecisionContext): boolean => {
  const clock = openClock(clocks, 'finish');
  return clock === undefined || dueAfter(now, { workMinutes: MINUTES_BEFORE_DUE }, calendar).at > clock.dueAt;
};

type Condition = (it: CaseFacts, context: DecisionContext) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  atCommunity: (it) => levelOf(it) === 'community',
  untalked: ({ topic }) => topic === undefined,
  aboveCommunity: (it) => levelOf(it) === 'upper',
  notWithCentre: (it) => it.holder.role !== 'centre',
  withCentre: (it) => it.holder.role === 'centre',
  aboutStaff: isAboutStaff,
  unitUnnamed: isUnitUnnamed,
  unitKnown: (it) => !isUnitUnnamed(it),
  supervised: awaitsInstruction,
  firstRound: (it) => it.round === 1,
  laterRound: isLaterRound,
  nothingDone: (it) => !isWorkDone(it),
  workDone: isWorkDone,
  easy: (it) => it.track === 'easy',
  onTheSpot: (it) => it.onTheSpot && !it.urgent,
  // a hazard is verified by somebody else, also when it was handled on the spot (domain rules §6)
  dispatched: (it) => !it.onTheSpot || it.urgent,
  signed: (it) => !it.onTheSpot,
  taken: (it) => it.onTheSpot,
  vacant: isVacant,
  mayAskAgain: (it, { rules }) => it.questions < rules.maxQuestions,
  // work that was never done cannot be rated; an answer resumes it
  windowOpen: (it, { now }) => !isUndone(it) && isReopenWindowOpen(it, now),
  // what a caller wrote down is not the reporter's own word
  unhappy: (it, { now }) =>
    !isUndone(it) && isReopenWindowOpen(it, now) && (isUnhappy(it) || it.rating?.by === 'caller'),
  numberRevealed: (_, { numberRevealed }) => numberRevealed === true,
  byCall: isRecordedByStaff,
  unhappyByCall,
  onUnhappyCall: (it, context) => isOnCall(it, context) && unhappyByCall(it, context),
  uninformed: (it, { now }) => it.closedAs === 'uninformed' && isReopenWindowOpen(it, now),
  reviewOpen: (it, { rules, calendar, now }) =>
    isReviewable(reviewableOf(it)) &&
    now <= dueAfter(reviewableOf(it)?.at ?? 0, { naturalDays: rules.reviewDays }, calendar).at,
  reviewAsked: awaitsReview,
  notReviewed: (it) => it.refusal?.review === undefined && it.ending?.review === undefined,
  shareable: isShareable,
  trackMayRise: ({ track }) => track !== undefined && TRACKS.some((one) => isHigherTrack(one, track)),
  trackMayFall: ({ track }) => track !== undefined && TRACKS.some((one) => isHigherTrack(track, one)),
  notNearlyDue: (it, context) => !isNearlyDue(it, context),
  mayCall,
  onCall: (it, context) => isOnCall(it, context) && isOwnWindowOver(it, context),
  newCall: ({ dialled, calledAt }) => dialled !== undefined && (calledAt === undefined || dialled.at > calledAt),
  moreCalls: (it, { rules }) => it.callAttempts + 1 < rules.callAttempts,
  lastCall: (it, { rules }) => it.callAttempts + 1 >= rules.callAttempts,
  hazardous: (it) => it.urgent,
  unconfirmedHazard: (it) => it.urgent && !it.hazardConfirmed,
  calm: (it) => !it.urgent,
  planOpen: hasOpenPlan,
  neighboursDoubt: (it, { neighbours }) =>
    neighbours !== undefined && isDoubted(neighbours) && it.doubtedRound !== it.round,
  neighboursFlagged: (it) => it.flags?.neighbours !== undefined,
  ...ASK_CONDITIONS,
  ...SUPERVISION_CONDITIONS,
  // a hazard that somebody confirmed is handled even if its reporter would withdraw it
  notHazard: (it) => !it.urgent || it.state === 'submitted',
} satisfies Record<string, Condition>;
export type CaseCondition = keyof typeof CONDITIONS;
