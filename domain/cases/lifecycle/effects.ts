import type { Changes } from '../../lifecycle/lifecycle';
import { openClock } from '../../lifecycle/clocks';
import { ASK_EFFECTS, withoutAsks } from '../asks/effects';
import { flagsAfterRating, SUPERVISION_EFFECTS, withoutFlag } from '../supervision/effects';
import { NO_UNIT, reviewableOf, type CaseFacts, type ClockKind, type Participants } from '../case';
import { ofAllRounds } from './case-roles';
import { isHazard, type CaseAction, type CaseEvent } from './event';

const noParticipants: Participants = { handlers: [], units: [], verifiers: [], refusers: [] };

/** The facts that a report stands for, before the effects of any event. */
export function factsAtCreation({ initialFacts, to, round }: CaseEvent): CaseFacts {
  if (!initialFacts) throw new Error('a history begins with a report');
  return {
    ...initialFacts,
    state: to,
    round,
    onTheSpot: false,
    participants: noParticipants,
    clocks: [],
    questions: 0,
    reminders: 0,
    callAttempts: 0,
    evidence: [],
  };
}

const addOnce = (list: readonly string[], value: string | undefined): string[] =>
  value && !list.includes(value) ? [...list, value] : [...list];

const moveToEnd = (list: readonly string[], value: string | undefined): string[] =>
  value ? [...list.filter((other) => other !== value), value] : [...list];

/** Everybody who took part in this round or an earlier one. */
const everybodyIn = (it: CaseFacts): Participants => {
  const eachOnce = (what: keyof Participants): string[] => [...new Set(ofAllRounds(it, what))];
  return {
    handlers: eachOnce('handlers'),
    units: eachOnce('units'),
    verifiers: eachOnce('verifiers'),
    refusers: eachOnce('refusers'),
  };
};

type Effect = (it: CaseFacts, event: CaseEvent) => Changes<CaseFacts>;

const withHandler: Effect = ({ participants }, { by }) => ({
  ...(by.personId && { handler: by.personId, vacantSince: undefined }),
  participants: {
    ...participants,
    handlers: moveToEnd(participants.handlers, by.personId),
    units: addOnce(participants.units, by.unit),
  },
});

const withVerifier: Effect = ({ participants }, { by }) => ({
  participants: { ...participants, verifiers: addOnce(participants.verifiers, by.personId) },
});

/** A missed clock is acted on once for each due moment. */
const missing =
  (kind: ClockKind): Effect =>
  ({ clocks, missed }) => ({ missed: { ...missed, [kind]: openClock(clocks, kind)?.dueAt } });

const leavesHandler: Effect = () => ({ onTheSpot: false, handler: undefined });

const withSame: Effect = (_, { same }) => (same ? { sameAs: same, handler: undefined } : {});
const withTrack: Effect = ({ track = 'easy' }, { details }) => ({ track: details.track ?? track });

/** A case that somebody gets back has nobody who works on it. */
const startsAgain: Changes<CaseFacts> = { onTheSpot: false, handler: undefined, question: undefined };

const withAboutUnit: Effect = ({ aboutUnits = [] }, { details: { aboutUnit } }) =>
  aboutUnit === undefined ? {} : { aboutUnits: addOnce(aboutUnits, aboutUnit === NO_UNIT ? undefined : aboutUnit) };

const withRating =
  (by: 'reporter' | 'caller'): Effect =>
  (it, event) => {
    const { details, round, at } = event;
    if (!details.rating) return {};
    return { rating: { ...details.rating, round, at, by }, closedAs: 'rated', ...flagsAfterRating(it, event) };
  };

const withReview =
  (review: 'asked' | 'upheld' | 'overturned'): Effect =>
  (it) => {
    const { refusal, ending } = it;
    if (ending && reviewableOf(it) === ending) return { ending: { ...ending, review } };
    return refusal ? { refusal: { ...refusal, review } } : {};
  };

/** A later round is a key case (domain rules §6), and begins without what the last one led to. */
const nextRound: Effect = (it) => ({
  ...withoutAsks(it),
  supervision: undefined,
  track: 'key',
  onTheSpot: false,
  formerParticipants: everybodyIn(it),
  participants: noParticipants,
  questions: 0,
  reminders: 0,
  callAttempts: 0,
  calledAt: undefined,
  dialled: undefined,
  handler: undefined,
  proposed: undefined,
  meeting: undefined,
  question: undefined,
  outcome: undefined,
  measure: undefined,
  evidence: [],
  plannedUntil: undefined,
  rating: undefined,
  closedAs: undefined,
});

/** What each action changes beyond state and clocks; undefined removes a field. */
export const EFFECTS: Partial<Record<CaseAction, Effect>> = {
  ...ASK_EFFECTS,
  ...SUPERVISION_EFFECTS,
  accept: (it, { details }) => ({
    track: details.track ?? 'easy',
    category: details.category ?? it.category,
    urgent: it.urgent || isHazard(details),
    ...(isHazard(details) && { hazardConfirmed: true }),
  }),
  raiseHazard: (_, { hazard }) => ({ urgent: true, hazard }),
  clearHazard: () => ({ urgent: false, hazard: undefined, hazardConfirmed: undefined }),
  start: (it, event) => ({ onTheSpot: true, ...withHandler(it, event) }),
  sign: withHandler,
  // what the centre decides is binding (domain rules §3.3, 11)
  dispatch: (it, event) => ({
    ...withoutAsks(it),
    onTheSpot: false,
    handler: undefined,
    ...(event.by.role === 'centre' && { assigned: true }),
    ...withAboutUnit(it, event),
  }),
  assign: () => ({ onTheSpot: false, handler: undefined, assigned: true }),
  handOver: leavesHandler,
  refuse: ({ participants }, { details, by, at }) => ({
    refusal: { class: details.refusalClass ?? '', channel: details.channel ?? '', note: details.note ?? '', at },
    participants: { ...participants, refusers: addOnce(participants.refusers, by.personId) },
  }),
  transfer: (_, { details: { channel = '', note = '' } }) => ({ transfer: { channel, note } }),
  joinCampaign: (_, { campaign }) => ({ campaign }),
  leaveCampaign: () => ({ campaign: undefined }),
  closeCampaign: (_, { campaign }) => ({ campaign }),
  merge: withSame,
  repeat: (it, event) => ({ ...withSame(it, event), closedAs: 'repeated' }),
  split: (_, { details: { track = 'easy' } }) => ({ ...startsAgain, sameAs: undefined, closedAs: undefined, track }),
  raiseTrack: withTrack,
  lowerTrack: withTrack,
  ask: ({ questions }, { details }) => ({ question: details.note ?? '', questions: questions + 1, reminders: 0 }),
  answer: () => ({ question: undefined, closedAs: undefined }),
  withdrawQuestion: () => ({ question: undefined }),
  warn: ({ clocks }) => ({ warnedOf: openClock(clocks, 'finish')?.dueAt }),
  missAccept: missing('accept'),
  missDispatch: missing('dispatch'),
  missSign: missing('sign'),
  missContact: missing('contact'),
  missVerify: missing('verify'),
  missDecide: missing('decide'),
  proposeMeeting: (it, event) => ({ ...missing('finish')(it, event), proposed: 'overdue' }),
  decideByMeeting: (it, { meeting }) => ({
    ...withoutAsks(it),
    onTheSpot: false,
    handler: undefined,
    instructed: undefined,
    supervision: undefined,
    proposed: undefined,
    assigned: true,
    ...(meeting && { meeting, assistants: meeting.assistants }),
  }),
  missReply: missing('reply'),
  callUnits: ({ calls = [] }, { call }) => (call ? { calls: [...calls, call] } : {}),
  deliberate: (_, { to, topic }) =>
    topic
      ? {
          topic: { id: topic.id, title: topic.title },
          ...(to === 'paused' && {
            pause: { reason: 'deliberation', until: topic.until, workDays: 0, grantedBy: topic.grantedBy },
          }),
        }
      : {},
  instruct: () => ({ instructed: true }),
  recall: (it) => ({
    ...withoutAsks(it),
    handler: undefined,
    instructed: undefined,
    assigned: undefined,
    recalledFrom: it.holder.unit,
  }),
  // the unit that did not finish in time helps the next one
  stepUp: (it) => {
    const { assistants = [], holder, track = 'easy' } = it;
    const { unit, unitName } = holder;
    return {
      ...withoutAsks(it),
      onTheSpot: false,
      handler: undefined,
      question: undefined,
      instructed: undefined,
      meeting: undefined,
      // who was late above the community did not answer to its supervisor either
      ...(unit !== it.place.community && { proposed: 'unanswered' as const }),
      supervision: undefined,
      track,
      assistants: [...assistants.filter((one) => one.unit !== unit), { unit, unitName }],
    };
  },
  finish: (_, { details }) => ({
    measure: details.measure ?? '',
    evidence: details.photos ?? [],
    ...(details.outcome && { outcome: details.outcome }),
    ...(details.outcome === 'planned' && details.plannedUntil && { plannedUntil: details.plannedUntil }),
  }),
  pass: withVerifier,
  fail: (it, event) => ({
    ...withVerifier(it, event),
    evidence: [],
    outcome: undefined,
    measure: undefined,
    plannedUntil: undefined,
  }),
  rate: withRating('reporter'),
  recordCall: withRating('caller'),
  dial: (_, { by, at }) => (by.personId ? { dialled: { by: by.personId, at } } : {}),
  missCall: ({ callAttempts }, { at, to }) => ({
    callAttempts: callAttempts + 1,
    calledAt: at,
    ...(to === 'closed' && { closedAs: 'unrated' }),
  }),
  closeUnrated: () => ({ closedAs: 'unrated' }),
  lapse: () => ({ closedAs: 'uninformed' }),
  remind: ({ reminders }) => ({ reminders: reminders + 1 }),
  reopen: (it, event) => ({ ...nextRound(it, event), ...withoutFlag(it, 'neighbours') }),
  planDue: nextRound,
  completePlan: (_, { details: { measure = '', photos = [] } }) => ({
    outcome: 'solved',
    measure,
    evidence: photos,
    plannedUntil: undefined,
    rating: undefined,
    closedAs: undefined,
  }),
  vacate: (_, { at }) => ({ handler: undefined, vacantSince: at }),
  registrarLeft: () => ({ registrarLeft: true }),
  reporterLeft: () => ({ reporterLeft: true, guest: undefined }),
  askReview: withReview('asked'),
  upholdRefusal: withReview('upheld'),
  overturnRefusal: (it, event) => ({
    ...startsAgain,
    track: event.details.track ?? 'easy',
    ...withReview('overturned')(it, event),
  }),
};

/** What every event of a case changes. */
export const effectOfAll: Effect = (it, { round, holder = it.holder, to }) => ({
  round,
  holder,
  ...(it.pause && to !== 'paused' && { pause: undefined }),
});
