import type { Counted } from '../../ballots/box';
import type { Calendar } from '../../calendar/calendar';
import { openClock } from '../../lifecycle/clocks';
import { DAY, type Moment } from '../../time';
import {
  MAX_DRAFTS,
  MAX_GATHERINGS,
  MAX_OBJECTIONS,
  MAX_OPTIONS,
  MAX_OWN_OBJECTIONS,
  MAX_OWN_QUESTIONS,
  MAX_POSTERS,
  MAX_QUESTIONS,
  MAX_TASKS,
  MAX_VALUES,
} from '../input-limits';
import type { LegalMode } from '../legal-mode';
import { nextStateOf, type StepPack } from '../packs/pack';
import { STAGE_STATES, type StageState } from '../stages';
import { supportsNeeded, type TopicRules } from '../rules';
import { isDeliberated, LIVE_TOPIC_STATES, type LiveTopicState, type TopicClock, type TopicFacts } from '../topic';
import { missingArtefacts } from './artefacts';

/** What a decision about a topic needs beside it. */
export type TopicContext = {
  now: Moment;
  calendar: Calendar;
  rules: TopicRules;
  /** Households, or people as long as no household is known, that ask for it. */
  supports: number;
  /** Who acts, so that nobody objects or asks without end, and with whom they live. */
  personId?: string | undefined;
  household?: string | undefined;
  /** What the committee chose, checked. */
  pack?: StepPack | undefined;
  mode?: LegalMode | undefined;
  /** What the ballots came to; absent until two people signed the count. */
  result?: Counted | undefined;
  /** Tasks whose cases are still open. */
  openTasks?: number | undefined;
  linked?: { task: number; case: string } | undefined;
  /** What the owners decided elsewhere, as it is filed. */
  official?: { passed: boolean } | undefined;
};

type Condition = (topic: TopicFacts, context: TopicContext) => boolean;

/** The clock that a stage waits for. */
export const STAGE_CLOCKS: Partial<Record<StageState, TopicClock>> = {
  notice: 'notice',
  voting: 'vote',
  resultNotice: 'resultNotice',
  evaluated: 'evaluate',
};

/** When the stage that runs may end; undefined where nothing has to be waited for. */
export const stageEndsAt = ({ state, clocks }: Pick<TopicFacts, 'state' | 'clocks'>): Moment | undefined => {
  const kind = STAGE_CLOCKS[state as StageState];
  return kind && openClock(clocks, kind)?.dueAt;
};

/** Households or people who object to the plan. */
export const objecting = ({ objections }: Pick<TopicFacts, 'objections'>): number =>
  new Set(objections.map(({ by, household, id }) => household ?? by ?? `paper-${id}`)).size;

const isContested: Condition = (topic, { rules }) =>
  topic.pack?.light === true && objecting(topic) >= rules.lightObjections;

const isOfOwners: Condition = ({ mode }) => mode === 'owners';

type NextCondition = `next:${StageState | 'closed'}`;
type FirstCondition = `first:${StageState}`;
type HeldCondition = `held:${LiveTopicState}`;

const named = <Value extends string, Prefix extends string>(
  prefix: Prefix,
  values: readonly Value[],
  conditionFor: (value: Value) => Condition,
): Record<`${Prefix}:${Value}`, Condition> =>
  // `fromEntries` forgets the names that it is given
  Object.fromEntries(values.map((value) => [`${prefix}:${value}`, conditionFor(value)])) as Record<
    `${Prefix}:${Value}`,
    Condition
  >;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  unpublished: ({ publishedAt }) => publishedAt === undefined,
  published: ({ publishedAt }) => publishedAt !== undefined,
  seenByAnother: (topic, { personId }) => topic.case === undefined || topic.enteredBy !== personId,
  caseUntold: (topic) => topic.case !== undefined && !topic.caseTold,
  caseWaits: (topic) => topic.caseTold === true && !topic.caseReleased && !isDeliberated(topic),
  supportersLeft: ({ supportersMoved }) => !supportersMoved,
  supported: ({ area }, { rules, supports }) => supports >= supportsNeeded(rules, area),
  complete: (topic) => missingArtefacts(topic).length === 0,
  timeOver: (topic, { now }) => (stageEndsAt(topic) ?? 0) <= now,
  timeRuns: (topic, { now }) => (stageEndsAt(topic) ?? Infinity) > now,
  uncontested: (topic, context) => !isContested(topic, context),
  contested: isContested,
  ownersDecide: isOfOwners,
  weDecide: (topic, context) => !isOfOwners(topic, context),
  ownersAgreed: (_, { official }) => official?.passed !== false,
  asked: ({ questions }) => questions.some(({ answer }) => !answer),
  objected: ({ objections }) => objections.some(({ answer }) => !answer),
  gathered: ({ gatherings, stage }) => gatherings.some((one) => one.stage === stage),
  unreminded: ({ reminded }) => reminded !== true,
  rollOpen: ({ roll }) => roll === 'open',
  rollPosted: ({ roll }) => roll === 'posted',
  rollMissing: ({ roll }) => roll === undefined,
  neverOpened: ({ roll }) => roll !== 'open',
  uncounted: ({ firstCounter }, { result, personId }) =>
    result === undefined && (firstCounter === undefined || firstCounter !== personId),
  passed: (_, { result }) => result?.outcome === 'passed',
  quorumMissed: (_, { result }) => result?.outcome === 'noQuorum',
  defeated: (_, { result }) => result?.outcome === 'rejected',
  tasksDone: (_, { openTasks = 0 }) => openTasks === 0,
  /** A ballot that failed is called once more, after a while (domain rules §10.1). */
  mayVoteAgain: ({ ballots, stageAt }, { now, rules }) => ballots < 2 && now >= stageAt + rules.secondBallotDays * DAY,
  moreOptions: ({ options }) => options.length < MAX_OPTIONS,
  moreGatherings: ({ gatherings }) => gatherings.length < MAX_GATHERINGS,
  moreDrafts: ({ drafts }) => drafts.length < MAX_DRAFTS,
  morePosters: ({ posters }) => posters.length < MAX_POSTERS,
  moreTasks: ({ tasks }) => tasks.length < MAX_TASKS,
  moreValues: ({ measure }) => measure !== undefined && measure.values.length < MAX_VALUES,
  unmeasured: ({ measure }) => !measure?.values.length,
  moreQuestions: ({ questions }, { personId }) =>
    questions.length < MAX_QUESTIONS && questions.filter(({ by }) => by === personId).length < MAX_OWN_QUESTIONS,
  moreObjections: ({ objections }, { personId }) =>
    objections.length < MAX_OBJECTIONS && objections.filter(({ by }) => by === personId).length < MAX_OWN_OBJECTIONS,
  unlinked: ({ tasks }, { linked }) => tasks.some(({ id, case: known }) => id === linked?.task && known === undefined),
  ...named('next', [...STAGE_STATES, 'closed'] as const, (state) => (topic) => nextStateOf(topic) === state),
  ...named(
    'first',
    STAGE_STATES,
    (state) =>
      (_, { pack }) =>
        pack?.stages[0]?.state === state,
  ),
  ...named(
    'held',
    LIVE_TOPIC_STATES,
    (state) =>
      ({ heldIn }) =>
        heldIn === state,
  ),
} satisfies Record<string, Condition>;
export type TopicCondition =
  | Exclude<keyof typeof CONDITIONS, NextCondition | FirstCondition | HeldCondition>
  | NextCondition
  | FirstCondition
  | HeldCondition;
