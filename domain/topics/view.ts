import type { Vote, VoteState } from '../ballots/vote';
import type { Counted } from '../ballots/box';
import type { CaseState } from '../cases/case';
import type { Photo } from '../files/photo';
import type { Actor } from '../people/actor';
import type { Moment } from '../time';
import { areaNameOf } from './area';
import type { LegalMode } from './legal-mode';
import { viewLadder, type LadderStep } from './ladder';
import { offeredActions } from './lifecycle/advance';
import { missingArtefacts } from './lifecycle/artefacts';
import { objecting, stageEndsAt, type TopicContext } from './lifecycle/conditions';
import type { TopicAction, TopicDetails } from './lifecycle/event';
import { looksAfter } from './lifecycle/topic-roles';
import { stageOf, type Artefact, type ShownPart, type StageOwner } from './packs/pack';
import { supportsNeeded } from './rules';
import type {
  OutcomeMeasure,
  ReturnReason,
  TopicChannel,
  TopicClass,
  TopicDraft,
  TopicFacts,
  TopicOption,
  TopicState,
} from './topic';
import type { StoredTopic } from './topic-types';

type Said = { id: number; text: string; at: Moment; mine: boolean };
type ActionView = { action: TopicAction; needs: (keyof TopicDetails)[]; takes: (keyof TopicDetails)[] };

/** One line of a list. */
export type TopicCard = {
  id: string;
  state: TopicState;
  title: string;
  areaName: string;
  /** The step that runs, as people call it. */
  step: string;
  until?: Moment;
  supports: number;
  needed: number;
  /** Something is open to the reader, who works on it. */
  waits: boolean;
};

/** `topics.list`; `mayPropose` where the reader lives, or keeps the desk. */
export type TopicListView = { topics: TopicCard[]; next?: string; mayPropose: boolean };

/** `topics.certificate` and `topics.paper`: a document to open, by an address that ends soon. */
export type TopicPaperView = { name: string; url: string };

/** A topic as somebody reads it: names of residents are in none of it. */
export type TopicView = Omit<TopicCard, 'waits'> & {
  version: number;
  problem: string;
  affected: string;
  class: TopicClass;
  channel: TopicChannel;
  proposedAt: Moment;
  /** The case that it was made of, for who may open it. */
  case?: { id: string; number: string };
  published: boolean;
  mine: boolean;
  /** The reader works on it, or watches it. */
  staff: boolean;
  supported: boolean;
  /** The reader may support it now. */
  maySupport: boolean;
  packName?: string;
  mode?: LegalMode;
  ladder: LadderStep[];
  decision?: { text: string; at: Moment };
  returnReason?: ReturnReason;
  mergedInto?: string;
  owner?: StageOwner;
  /** What the step that runs still lacks. */
  missing: Artefact[];
  photos: Photo[];
  options: TopicOption[];
  drafts: TopicDraft[];
  posters: Photo[];
  gatherings: {
    id: number;
    at: Moment;
    place: string;
    minutes?: string;
    present?: number;
    photos: Photo[];
    signedIn: boolean;
  }[];
  questions: (Said & { answer?: { text: string; owner: string; at: Moment } })[];
  objections: (Said & { draft: number; answer?: { text: string; changed: boolean; at: Moment } })[];
  /** Questions and objections that nobody has answered yet. */
  unanswered: { questions: number; objections: number; objecting: number };
  tasks: { id: number; text: string; case?: { id?: string; number: string; state: CaseState; dueAt?: Moment } }[];
  measure?: OutcomeMeasure;
  result?: Counted;
  /** The ballot that runs or was: its own pages need `topic`. */
  vote?: {
    topic: string;
    state: VoteState;
    challengesUntil: Moment;
    opensAt: Moment;
    closesAt: Moment;
    roll: number;
    turnout: number;
    /** How many signed the count, and whether the reader did. */
    counted: number;
    countedByMe: boolean;
  };
  actions: ActionView[];
  /** The packs to choose from, for who screens it. */
  packs?: { key: string; name: string; light: boolean }[];
};

type VoteReading = Pick<
  Vote,
  'topic' | 'state' | 'challengesUntil' | 'opensAt' | 'closesAt' | 'rollSize' | 'result'
> & {
  turnout: number;
  countedBy: string[];
};

/** What is read beside a topic for one reader. */
export type TopicReading = {
  supported: boolean;
  signedIn: readonly number[];
  link: (photo: string) => Photo | undefined;
  vote?: VoteReading | undefined;
  /** Cases of its tasks, by id; with their id for who may open them. */
  cases: ReadonlyMap<string, { id?: string; number: string; state: CaseState; dueAt?: Moment }>;
};

/** A topic as one line of a list. */
export function viewTopicCard(topic: TopicFacts, actor: Actor, context: TopicContext): TopicCard {
  const until = stageEndsAt(topic);
  const waits =
    looksAfter(topic, actor) && offeredActions(topic, actor, context).some(({ action }) => MOVING.has(action));
  return {
    ...{ id: topic.id, state: topic.state, title: topic.title, areaName: areaNameOf(topic), waits },
    step: stageOf(topic)?.step ?? topic.pack?.asking ?? '',
    ...(until !== undefined && { until }),
    supports: context.supports,
    needed: supportsNeeded(context.rules, topic.area),
  };
}

/** Actions that somebody waits for; the others may be taken at any time. */
const MOVING: ReadonlySet<TopicAction> = new Set<TopicAction>([
  ...(['publish', 'screen', 'startDrafting', 'postNotice', 'answer', 'answerObjection', 'openVote', 'count'] as const),
  ...(['fileResult', 'announce', 'execute', 'evaluate', 'close', 'secondBallot', 'resume'] as const),
]);

/** The parts that everybody reads by now: those of each stage that was reached. */
function shownParts({ pack, stage }: TopicFacts): ReadonlySet<ShownPart> {
  const reached = stage === undefined ? [] : (pack?.stages.slice(0, stage + 1) ?? []);
  return new Set(reached.flatMap(({ shows }) => shows));
}

/** A whole topic. Words of residents that nobody has answered are shown to who wrote them and to who answers. */
export function viewTopic(record: StoredTopic, actor: Actor, context: TopicContext, reading: TopicReading): TopicView {
  const { facts: topic, version } = record;
  const staff = looksAfter(topic, actor);
  const shown = shownParts(topic);
  const shows = (part: ShownPart): boolean => staff || shown.has(part);
  const mine = topic.proposer === actor.personId;
  const photos = (list: readonly string[]): Photo[] => list.flatMap((photo) => reading.link(photo) ?? []);
  const readable = <T extends { by?: string; answer?: object }>(list: readonly T[], part: ShownPart): T[] =>
    list.filter(({ by, answer }) => staff || by === actor.personId || (answer !== undefined && shows(part)));
  const said = <T extends { id: number; text: string; at: Moment; by?: string }>({ by, ...rest }: T) => ({
    ...rest,
    mine: by === actor.personId,
  });
  const open = (list: readonly { answer?: object }[]): number => list.filter(({ answer }) => !answer).length;
  const { waits: _, ...card } = viewTopicCard(topic, actor, context);
  const offered = offeredActions(topic, actor, context);
  const owner = stageOf(topic)?.owner;
  return {
    ...card,
    ...{ version, problem: topic.problem, affected: topic.affected, class: topic.class, channel: topic.channel },
    ...{ proposedAt: topic.proposedAt, published: topic.publishedAt !== undefined, mine, staff },
    supported: reading.supported,
    maySupport: maySupport(topic, actor) && !reading.supported,
    ...(topic.pack && { packName: topic.pack.name }),
    ...(topic.mode && { mode: topic.mode }),
    ...(topic.case && reading.cases.get(topic.case.id)?.id !== undefined && { case: topic.case }),
    ladder: viewLadder(record),
    ...(topic.decision && { decision: topic.decision }),
    ...(topic.returnReason && { returnReason: topic.returnReason }),
    ...(topic.mergedInto !== undefined && { mergedInto: topic.mergedInto }),
    ...(owner && { owner }),
    missing: missingArtefacts(topic),
    photos: photos(topic.photos),
    options: shows('options') ? topic.options : [],
    drafts: shows('draft') ? topic.drafts : [],
    posters: photos(topic.posters),
    gatherings: topic.gatherings.map(({ id, at, place, minutes, present, photos: taken = [] }) => ({
      ...{ id, at, place, signedIn: reading.signedIn.includes(id) },
      ...(minutes !== undefined && shows('minutes') && { minutes }),
      ...(present !== undefined && { present }),
      photos: shows('minutes') ? photos(taken) : [],
    })),
    questions: readable(topic.questions, 'questions').map(said),
    objections: readable(topic.objections, 'objections').map(said),
    unanswered: {
      questions: open(topic.questions),
      objections: open(topic.objections),
      objecting: objecting(topic),
    },
    tasks: shows('tasks') || shows('result') ? topic.tasks.map((task) => viewTask(task, reading)) : [],
    ...(topic.measure && { measure: topic.measure }),
    ...(topic.result && { result: topic.result }),
    ...(reading.vote && { vote: viewVote(reading.vote, actor) }),
    actions: offered,
    ...(offered.some(({ action }) => action === 'screen') && {
      packs: context.rules.packs.map(({ key, name, light = false }) => ({ key, name, light })),
    }),
  };
}

/** A vote without anything that depends on what was chosen. */
const viewVote = ({ countedBy, rollSize = 0, ...vote }: VoteReading, { personId }: Actor) => ({
  ...{ topic: vote.topic, state: vote.state, challengesUntil: vote.challengesUntil },
  ...{ opensAt: vote.opensAt, closesAt: vote.closesAt, roll: rollSize, turnout: vote.turnout },
  ...{ counted: countedBy.length, countedByMe: countedBy.includes(personId) },
});

function viewTask({ id, text, case: about }: TopicFacts['tasks'][number], { cases }: TopicReading) {
  const found = about === undefined ? undefined : cases.get(about);
  return { id, text, ...(found && { case: found }) };
}

/** Who lives in the community of a topic may ask for it, before it is decided whether it is taken up. */
export const maySupport = (topic: TopicFacts, actor: Actor): boolean =>
  (topic.state === 'proposed' || topic.state === 'screened') &&
  topic.publishedAt !== undefined &&
  topic.proposer !== actor.personId &&
  actor.positions.some(({ role, unit }) => role === 'resident' && unit === topic.area.community);
