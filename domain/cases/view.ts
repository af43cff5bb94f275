import { AppError } from '../errors';
import { historyWords } from '../vocabulary/cards/case-history';
import { cardWords, type CardWords } from '../vocabulary/cards/card-words';
import type { EmptyListWords } from '../vocabulary/cards/empty-lists';
import type { Hazard } from '../wording/hazards/hazard';
import { mask, maskDoor } from '../wording/masking';
import { viewOffered } from '../lifecycle/transitions';
import type { Actor, Role } from '../people/actor';
import type { AccessPageView } from '../people/identity-access';
import type { Initials, Unit } from '../places/place';
import { positionOf, type MapPosition } from '../places/view';
import type { Day } from '../time';
import { truncate } from '../truncate';
import {
  awaitsReview,
  isSameMatter,
  OPEN_STATES,
  type AboutStaff,
  type CaseCall,
  type CaseCampaign,
  type CaseTopic,
  type CaseFacts,
  type Clock,
  type SameMatter,
} from './case';
import type { Case, CaseRow } from './record';
import { MAX_REFUSAL_CLASSES } from './rules';
import { hasCaseRole, isOfHandlingUnit } from './lifecycle/case-roles';
import { asksNeighbours, type NeighbourAnswer } from './neighbours/answer';
import type { NeighbourCounts } from './neighbours/counts';
import { offeredTransitions } from './lifecycle/advance';
import { firstDueClock, isOverdue } from './lifecycle/clocks';
import type { DecisionContext } from './lifecycle/conditions';
import {
  STAFF_ONLY_ACTIONS,
  STATISTICS_ACTIONS,
  type CaseAction,
  type CaseEvent,
  type CasePersonAction,
  type CaseSystemAction,
  type Detail,
} from './lifecycle/event';
import { canBeAbout, canBeDispatchedTo } from './lifecycle/lifecycle';
import type { Photo } from '../files/photo';
import { levelOf, nextUnitUp } from './lifecycle/level';
import { cardOf, triggerOf, type Card } from './lifecycle/step-up';
import { TRANSITIONS } from './lifecycle/transitions/transitions';
import { canOpenCampaign, leadingUnitOf } from './access/campaign-access';
import { callingUnitOf } from './access/calling';
import { mayDeliberate } from './access/deliberating';
import { isAboutStaff, isUnitUnnamed } from './access/about-staff';
import type { AskKind, EndReason, ExclusionRequest, ExclusionGround, PauseGround, PauseReason } from './asks/ask';
import { openAsk } from './asks/conditions';
import { openClock } from '../lifecycle/clocks';
import { pauseDaysOf } from './asks/details';
import { viewContact, type ContactView } from './access/reveal';
import { shortcomingsOf } from './shortcomings';
import type { FlagKind, SupervisionReason } from './supervision/supervision';
import { openFlags } from './supervision/conditions';
import { canSeeRating, type Visibility } from './access/visibility';

/** Who has to act next. */
export type Turn = 'desk' | 'handler' | 'leader' | 'reporter' | 'verifier' | 'centre' | 'nobody';

export type ClockView = {
  kind: Clock['kind'];
  dueAt: number;
  provisional: boolean;
  paused: boolean;
  /** What happens by itself when the clock is over, and to which unit the case then moves. */
  atZero?: CaseSystemAction;
  nextUnit?: string;
};
export type ActionView = { action: CasePersonAction; needs: Detail[]; takes: Detail[] };

/** One line of a list. */
export type CaseCard = {
  id: string;
  number: string;
  state: CaseFacts['state'];
  category: CaseFacts['category'];
  track?: CaseFacts['track'];
  /** The beginning of the description, as far as the reader may see it. */
  summary: string;
  placeName: string;
  receivedAt: number;
  round: number;
  urgent: boolean;
  overdue: boolean;
  supporterCount: number;
  /** The card of the finishing clock: a working day before it is due, and afterwards. */
  card?: Card;
  holder: { unitName: string; role: Role };
  turn: Turn;
  /** The open clock that is due first. */
  clock?: ClockView;
  mine: boolean;
  actions: CasePersonAction[];
  words: CardWords;
};
/** A page of a list; an empty list says so, and what may be done instead. */
export type CaseListView = { cases: CaseCard[]; next?: string; empty?: EmptyListWords };

/**
 * `cases.search`: a page of what was found, each with the version that an action names. `lookedAt` is the day of the
 * last case that was looked at, where others are left.
 */
export type SearchView = { cases: (CaseCard & { version: number })[]; next?: string; lookedAt?: Day };

type FirstCases = { cases: CaseCard[]; more: boolean };
/**
 * The first screen in one answer: the reader's newest cases, and the work that waits for them, the most urgent first.
 */
export type OverviewView = { mine: FirstCases; work: FirstCases };

export type HistoryLine = {
  seq: number;
  /** What happened, as its reader would say it. */
  words: string;
  action: CaseAction;
  at: number;
  round: number;
  by: { role: Role | 'system'; unitName: string; me: boolean };
  note?: string;
  photos: Photo[];
  unitName?: string;
  method?: string;
  outcome?: string;
  measure?: string;
  refusalClass?: string;
  channel?: string;
  /** The danger that was found, or taken back. */
  hazard?: Hazard;
  /** Why and until when a pause was asked for, and the working days of an extension. */
  pauseReason?: PauseReason;
  until?: Day;
  /** Why it ends before it is done, or leaves the statistics. */
  endReason?: EndReason;
  ground?: ExclusionGround;
  track?: CaseFacts['track'];
  /** The number of the case that has the same matter, or the name of a campaign. */
  other?: string;
  workDays?: number;
  /** Who called units to a place, and when they meet. */
  call?: { unitName: string; units: string[]; at: number };
  /** What a joint meeting decided: who helps, and the last day. */
  meeting?: { assistants: string[]; until: Day };
  /** Why a supervisor stepped in. */
  supervision?: SupervisionReason;
};

/** A page of a history in the order of its entries; `next` leads to the entries before it. */
export type HistoryView = { history: HistoryLine[]; next?: string };

/** Entries of a history in one answer. */
export const HISTORY_PAGE = 20;

export type CaseView = Omit<CaseCard, 'summary' | 'words' | 'actions'> & {
  version: number;
  visibility: Visibility;
  private: boolean;
  /** It complains about staff or a unit, and whom it may be about learns nothing of it. */
  aboutStaff?: AboutStaff;
  /** Staff wrote it down for somebody: by which channel it came, and whether a name or phone is stored. */
  onBehalf?: { channel: CaseFacts['channel']; known: boolean };
  /** The danger that the words tell of, while there is one. */
  hazard?: Hazard;
  description?: string;
  photos: Photo[];
  place: {
    name: string;
    building?: string;
    text?: string;
    communityName: string;
    gridName: string;
    /** For those who may know the exact spot. */
    position?: MapPosition;
  };
  clocks: ClockView[];
  /** Units that held it before it moved up, and help. */
  assistants?: string[];
  question?: string;
  /** What somebody who works on it asked another to decide; to others than staff only that it is asked. */
  ask?: AskView;
  /** A supervisor stepped in, and whether the unit has answered since. */
  supervised?: { at: number; replied: boolean };
  /** What a supervisor has to look into about the rating. */
  flags?: FlagKind[];
  /** Why its time is paused, and its last day. */
  pause?: { reason: PauseGround; until: Day };
  outcome?: CaseFacts['outcome'];
  measure?: string;
  plannedUntil?: string;
  evidence: Photo[];
  refusal?: { className: string; channel: string; note: string; review?: 'asked' | 'upheld' | 'overturned' };
  /** Why it ended before it was done. */
  ending?: { reason: EndReason; note: string; review?: 'asked' | 'upheld' | 'overturned' };
  /** The case that has the same matter, which the reader may open. */
  sameAs?: SameMatter;
  /** The campaign that it belongs to, or its result; with its id for staff who may open it. */
  campaign?: { id?: string; unitName: string; name: string; until: Day | ''; words: string; isOver: boolean };
  /** What a unit asks about the statistics. */
  exclusion?: Pick<ExclusionRequest, 'ground' | 'state'>;
  /** Who has it instead, and why. */
  transfer?: { channel: string; note: string };
  rating?: NonNullable<CaseFacts['rating']>;
  closedAs?: CaseFacts['closedAs'];
  /** What the reader says of it as a neighbour who supports it; `asked` while they may say so. */
  neighbour?: { asked: boolean; answer?: Pick<NeighbourAnswer, 'solved' | 'satisfaction'> };
  /** What neighbours answered, once a supervisor has to look into it. */
  neighbourCounts?: NeighbourCounts;
  /** The reporter says that nobody contacted them, and nothing was recorded since. */
  uncontacted?: true;
  /** The last entries; `earlier` leads to those before them, in `cases.history`. */
  history: HistoryLine[];
  earlier?: string;
  actions: ActionView[];
  /** How the reader may reach the reporter, where that is their work. */
  contact?: ContactView;
  /** What the desk may choose from; a complaint may be about a `concerned` one, and is not given to it. */
  units?: (Initials & { id: string; name: string; kind: Unit['kind']; concerned?: true })[];
  /** The last days that a pause may have. */
  pauseDays?: Record<PauseReason, Day[]>;
  refusalClasses?: { key: string; name: string; channel: string }[];
  /** Units that were called to a place because of it, the latest last; staff may open the call. */
  calls?: CaseCallView[];
  /** The reader may call units because of it. */
  mayCall?: true;
  /** The reader may start a campaign from it. */
  mayStartCampaign?: true;
  /** The topic in which residents talk it over, which everybody may read. */
  topic?: CaseTopic;
  /** The reader may make a topic of it. */
  mayDeliberate?: true;
};

/** `id` is for staff, who may see the call. */
export type CaseCallView = { id?: string; unitName: string; units: string[]; at: number };

export type AskView = {
  kind: AskKind;
  note?: string;
  /** The unit that should have the case instead. */
  suggested?: string;
  reason?: PauseReason;
  endReason?: EndReason;
  until?: Day;
  workDays?: number;
};

/** What reporters ask themselves, so that they read their own words again. */
const OWN_ASKS: readonly AskKind[] = ['objection', 'split'];

/** What a reporter is told at once: the number, who has it, and until when that unit answers. */
export type ReceiptView = { id: string; number: string; unitName: string; clock?: ClockView };

export const viewReceipt = (it: CaseFacts): ReceiptView => {
  const clock = firstDueClock(it);
  return {
    id: it.id,
    number: it.number,
    unitName: it.holder.unitName,
    ...(clock && { clock: viewClock(clock, it) }),
  };
};

/** `cases.revealReporter`: how to reach the reporter; `access` is what a call refers to. */
export type ReporterView = AccessPageView & { name: string; phone?: string; access: string };

/** Who reads, with which visibility and in which context; `link` turns a stored photo into its addresses. */
export type CaseReader = {
  actor: Actor;
  visibility: Visibility;
  context: DecisionContext;
  link: (photo: string) => Photo;
  units?: Unit[];
  /** What they answered as a neighbour. */
  answer?: NeighbourAnswer | undefined;
};

const turnOf = (it: CaseFacts): Turn => {
  const turns: Record<CaseFacts['state'], Turn> = {
    submitted: it.holder.role === 'centre' ? 'centre' : 'desk',
    accepted: it.holder.role === 'centre' ? 'centre' : 'desk',
    dispatched: it.round > 1 ? 'leader' : 'handler',
    returning: 'centre',
    paused: 'handler',
    working: 'handler',
    needInfo: 'reporter',
    handled: 'verifier',
    callback: 'reporter',
    closed: 'nobody',
    archived: 'nobody',
    transferred: 'nobody',
    refused: awaitsReview(it) ? 'centre' : 'nobody',
    withdrawn: 'nobody',
    merged: openAsk(it) ? 'desk' : 'nobody',
    terminated: awaitsReview(it) ? 'centre' : 'nobody',
  };
  return turns[it.state];
};

function viewClock({ kind, dueAt, provisional, pausedAt }: Clock, it: CaseFacts): ClockView {
  // nobody is above the centre, which decides whose a case is
  const atZero =
    kind === 'decide' && (it.state === 'returning' || it.ask?.kind === 'end')
      ? undefined
      : triggerOf(kind, levelOf(it));
  return {
    kind,
    dueAt,
    provisional,
    paused: pausedAt !== undefined,
    ...(atZero && { atZero }),
    ...(atZero === 'stepUp' && { nextUnit: nextUnitUp(it).unitName }),
  };
}

/** The text as a reader may see it. */
const textFor = (text: string, visibility: Visibility): string =>
  visibility === 'own' || visibility === 'full' ? text : mask(text);

/** The house as a reader may see it: a unit that works on a case reads no door (domain rules §11). */
const houseFor = (building: string, visibility: Visibility): string =>
  visibility === 'own' || visibility === 'full' ? building : maskDoor(building);

/** The actions that decide what somebody asked. */
const DECISIONS: readonly CasePersonAction[] = [
  'assign',
  'grantPause',
  'grantExtension',
  'upholdObjection',
  'grantEnd',
  'split',
];

/** Whoever decides sees by when, unless somebody is late; others see what is due first. */
function clockToShow(it: CaseFacts, actor: Actor, context: DecisionContext): Clock | undefined {
  const first = firstDueClock(it);
  const decision = openClock(it.clocks, 'decide');
  if (!decision || isOverdue(it, context.now)) return first;
  const decides = offeredTransitions(it, actor, context).some(({ action }) => DECISIONS.includes(action));
  return decides ? decision : first;
}

/** What cards and whole cases share. */
function viewSummary(
  { facts: it, supporterCount }: CaseRow,
  { actor, visibility, context }: Pick<CaseReader, 'actor' | 'visibility' | 'context'>,
) {
  const clock = clockToShow(it, actor, context);
  const card = cardOf(it, context.calendar, context.now);
  return {
    id: it.id,
    number: it.number,
    state: it.state,
    category: it.category,
    ...(it.track && { track: it.track }),
    receivedAt: it.receivedAt,
    round: it.round,
    urgent: it.urgent,
    overdue: isOverdue(it, context.now),
    supporterCount,
    ...(card && { card }),
    holder: { unitName: it.holder.unitName, role: it.holder.role },
    turn: visibility === 'supporter' && (it.state === 'refused' || it.state === 'terminated') ? 'nobody' : turnOf(it), // a review is the reporter's
    ...(clock && { clock: viewClock(clock, it) }),
    placeName: it.place.name,
    mine: it.reporter === actor.personId,
  };
}

/** A case as one line of a list. */
export function viewCaseCard(
  row: CaseRow,
  { actor, visibility, context }: Pick<CaseReader, 'actor' | 'visibility' | 'context'>,
): CaseCard {
  const { description, reporter, rating } = row.facts;
  const lacks = rating && reporter === actor.personId ? shortcomingsOf(rating) : [];
  const card = {
    ...viewSummary(row, { actor, visibility, context }),
    summary: visibility === 'supporter' ? '' : truncate(textFor(description, visibility), 60),
    actions: [
      ...new Set([
        ...offeredTransitions(row.facts, actor, context).map(({ action }) => action),
        // the first step of a caller: name and number come before what was said
        ...(viewContact(row.facts, actor, context)?.reasons.includes('callback') ? (['dial'] as const) : []),
      ]),
    ],
  };
  const { pause } = row.facts;
  return { ...card, words: cardWords({ ...card, ...(pause && { pausedUntil: pause.until }) }, lacks) };
}

/** Whether a reader may see the note of an event; neighbours read none. */
function canReadNote(event: CaseEvent, row: Case, { actor, visibility }: CaseReader): boolean {
  if (visibility === 'supporter') return false;
  if (event.action === 'rate' || event.action === 'recordCall') return canSeeRating(row, actor);
  if (STAFF_ONLY_ACTIONS.includes(event.action)) return visibility === 'full' || visibility === 'masked';
  return true;
}

/** Whether an action is the reporter's, also when a registrar takes it for them. */
const isByReporter = ({ action, by: { role } }: Pick<CaseEvent, 'action' | 'by'>): boolean =>
  role !== 'supervisor' &&
  role !== 'centre' &&
  TRANSITIONS.some((transition) => transition.action === action && transition.by.includes('reporter'));

type WordlessLine = Omit<HistoryLine, 'words'>;

function withWords(line: WordlessLine, { facts }: Case, { actor, context }: CaseReader): HistoryLine {
  const refused = context.rules.refusalClasses.find(({ key }) => key === line.refusalClass);
  const mine = facts.reporter === actor.personId;
  return { ...line, words: historyWords(line, { mine, className: refused?.name ?? '', now: context.now }) };
}

function viewEvent(event: CaseEvent, row: Case, reader: CaseReader): WordlessLine {
  const { actor, visibility, link } = reader;
  const { seq, action, at, round, by, details, holder, hazard } = event;
  if (visibility === 'supporter') return viewEventForNeighbour(event, actor);
  const reads = canReadNote(event, row, reader);
  const line: WordlessLine = {
    seq,
    action,
    at,
    round,
    by: { role: by.role, unitName: by.unitName ?? '', me: by.personId === actor.personId },
    photos: reads ? (details.photos ?? []).map(link) : [],
  };
  if (reads && details.note) line.note = textFor(details.note, visibility);
  if ((action === 'dispatch' || action === 'assign') && holder) line.unitName = holder.unitName;
  if (hazard) line.hazard = hazard;
  if (details.method) line.method = details.method;
  if (details.outcome) line.outcome = details.outcome;
  if (details.measure) line.measure = textFor(details.measure, visibility);
  if (details.refusalClass) line.refusalClass = details.refusalClass;
  if (details.channel) line.channel = details.channel;
  if (details.pauseReason) line.pauseReason = details.pauseReason;
  if (details.endReason) line.endReason = details.endReason;
  if (details.ground) line.ground = details.ground;
  if (details.track) line.track = details.track;
  if (event.same) line.other = event.same.number;
  if (event.campaign) {
    line.other = event.campaign.name;
    line.note = event.campaign.result ?? event.campaign.plan;
  }
  if (details.until) line.until = details.until;
  if (details.workDays) line.workDays = details.workDays;
  if (event.meeting) {
    const { unitName, assistants, until } = event.meeting;
    Object.assign(line, { unitName, meeting: { assistants: assistants.map((one) => one.unitName), until } });
  }
  if (event.topic && event.to === 'paused') line.until = event.topic.until;
  if (event.call) line.call = viewCaseCall(event.call);
  if (reads && details.supervision) line.supervision = details.supervision;
  return line;
}

/** What neighbours read of an event: the step and its unit, and an outcome. Who reported, they see as a resident. */
function viewEventForNeighbour(
  { seq, action, at, round, by, details, holder, campaign }: CaseEvent,
  actor: Actor,
): WordlessLine {
  const isReporter = action === 'report' || isByReporter({ action, by });
  return {
    seq,
    action: action === 'overturnRefusal' ? 'accept' : action,
    at,
    round,
    by: {
      role: isReporter ? 'resident' : by.role,
      unitName: isReporter ? '' : (by.unitName ?? ''),
      me: by.personId === actor.personId,
    },
    photos: [],
    ...((action === 'dispatch' || action === 'assign') && holder && { unitName: holder.unitName }),
    ...(details.outcome && { outcome: details.outcome }),
    ...(campaign && { other: campaign.name, note: campaign.result ?? campaign.plan }),
  };
}

const ABOUT_RATINGS: readonly CaseAction[] = ['reviewFlag', 'flagNeighbours'];

/** Neighbours see the steps of a case, and nothing of what passes between the reporter and those who work on it. */
const isShown = (event: CaseEvent, row: Case, { visibility, actor }: CaseReader): boolean =>
  (visibility !== 'supporter' || event.from !== event.to || event.campaign !== undefined) &&
  (visibility !== 'own' || !STATISTICS_ACTIONS.includes(event.action)) &&
  // a unit does not learn that its ratings are looked into
  (!ABOUT_RATINGS.includes(event.action) || canSeeRating(row, actor));

/** A case as one person may see it, with what that person may do next. Lists what is shown, never what is hidden. */
export function viewCase(row: Case, reader: CaseReader): CaseView {
  const { facts: it, version } = row;
  const { actor, visibility, context, link, units } = reader;
  const transitions = offeredTransitions(it, actor, context);
  const offers = (action: CasePersonAction) => transitions.some((transition) => transition.action === action);
  const { name, building, text, communityName, gridName, point } = it.place;
  const contact = viewContact(it, actor, context);
  const exact = visibility !== 'supporter';
  const house = building && houseFor(building, visibility);
  // a door tells who complains about staff
  const knowsDoor = !isAboutStaff(it) || hasCaseRole('reporter', it, actor) || hasCaseRole('registrar', it, actor);
  return {
    ...viewSummary(row, reader),
    version,
    visibility,
    private: it.private,
    ...(exact && it.aboutStaff && { aboutStaff: it.aboutStaff }),
    ...(exact && it.channel !== 'miniProgram' && { onBehalf: { channel: it.channel, known: it.guest ?? false } }),
    ...(exact && it.hazard && { hazard: it.hazard }),
    ...(exact && { description: textFor(it.description, visibility) }),
    photos: exact ? it.photos.map(link) : [],
    place: {
      name,
      communityName,
      gridName,
      ...(exact && house && knowsDoor && { building: house }),
      ...(exact && text && { text: textFor(text, visibility) }),
      ...(exact && point && knowsDoor && { position: positionOf({ point }) }),
    },
    clocks: it.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map((clock) => viewClock(clock, it)),
    ...(it.assistants && { assistants: it.assistants.map(({ unitName }) => unitName) }),
    ...(it.question && exact && { question: textFor(it.question, visibility) }),
    ...viewAsk(it, reader),
    ...(it.supervision &&
      OPEN_STATES.includes(it.state) && {
        supervised: { at: it.supervision.at, replied: it.supervision.repliedAt !== undefined },
      }),
    ...(offers('reviewFlag') && { flags: openFlags(it) }),
    ...(it.pause && { pause: { reason: it.pause.reason, until: it.pause.until } }),
    ...(it.outcome && { outcome: it.outcome }),
    ...(it.measure && exact && { measure: textFor(it.measure, visibility) }),
    ...(it.plannedUntil && { plannedUntil: it.plannedUntil }),
    evidence: exact ? it.evidence.map(link) : [],
    ...(it.refusal && exact && { refusal: viewRefusal(it.refusal, reader) }),
    ...(it.transfer && exact && { transfer: { ...it.transfer, note: textFor(it.transfer.note, visibility) } }),
    ...(it.ending && exact && { ending: viewEnding(it.ending, visibility) }),
    ...(it.sameAs && exact && isSameMatter(it) && { sameAs: it.sameAs }),
    ...(it.campaign && { campaign: viewCaseCampaign(it.campaign, canOpenCampaign(it, actor)) }),
    ...(it.exclusion &&
      isStaffReader(visibility) && { exclusion: { ground: it.exclusion.ground, state: it.exclusion.state } }),
    ...(it.rating && canSeeRating(row, actor) && { rating: it.rating }),
    ...(it.closedAs && { closedAs: it.closedAs }),
    ...viewNeighbour(it, reader),
    ...(it.neighbourCounts &&
      canSeeRating(row, actor) &&
      it.reporter !== actor.personId && { neighbourCounts: it.neighbourCounts }),
    ...(exact && isUncontacted(row) && { uncontacted: true as const }),
    ...lastEntries(row, reader),
    actions: viewOffered(transitions),
    ...(contact && { contact }),
    ...((offers('dispatch') || offers('assign') || offers('askReturn')) &&
      units && {
        units: units
          .filter(
            (unit) => canBeDispatchedTo(unit, it) || (offers('dispatch') && isUnitUnnamed(it) && canBeAbout(unit)),
          )
          .map((unit) => ({
            id: unit.id,
            name: unit.name,
            kind: unit.kind,
            ...(unit.initials && { initials: unit.initials }),
            ...(!canBeDispatchedTo(unit, it) && { concerned: true as const }),
          })),
      }),
    ...(offers('askPause') && { pauseDays: pauseDaysOf(it, context) }),
    ...(it.calls && { calls: it.calls.map((call) => viewCaseCall(call, isStaffReader(visibility))) }),
    ...(it.topic && { topic: it.topic }),
    ...(mayDeliberate(it, actor) && { mayDeliberate: true as const }),
    ...(callingUnitOf(it, actor) !== undefined && { mayCall: true as const }),
    ...(leadingUnitOf(it, actor) !== undefined && { mayStartCampaign: true as const }),
    ...(offers('refuse') && { refusalClasses: context.rules.refusalClasses.slice(0, MAX_REFUSAL_CLASSES) }),
  };
}

const viewEnding = ({ reason, note, review }: NonNullable<CaseFacts['ending']>, visibility: Visibility) => ({
  ...{ reason, note: textFor(note, visibility), ...(review && { review }) },
});

const viewCaseCampaign = ({ id, unitName, name, until, plan, result }: CaseCampaign, withId: boolean) => ({
  ...(withId && { id }),
  ...{ unitName, name, until, words: result ?? plan, isOver: result !== undefined },
});

const isStaffReader = (visibility: Visibility): boolean => visibility === 'full' || visibility === 'masked';

const viewCaseCall = ({ id, unitName, units, at }: CaseCall, withId = false): CaseCallView => ({
  ...(withId && { id }),
  ...{ unitName, units, at },
});

/** A neighbour is asked how it went, and sees what they said of this round. */
function viewNeighbour(it: CaseFacts, { visibility, actor, context, answer }: CaseReader): Pick<CaseView, 'neighbour'> {
  if (visibility !== 'supporter') return {};
  const own = answer?.round === it.round ? { solved: answer.solved, satisfaction: answer.satisfaction } : undefined;
  const asked = asksNeighbours(it, context.now) && !isOfHandlingUnit(it, actor);
  return asked || own ? { neighbour: { asked, ...(own && { answer: own }) } } : {};
}

/** Staff read what is asked and why; others know that a unit asks whose it is, and that their objection is seen. */
function viewAsk(it: CaseFacts, { visibility, units }: CaseReader): Pick<CaseView, 'ask'> {
  const ask = openAsk(it);
  if (!ask || visibility === 'supporter') return {};
  const { kind, note, reason, endReason, until, workDays } = ask;
  if (visibility === 'own') return { ask: { kind, ...(OWN_ASKS.includes(kind) && { note }) } };
  const suggested = units?.find(({ id }) => id === ask.suggested)?.name;
  return {
    ask: {
      kind,
      ...(note && { note: textFor(note, visibility) }),
      ...(suggested !== undefined && { suggested }),
      ...(reason && { reason }),
      ...(endReason && { endReason }),
      ...(until !== undefined && { until }),
      ...(workDays !== undefined && { workDays }),
    },
  };
}

/** Whether the last that is recorded of this round's contact is that there was none. */
function isUncontacted({ facts: { state, round }, events }: Case): boolean {
  const ofContact = events.filter(
    ({ action, round: eventRound }) => eventRound === round && (action === 'contact' || action === 'notContacted'),
  );
  return (state === 'working' || state === 'handled') && ofContact.slice(-1)[0]?.action === 'notContacted';
}

function lastEntries(row: Case, reader: CaseReader): Pick<CaseView, 'history' | 'earlier'> {
  const { history, next } = viewHistory(row, reader);
  return { history, ...(next !== undefined && { earlier: next }) };
}

/**
 * The last entries of a history, or those before the one that a cursor names. A history only grows, so that the number
 * of an entry is its place. Throws `invalidInput: after` for a text that is no cursor.
 */
export function viewHistory(row: Case, reader: CaseReader, after?: string): HistoryView {
  const end = Math.min(row.events.length, after === undefined ? Infinity : entryIn(after));
  const start = Math.max(0, end - HISTORY_PAGE);
  return {
    history: row.events
      .slice(start, end)
      .filter((event) => isShown(event, row, reader))
      .map((event) => withWords(viewEvent(event, row, reader), row, reader)),
    ...(start > 0 && { next: `${start}.${row.facts.id}` }),
  };
}

function entryIn(after: string): number {
  const entry = /^(\d{1,6})\./.exec(after)?.[1];
  if (entry === undefined) throw new AppError('invalidInput', 'after');
  return Number(entry);
}

const viewRefusal = (
  { class: key, channel, note, review }: NonNullable<CaseFacts['refusal']>,
  { visibility, context }: CaseReader,
) => ({
  className: context.rules.refusalClasses.find((one) => one.key === key)?.name ?? key,
  channel,
  note: textFor(note, visibility),
  ...(review && { review }),
});

/** File ids of the photos that a reader is shown, each once. */
export function visiblePhotos(row: Case, reader: Omit<CaseReader, 'link'>): string[] {
  const view = viewCase(row, { ...reader, link: unlinked });
  return fileIdsOf(view.photos, view.evidence, ...view.history.map(({ photos }) => photos));
}

/** The same for a page of the history. */
export function visibleHistoryPhotos(row: Case, reader: Omit<CaseReader, 'link'>, after?: string): string[] {
  return fileIdsOf(...viewHistory(row, { ...reader, link: unlinked }, after).history.map(({ photos }) => photos));
}

const unlinked: CaseReader['link'] = (photo) => ({ thumbnail: photo, full: photo });
const fileIdsOf = (...photos: Photo[][]): string[] => [...new Set(photos.flat().map(({ full }) => full))];
