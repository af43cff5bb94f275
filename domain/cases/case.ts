import { openClock, type ClockOf } from '../lifecycle/clocks';
import type { NamedPlace } from '../places/place';
import type { Role } from '../people/actor';
import type { Day, Moment } from '../time';
import type { Hazard } from '../wording/hazards/hazard';
import type { Ask, EarlyEnd, ExclusionRequest, Pause } from './asks/ask';
import type { NeighbourCounts } from './neighbours/counts';
import type { Flags, Supervision } from './supervision/supervision';

/** The states a case can be in (domain rules §3.2). */
export const CASE_STATES = [
  'submitted',
  'accepted',
  'dispatched',
  'returning',
  'working',
  'needInfo',
  'paused',
  'handled',
  'callback',
  'closed',
  'archived',
  'refused',
  'transferred',
  'withdrawn',
  'merged',
  'terminated',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** States in which somebody still has to do something. */
export const OPEN_STATES: readonly CaseState[] = [
  'submitted',
  'accepted',
  'dispatched',
  'returning',
  'working',
  'needInfo',
  'paused',
  'handled',
  'callback',
];

/** States in which nobody has to do anything more. */
export const CLOSED_STATES: readonly CaseState[] = CASE_STATES.filter((state) => !OPEN_STATES.includes(state));

/** States in which somebody has the work in hand. */
export const IN_HAND_STATES: readonly CaseState[] = ['working', 'needInfo', 'paused', 'handled'];

/** States in which those who do the work may reach the reporter; afterwards nobody asks for a good rating. */
export const CONTACT_STATES: readonly CaseState[] = [
  'submitted',
  'accepted',
  'dispatched',
  'returning',
  ...IN_HAND_STATES,
  'refused',
];

/** States with a running clock; in a closed case it is the period in which the resident may reopen it. */
export const TIMED_STATES: readonly CaseState[] = [...OPEN_STATES, 'closed'];

export const CATEGORIES = [
  'environment',
  'facilities',
  'safety',
  'charging',
  'parking',
  'noise',
  'utilities',
  'property',
  'neighbours',
  'services',
  'other',
  'unknown',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How a report came in (seed S4-06: every channel in one ledger). */
export const CHANNELS = [
  'miniProgram',
  'station',
  'phone',
  'visit',
  'walkIn',
  'paperBox',
  'hotline12345',
  'mayorMailbox',
  'online',
  'cityManagement',
] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Whom a complaint about staff is about (domain rules §11): somebody of the community or its grids, of the subdistrict,
 * of another unit, or the reporter cannot say.
 */
export const ABOUT_STAFF = ['community', 'subdistrict', 'otherUnit', 'unsure'] as const;
export type AboutStaff = (typeof ABOUT_STAFF)[number];

/** What the centre answers when a complaint is about no unit of the county. */
export const NO_UNIT = 'none';

/** 易办 · 重点 · 疑难 */
export const TRACKS = ['easy', 'key', 'hard'] as const;
export type Track = (typeof TRACKS)[number];

const TRACK_RANK: Record<Track, number> = { easy: 0, hard: 1, key: 2 };

/** Whether a track asks for more care than another (domain rules §6). */
export const isHigherTrack = (track: Track, than: Track): boolean => TRACK_RANK[track] > TRACK_RANK[than];

/** What the unit reports when it finishes; the resident decides whether the problem is solved. */
export const OUTCOMES = [
  'solved',
  'partlySolved',
  'planned',
  'explained',
  'impossible',
  'notFound',
  'redirected',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CONTACT_METHODS = ['phone', 'visit', 'message'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

export const SOLVED = ['yes', 'partly', 'no'] as const;
export const SATISFACTION = [
  'verySatisfied',
  'satisfied',
  'fairlySatisfied',
  'unsatisfied',
  'veryUnsatisfied',
] as const;
export const COMPLAINTS = ['result', 'attitude', 'speed', 'noContact', 'other'] as const;

/** The three questions; nothing is preselected and the last answer counts (domain rules §7.1, GB/T 39734). */
export type Rating = {
  contacted: boolean;
  solved: (typeof SOLVED)[number];
  satisfaction: (typeof SATISFACTION)[number];
  complaints: (typeof COMPLAINTS)[number][];
  /** 有人要求我给好评 */
  pressured: boolean;
};
/** `void` when a supervisor found that somebody pressed for it: it counts nowhere (domain rules §7.2). */
export type StoredRating = Rating & { round: number; at: Moment; by: 'reporter' | 'caller'; void?: true };

/**
 * The clocks of the path: T1–T5 and T7–T11 (domain rules §4.2), and the time for a decision that was asked for. T11 has
 * two: `supervise` for what is late, `reply` for an answer to a supervisor.
 */
export const CLOCK_KINDS = [
  'accept',
  'dispatch',
  'sign',
  'contact',
  'finish',
  'verify',
  'callback',
  'answer',
  'reopen',
  'supervise',
  'reply',
  'decide',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
export type Clock = ClockOf<ClockKind>;

export type Holder = { unit: string; unitName: string; role: Role };
/** A unit that helps: the one that did not finish in time. */
export type Assistant = Pick<Holder, 'unit' | 'unitName'>;
export type Refusal = {
  class: string;
  channel: string;
  note: string;
  at: Moment;
  review?: 'asked' | 'upheld' | 'overturned';
};

/** Another channel that the law provides has it now, or whoever comes in an emergency (domain rules §3.3, 4). */
export type Transfer = { channel: string; note: string };

/** A campaign about what many complain of, as each of its cases tells of it; with a result once it is over. */
export type CaseCampaign = {
  id: string;
  /** Who runs it: a subdistrict or the district. */
  unit: string;
  unitName: string;
  name: string;
  plan: string;
  until: Day | '';
  result?: string;
};

/** The case that has the same matter (domain rules §3.3, 5 and 6). */
export type SameMatter = { id: string; number: string };

/** Who did what: nobody judges their own work. */
export type Participants = { handlers: string[]; units: string[]; verifiers: string[]; refusers: string[] };

/** Units that were called to a place because of a case (domain rules §5.4). */
export type CaseCall = { id: string; unitName: string; units: string[]; at: Moment; place: string };

/**
 * Why a case proposes itself to the next joint meeting: the centre's unit did not finish in time, nobody wrote what is
 * to be done about its lateness, or it was given back again and again (domain rules §5.1 and §5.2).
 */
export const MEETING_REASONS = ['overdue', 'unanswered', 'returned'] as const;
export type MeetingReason = (typeof MEETING_REASONS)[number];

/** A topic that was made of a case, by its id and title. */
export type CaseTopic = { id: string; title: string };

/** What a joint meeting decided: who leads and helps, the last day, and its working days. */
export type MeetingOutcome = { id: string; unitName: string; assistants: Assistant[]; until: Day; workDays: number };

/** The current facts of a case; they follow from its events. */
export type CaseFacts = {
  id: string;
  /** The number that people quote: the day of receipt and five letters. */
  number: string;
  reporter: string;
  /** The reporter left: nobody stands behind their id any more. */
  reporterLeft?: true;
  /** Staff who wrote it down for the reporter: they are told and asked in the reporter's place, and never rate. */
  registrar?: string;
  /** The registrar holds no position any more: the desk of the place stands in. */
  registrarLeft?: true;
  /** The vault holds a name or phone under the reporter's personId. */
  guest?: true;
  channel: Channel;
  private: boolean;
  /** It is about somebody who works for a unit, or about the unit: these learn nothing of it. */
  aboutStaff?: AboutStaff;
  /** The units the centre named as those it is about, where the reporter could not; empty for none of the county. */
  aboutUnits?: string[];
  description: string;
  photos: string[];
  category: Category;
  place: NamedPlace;
  receivedAt: Moment;
  rulesVersion: string;
  state: CaseState;
  round: number;
  track?: Track;
  /** There is a danger now: deadlines in hours, first in every list. */
  urgent: boolean;
  /** The kind of danger that the reporter's words tell of, while the case is urgent. */
  hazard?: Hazard;
  /** Staff classed it as a danger: then its reporter can no longer take it back. */
  hazardConfirmed?: true;
  holder: Holder;
  /** Units that held it before it moved up. */
  assistants?: Assistant[];
  /** The due moments of missed clocks that were acted on. */
  missed?: Partial<Record<ClockKind, Moment>>;
  /** The round of which a supervisor was told that neighbours do not find it solved, and what they answered. */
  doubtedRound?: number;
  neighbourCounts?: NeighbourCounts;
  /** The round in which its best rating was drawn to be asked about again. */
  recheckedRound?: number;
  /** A supervisor has written what is to be done about its being late. */
  instructed?: true;
  /** A supervisor stepped in during this round. */
  supervision?: Supervision;
  /** What a supervisor has to look into; the units that did the work learn nothing of it. */
  flags?: Flags;
  /** What was asked last; it waits for a decision while the clock `decide` runs. */
  ask?: Ask;
  /** While it is paused. */
  pause?: Pause;
  /** The working days of this round for which pauses were granted. */
  pausedWorkDays?: number;
  /** The time to finish was lengthened in this round. */
  extended?: true;
  /** The unit from which the centre took it back, the last one. */
  recalledFrom?: string;
  /** The centre decided whose case it is: nobody gives it back. */
  assigned?: true;
  /** Where units were called to, the latest last. */
  calls?: CaseCall[];
  /** The topic in which residents talk it over. */
  topic?: CaseTopic;
  /** It waits for the next joint meeting. */
  proposed?: MeetingReason;
  /** How often a unit said that it is not its own. */
  returns?: number;
  /** A joint meeting decided whose it is, and until when. */
  meeting?: MeetingOutcome;
  /** The due moment of which the holder was warned. */
  warnedOf?: Moment;
  handler?: string;
  /** When the handler's position ended, until somebody takes over. */
  vacantSince?: Moment;
  onTheSpot: boolean;
  /** Of this round. */
  participants: Participants;
  /** Of the rounds before. */
  formerParticipants?: Participants;
  clocks: Clock[];
  question?: string;
  questions: number;
  reminders: number;
  callAttempts: number;
  /** When somebody last tried to call the reporter. */
  calledAt?: Moment;
  /** Who last dialled the reporter's number, and when. */
  dialled?: { by: string; at: Moment };
  outcome?: Outcome;
  measure?: string;
  evidence: string[];
  plannedUntil?: Day;
  refusal?: Refusal;
  transfer?: Transfer;
  /** It ended before it was done, with the centre's consent. */
  ending?: EarlyEnd;
  /** Another case about the same matter: the one that it was merged into, or an earlier one of the same person. */
  sameAs?: SameMatter;
  /** The campaign that it belongs to. */
  campaign?: CaseCampaign;
  /** A unit wants it left out of the statistics. */
  exclusion?: ExclusionRequest;
  rating?: StoredRating;
  /** Why it was closed without the resident's answer, if so. */
  closedAs?: 'rated' | 'unrated' | 'uninformed' | 'repeated';
};

/** The last decision against a reporter that somebody else may review: a refusal, or an end before it was done. */
export const reviewableOf = ({
  state,
  refusal,
  ending,
}: Pick<CaseFacts, 'state' | 'refusal' | 'ending'>): Refusal | EarlyEnd | undefined =>
  state === 'terminated' ? ending : refusal;

/** Whether a review of a refusal or of an end waits for the centre. */
export const awaitsReview = (it: Pick<CaseFacts, 'state' | 'refusal' | 'ending'>): boolean =>
  reviewableOf(it)?.review === 'asked';

/** Whether it waits elsewhere: it was merged into another case, or closed as a repeated report. */
export const isSameMatter = ({ state, sameAs, closedAs }: Pick<CaseFacts, 'state' | 'sameAs' | 'closedAs'>): boolean =>
  sameAs !== undefined && (state === 'merged' || (state === 'closed' && closedAs === 'repeated'));

/** Whether the open clock of a kind was missed and acted on; one with a new due moment can be missed again. */
export const isMissed = ({ clocks, missed }: Pick<CaseFacts, 'clocks' | 'missed'>, kind: ClockKind): boolean => {
  const clock = openClock(clocks, kind);
  return clock !== undefined && missed?.[kind] === clock.dueAt;
};

/** Whether a late case waits for the word of a supervisor. */
export const awaitsInstruction = ({ clocks, instructed }: Pick<CaseFacts, 'clocks' | 'instructed'>): boolean =>
  openClock(clocks, 'supervise') !== undefined && !instructed;

/** Whether work was planned instead of done, and its reporter has not said since that the problem is solved. */
export const hasOpenPlan = ({ outcome, plannedUntil, rating }: CaseFacts): boolean =>
  outcome === 'planned' && plannedUntil !== undefined && rating?.solved !== 'yes';

/** States in which a joint meeting may decide whose a case is. */
export const MEETING_STATES_OF_CASE: readonly CaseState[] = [
  'accepted',
  'dispatched',
  'returning',
  'working',
  'paused',
];

/** Whether a case waits for the next joint meeting. */
export const waitsForMeeting = ({ state, proposed }: Pick<CaseFacts, 'state' | 'proposed'>): boolean =>
  proposed !== undefined && MEETING_STATES_OF_CASE.includes(state);

/** Somebody works on it, or somebody has to take it over from a handler who left. */
export const isVacant = ({ state, handler }: Pick<CaseFacts, 'state' | 'handler'>): boolean =>
  IN_HAND_STATES.includes(state) && handler === undefined;

/** Who is told of progress: the reporter, or the registrar who passes it on. */
export const recipientOf = ({ reporter, registrar }: Pick<CaseFacts, 'reporter' | 'registrar'>): string =>
  registrar ?? reporter;
