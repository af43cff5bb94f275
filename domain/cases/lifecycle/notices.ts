import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { openClock } from '../../lifecycle/clocks';
import { positionKey } from '../../people/actor';
import { concernedUnits, isAboutStaff } from '../access/about-staff';
import type { AskKind, PauseGround } from '../asks/ask';
import { endOfPause } from '../asks/conditions';
import { momentOf } from '../../time';
import { truncate } from '../../truncate';
import {
  isVacant,
  recipientOf,
  type CaseCampaign,
  type CaseFacts,
  type CaseState,
  type Clock,
  type ClockKind,
  type Rating,
} from '../case';
import { titleOf } from '../title';
import { successorKeysOf, supervisorKeysOf, unitsOf } from './case-roles';
import { firstDueClock } from './clocks';
import { ROUNDS_FOR_SUPERVISOR } from './entry-limits';
import type { CaseEvent, CaseEventTypes } from './event';

type FindAudience = (it: CaseFacts) => Audience[];

const centre: FindAudience = ({ place }) => [{ position: positionKey('centre', place.district) }];
// a complaint about staff reaches the centre where another report reaches the community
const desk: FindAudience = (it) =>
  isAboutStaff(it) ? centre(it) : [{ position: positionKey('desk', it.place.community) }];
const gridOfficer: FindAudience = (it) =>
  isAboutStaff(it) ? centre(it) : [{ position: positionKey('gridOfficer', it.place.grid) }];
const unit: FindAudience = ({ holder }) => [
  { position: positionKey('handler', holder.unit) },
  { position: positionKey('leader', holder.unit) },
];

const atPositions = (keys: readonly string[]): Audience[] => keys.map((position) => ({ position }));
const successorsOf: FindAudience = (it) => atPositions(successorKeysOf(it));

const AUDIENCES_OF_ALL = {
  reporter: (it) => (it.registrarLeft ? desk(it) : it.reporterLeft ? [] : [{ person: recipientOf(it) }]),
  supporters: ({ id }) => [{ supportersOf: id }],
  gridOfficer,
  desk,
  unit,
  leader: ({ participants, holder }) => [
    { position: positionKey('leader', participants.units.slice(-1)[0] ?? holder.unit) },
  ],
  caseHandler: (it) => (it.handler ? [{ person: it.handler }] : isVacant(it) ? successorsOf(it) : desk(it)),
  /** Everybody who can act on a danger at once. */
  responders: (it) => [
    ...gridOfficer(it),
    ...desk(it),
    ...(it.handler ? [{ person: it.handler }] : it.holder.role === 'handler' ? unit(it) : []),
  ],
  formerHandler: ({ participants }) => participants.handlers.slice(-1).map((person) => ({ person })),
  /** Those who may take over a case that was handed over: the desk and the grid officer, or the unit. */
  successors: successorsOf,
  verifiers: (it) => unitsOf(it).map((above) => ({ position: positionKey('verifier', above) })),
  supervisor: (it) => atPositions(supervisorKeysOf(it)),
  centre,
  holder: (it) => (it.handler ? [{ person: it.handler }] : it.holder.role === 'handler' ? unit(it) : desk(it)),
  /** The units that help, by whoever does their work. */
  assistants: ({ assistants = [] }) =>
    assistants.flatMap((one) => [
      { position: positionKey('handler', one.unit) },
      { position: positionKey('leader', one.unit) },
    ]),
  leaderOfHolder: ({ holder }) => [{ position: positionKey('leader', holder.unit) }],
  /** Who asked the unit for an answer. */
  supervising: (it) => (it.supervision ? [{ person: it.supervision.by }] : []),
  callers: (it) => unitsOf(it).map((above) => ({ position: positionKey('caller', above) })),
  /** Who asked for a decision. */
  asker: ({ ask }) => (ask?.by ? [{ person: ask.by }] : []),
  /** The next one up of whoever did not decide in time. */
  nextDecider: (it) => (it.ask?.kind === 'pause' ? atPositions(supervisorKeysOf(it)) : centre(it)),
  /** The unit from which the centre took a case back. */
  recalledUnit: ({ recalledFrom }) =>
    recalledFrom === undefined
      ? []
      : atPositions([positionKey('handler', recalledFrom), positionKey('leader', recalledFrom)]),
  /** The unit that a case just left. */
  formerUnit: ({ assistants = [] }) =>
    assistants
      .slice(-1)
      .flatMap((one) => [{ position: positionKey('desk', one.unit) }, { position: positionKey('leader', one.unit) }]),
} satisfies Record<string, FindAudience>;
export type CaseAudience = keyof typeof AUDIENCES_OF_ALL;

/**
 * Staff are told unless they work for a unit that a complaint may be about, when they are told; who reported it or
 * wrote it down knows of it anyway.
 */
const withoutConcerned =
  (find: FindAudience): FindAudience =>
  (it) => {
    const without = concernedUnits(it);
    const isTold = (key: string) => !without.some((unit) => key.endsWith(`@${unit}`));
    return find(it).flatMap((to) => {
      if (!without.length || 'supportersOf' in to || 'followersOf' in to) return [to];
      if ('person' in to) return [it.reporter, it.registrar].includes(to.person) ? [to] : [{ ...to, without }];
      return isTold(to.position) ? [{ ...to, without }] : [];
    });
  };

/** Who can be told of something about a case, by name. */
export const AUDIENCES = Object.fromEntries(
  Object.entries<FindAudience>(AUDIENCES_OF_ALL).map(([name, find]) => [name, withoutConcerned(find)]),
) as Record<CaseAudience, FindAudience>;

type CaseNoticeRule = NoticeRule<CaseEventTypes, CaseAudience>;

const toReporter: CaseNoticeRule = { template: 'caseProgress', to: ['reporter'] };
/** What the same people may cause again and again. */
const toReporterDaily: CaseNoticeRule = { ...toReporter, daily: true };
const toSupporters: CaseNoticeRule = { template: 'caseProgress', to: ['supporters'], daily: true };
const toStaff = (...to: CaseAudience[]): CaseNoticeRule => ({ template: 'staffTask', to });

/** The notices of cases. The column `notifies` of the transition table says when each is sent. */
export const caseNotices = {
  caseArrived: { ...toStaff('gridOfficer', 'desk'), when: ({ urgent }) => !urgent },
  hazardArrived: { ...toStaff('gridOfficer', 'desk'), when: ({ urgent }) => urgent },
  hazardRaised: toStaff('responders'),
  // on the form it is part of the report
  hazardDenied: { ...toStaff('responders'), when: ({ receivedAt }, { at }) => at > receivedAt },
  hazardCleared: toReporter,
  caseAccepted: toReporter,
  caseRefused: toReporter,
  caseDispatched: toReporter,
  caseAssigned: toStaff('unit'),
  caseSigned: toReporterDaily,
  caseContacted: toReporterDaily,
  questionAsked: toReporter,
  questionReminder: toReporter,
  questionLapsed: toReporter,
  answerGiven: toStaff('caseHandler'),
  caseSupplemented: toStaff('caseHandler'),
  notContacted: toStaff('leader'),
  caseFinished: toReporterDaily,
  caseHandedOver: toStaff('successors'),
  caseVacated: toStaff('successors'),
  // nobody is told of what they did themselves
  caseTakenFromYou: {
    ...toStaff('formerHandler'),
    when: ({ participants }, { by }) => by.personId !== participants.handlers.slice(-1)[0],
  },
  verificationAsked: toStaff('verifiers'),
  verificationFailed: toStaff('caseHandler'),
  verificationFailedForReporter: toReporterDaily,
  // a registrar is not asked in the reporter's place: a caller rings the reporter
  ratingAsked: { ...toReporter, when: ({ channel }) => channel === 'miniProgram' },
  // never to the unit that did the work
  ratingPressured: { ...toStaff('supervisor'), when: (_, { details }) => details.rating?.pressured ?? false },
  // whoever has the app reads what was written down in their name, and may change it
  answersRecorded: { ...toReporter, when: ({ channel }) => channel === 'miniProgram' },
  caseClosedUnrated: toReporter,
  caseReopened: toStaff('desk'),
  caseReopenedForReporter: toReporter,
  // what was reopened so often is not settled by doing the same again
  caseReopenedOften: { ...toStaff('supervisor'), when: ({ round }) => round >= ROUNDS_FOR_SUPERVISOR },
  caseReopenedForNeighbours: toReporter,
  neighboursDoubted: toStaff('supervisor'),
  caseWithdrawn: toStaff('desk', 'caseHandler'),
  withdrawnAfterWork: toStaff('supervisor'),
  // clocks that nobody kept
  deadlineNear: toStaff('holder'),
  acceptMissed: toStaff('leaderOfHolder', 'supervisor'),
  acceptMissedForReporter: toReporter,
  dispatchMissed: toStaff('leaderOfHolder', 'supervisor'),
  dispatchMissedForReporter: toReporter,
  signMissed: toStaff('leaderOfHolder'),
  contactMissed: toStaff('leaderOfHolder'),
  verifyMissed: toStaff('supervisor'),
  verifyMissedForReporter: toReporter,
  caseSteppedUp: toReporter,
  caseAssignedFromBelow: toStaff('unit'),
  caseReachedCentre: toStaff('centre'),
  caseLeftCommunity: toStaff('formerUnit'),
  caseLeftUnit: toStaff('formerUnit'),
  supervisionDue: toStaff('supervisor'),
  caseOverdue: toStaff('unit'),
  caseSupervised: toReporter,
  caseInstructed: toStaff('unit'),
  supervised: toStaff('holder', 'leaderOfHolder'),
  supervisedForReporter: toReporterDaily,
  verifiersSupervised: toStaff('verifiers'),
  callersSupervised: toStaff('callers'),
  supervisionReplied: toStaff('supervising'),
  // an answer that nobody gave goes up
  replyMissed: toStaff('centre', 'supervising'),
  replyMissedByUnit: toStaff('leaderOfHolder'),
  caseInstructedForReporter: toReporter,
  unitsCalled: toReporter,
  supportedUnitsCalled: toSupporters,
  meetingDecided: toReporter,
  caseAssignedByMeeting: toStaff('unit', 'assistants'),
  meetingProposed: toStaff('centre'),
  meetingProposedForReporter: toReporter,
  supportedSteppedUp: toSupporters,
  planMissed: toStaff('desk'),
  planMissedForReporter: toReporter,
  caseTransferred: toReporter,
  supportedTransferred: toSupporters,
  // nothing is sent away without anybody else knowing
  transferMade: toStaff('supervisor'),
  caseRecalled: toStaff('recalledUnit'),
  caseRecalledForReporter: toReporter,
  // what somebody asks another to decide
  returnAsked: toStaff('centre'),
  returnAskedForReporter: toReporter,
  caseAssignedForGood: toStaff('unit'),
  returnDecided: toStaff('asker'),
  pauseAsked: toStaff('leaderOfHolder'),
  caseDeliberated: toReporter,
  supportedDeliberated: toSupporters,
  casePaused: toReporter,
  supportedPaused: toSupporters,
  caseResumed: toReporter,
  pauseOver: toStaff('caseHandler'),
  pauseObjected: toStaff('supervisor'),
  objectionUpheld: toReporter,
  objectionDismissed: toReporter,
  pauseCancelled: toStaff('caseHandler'),
  extensionAsked: toStaff('supervisor'),
  deadlineExtended: toReporter,
  askGranted: toStaff('asker'),
  askRefused: toStaff('asker'),
  decisionMissed: toStaff('nextDecider'),
  campaignJoined: toReporter,
  supportedCampaignJoined: toSupporters,
  // everybody who said it is told, and asked how it is now
  campaignClosed: toReporter,
  supportedCampaignClosed: toSupporters,
  caseMerged: toReporter,
  // whoever worked on it looks at the other one
  caseMergedAway: { ...toStaff('formerHandler'), when: ({ participants }) => participants.handlers.length > 0 },
  caseRepeated: toReporter,
  splitAsked: toStaff('desk'),
  splitRefused: toReporter,
  caseSplit: toReporter,
  trackRaised: toStaff('holder'),
  trackLowered: toReporter,
  endAsked: toStaff('centre'),
  caseEnded: toReporter,
  supportedEnded: toSupporters,
  exclusionAsked: toStaff('centre'),
  exclusionDecided: toStaff('leaderOfHolder'),
  reviewAsked: toStaff('centre'),
  reviewUpheld: toReporter,
  reviewOverturned: toReporter,
  // to neighbours who joined: it is not what they reported, and other words than the reporter's are true
  supportedAccepted: toSupporters,
  supportedDispatched: toSupporters,
  supportedRefused: toSupporters,
  supportedFinished: toSupporters,
  supportedClosed: toSupporters,
  supportedLapsed: toSupporters,
  supportedResumed: toSupporters,
  supportedWithdrawn: toSupporters,
} satisfies Record<string, CaseNoticeRule>;
export type CaseNotice = keyof typeof caseNotices;

/** What the words of a notice about a case are made of. */
export type CaseNoticeFacts = Pick<NoticeFacts, 'number' | 'state' | 'category' | 'place' | 'unitName' | 'dueAt'> & {
  /** The first words of the report. */
  title?: string;
  /** Set for staff who are told in the place of a reporter without the app. */
  recorded?: number;
  round?: number;
  /** Which clock `dueAt` belongs to: the open one that is due first, or the reporter's own while it is their turn. */
  clock?: string;
  /** The deadline of the whole, where another comes first. */
  finishAt?: number;
  /** The beginning of a question, or of a reason why something is no danger or is not wanted any more. */
  words?: string;
  /** The answers that a caller wrote down. */
  contacted?: 'yes' | 'no';
  solved?: Rating['solved'];
  satisfaction?: Rating['satisfaction'];
  /** The kind of danger, while there is one. */
  hazard?: string;
  /** What was asked; why it is paused, and the end of its last day. */
  ask?: AskKind;
  pauseReason?: PauseGround;
  pausedUntil?: number;
  /** Who called which units, and when they meet. */
  calling?: string;
  called?: string;
  meetAt?: number;
  /** The last day of a campaign. */
  campaignUntil?: number;
  /** The number of the case that has the same matter. */
  other?: string;
  /** Who helps the unit that leads. */
  assisting?: string;
};

/** Actions whose reasons a message brings along. */
const REASONED: readonly CaseEvent['action'][] = [
  'ask',
  'clearHazard',
  'refusePause',
  'refuseExtension',
  'refuseEnd',
  'grantEnd',
  'repeat',
  'refuseSplit',
  'upholdObjection',
  'dismissObjection',
  'supervise',
  'replySupervision',
];
const saysWhy = (action: CaseEvent['action'], audience: CaseAudience): boolean =>
  (REASONED.includes(action) && !(action === 'supervise' && audience === 'reporter')) ||
  (action === 'withdraw' && audience === 'supervisor');

const answersOf = ({ contacted, solved, satisfaction }: Rating): CaseNoticeFacts => ({
  contacted: contacted ? 'yes' : 'no',
  solved,
  satisfaction,
});

/** Until when the reporter may act, while it is their turn. */
const REPORTERS_CLOCK: Partial<Record<CaseState, ClockKind>> = {
  needInfo: 'answer',
  callback: 'callback',
  closed: 'reopen',
};

const reportersClock = ({ state, clocks }: CaseFacts): Clock | undefined => {
  const kind = REPORTERS_CLOCK[state];
  return kind && openClock(clocks, kind);
};

/** Of what somebody asks, staff are told by when to decide; a warning names the clock that runs out. */
const CLOCK_OF_ACTION: Partial<Record<CaseEvent['action'], ClockKind>> = {
  missAccept: 'finish', // who did not answer has lost that clock
  warn: 'finish',
  askReturn: 'decide',
  askPause: 'decide',
  askExtension: 'decide',
  askEnd: 'decide',
  askSplit: 'decide',
  objectToPause: 'decide',
  supervise: 'reply',
};

/** The clock that a message names, where it is another than the one that is due first. */
function clockOf(it: CaseFacts, action: CaseEvent['action'], isForReporter: boolean): Clock | undefined {
  const kind = CLOCK_OF_ACTION[action];
  if (kind && !(isForReporter && kind === 'decide')) return openClock(it.clocks, kind);
  return (isForReporter ? reportersClock(it) : undefined) ?? firstDueClock(it);
}

const viewCampaignFacts = ({ until, plan, result }: CaseCampaign): CaseNoticeFacts => ({
  words: truncate(result ?? plan, 60),
  ...(until && { campaignUntil: momentOf(until, 0) }),
});

/**
 * The place without its door number, the masked first words, the words of a question, nothing about a person. Of a
 * private case only the reporter is told the first words.
 */
export function caseNoticeFacts(
  it: CaseFacts,
  { details, action, to, call, meeting, same, campaign }: CaseEvent,
  audience: CaseAudience,
): CaseNoticeFacts {
  const isForReporter = audience === 'reporter';
  const title = isForReporter || !it.private ? titleOf(it) : '';
  const clock = clockOf(it, action, isForReporter);
  const finish = openClock(it.clocks, 'finish');
  return {
    number: it.number,
    ...(title && { title }),
    ...(isForReporter && it.registrar && { recorded: 1 }),
    category: it.category,
    place: it.place.name,
    unitName: it.holder.unitName,
    round: it.round,
    state: to,
    ...(clock && { dueAt: clock.dueAt, clock: clock.kind }),
    ...(finish && finish !== clock && finish.pausedAt === undefined && { finishAt: finish.dueAt }),
    ...(action === 'recordCall' && details.rating && answersOf(details.rating)),
    ...(it.hazard && { hazard: it.hazard }),
    ...(it.ask && { ask: it.ask.kind }),
    ...(it.pause && { pauseReason: it.pause.reason, pausedUntil: endOfPause(it.pause) - 1 }),
    ...(meeting?.assistants.length && { assisting: meeting.assistants.map((one) => one.unitName).join('、') }),
    ...(same && { other: same.number }),
    ...(campaign && viewCampaignFacts(campaign)),
    ...(call && { calling: call.unitName, called: call.units.join('、'), meetAt: call.at }),
    ...(saysWhy(action, audience) && details.note && { words: truncate(details.note, 60) }),
  };
}
