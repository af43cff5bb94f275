import type { Counted } from '../ballots/box';
import type { Category } from '../cases/case';
import type { ClockOf } from '../lifecycle/clocks';
import type { Location } from '../places/place';
import type { Day, Moment } from '../time';
import type { LegalMode } from './legal-mode';
import type { StepPack } from './packs/pack';
import { STAGE_STATES } from './stages';

/** States in which something is still to come. `screened`: support suffices, the committee decides in working days. */
export const LIVE_TOPIC_STATES = ['proposed', 'screened', ...STAGE_STATES] as const;
export type LiveTopicState = (typeof LIVE_TOPIC_STATES)[number];

/** Side states; from `suspended` and `lapsed` a topic goes on, from `quorumFailed` once. */
export const SIDE_STATES = ['returned', 'merged', 'suspended', 'quorumFailed', 'rejected', 'lapsed'] as const;

export const TOPIC_STATES = [...LIVE_TOPIC_STATES, 'closed', ...SIDE_STATES] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

/**
 * How a topic came in: by phone, on paper from a box or by word of mouth, entered by the desk, or from a case that
 * concerns many.
 */
export const TOPIC_CHANNELS = ['phone', 'box', 'desk', 'case'] as const;
export type TopicChannel = (typeof TOPIC_CHANNELS)[number];

/** Classes of topics that are printed in the source (seed S3-17); a county adds its own. */
export const TOPIC_CLASSES = ['home', 'publicService', 'environment', 'medical', 'culture', 'other'] as const;
export type TopicClass = (typeof TOPIC_CLASSES)[number];

/** Why the committee gives a topic back. */
export const RETURN_REASONS = ['personal', 'notOurs', 'decided', 'unlawful', 'unclear'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What a topic is about: a community, one of its compounds, or a building of it. */
export type TopicArea = Omit<Location, 'grid' | 'gridName'> & {
  grid?: string;
  compound?: string;
  compoundName?: string;
  building?: string;
  /** Households that live there. */
  households: number;
};

/** What may be done; doing nothing is always one of the options. */
export type TopicOption = {
  id: number;
  text: string;
  /** In yuan; 0 where it costs nothing. */
  cost: number;
  payer: string;
  worseOff: string;
  nothing?: true;
};

/** A version of the plan: who pays how much, and who is worse off. */
export type TopicDraft = {
  version: number;
  text: string;
  cost: number;
  payer: string;
  worseOff: string;
  /** Somebody clearly loses, so that two thirds must agree. */
  someoneLoses: boolean;
  at: Moment;
  /** The notice began again with it. */
  material?: true;
};

/** A gathering of residents about a topic. */
export type Gathering = {
  id: number;
  /** The stage in which it was called. */
  stage: number;
  at: Moment;
  place: string;
  /** What happened; absent before somebody wrote it down. */
  minutes?: string;
  photos?: string[];
  /** Who signed in by code, and who was counted by hand. */
  present?: number;
};

/** What somebody asked at a gathering or on the phone: one answer and one owner. */
export type TopicQuestion = {
  id: number;
  by?: string;
  text: string;
  at: Moment;
  answer?: { text: string; owner: string; at: Moment };
};

/** What somebody says against the plan while it is on notice. */
export type Objection = {
  id: number;
  /** Absent where the desk wrote down what somebody said. */
  by?: string;
  /** The household of whoever objected, where it is known. */
  household?: string;
  text: string;
  at: Moment;
  /** Which version of the plan it is against. */
  draft: number;
  answer?: { text: string; changed: boolean; at: Moment };
};

/** Something that has to be done: a case with its own owner and clocks. */
export type TopicTask = {
  id: number;
  text: string;
  category: Category;
  /** The case, once it is there. */ case?: string;
};

/** What is measured before and after (seed S2-04): `unit` is that of the values, such as %. */
export type OutcomeMeasure = {
  name: string;
  unit: string;
  baseline: number;
  target: number;
  values: { day: Day; value: number }[];
};

/** The current facts of a topic; they follow from its events (domain rules §10). */
export type TopicFacts = {
  id: string;
  state: TopicState;
  title: string;
  problem: string;
  affected: string;
  class: TopicClass;
  channel: TopicChannel;
  area: TopicArea;
  photos: string[];
  /** Absent where the desk wrote it down, and once they left. */
  proposer?: string;
  /** Who wrote it down for somebody. */
  enteredBy?: string;
  /** The case that it was made of, which learns of it once everybody reads it. */
  case?: { id: string; number: string };
  caseTold?: true;
  /** The case goes on: residents have talked it over. */
  caseReleased?: true;
  /** Whoever asked for it asks for the other topic now. */
  supportersMoved?: true;
  proposedAt: Moment;
  /** When everybody could read it; before, only its proposer and the committee do. */
  publishedAt?: Moment;
  /** The steps, as they were when it was screened, and which of them runs. */
  pack?: StepPack;
  stage?: number;
  stageAt: Moment;
  mode?: LegalMode;
  /** The state to which it goes back from a side state. */
  heldIn?: LiveTopicState;
  returnReason?: ReturnReason;
  mergedInto?: string;
  options: TopicOption[];
  drafts: TopicDraft[];
  /** Photos of the notice at the doors, of the plan that hangs now. */
  posters: string[];
  gatherings: Gathering[];
  questions: TopicQuestion[];
  objections: Objection[];
  /** Of the ballot that runs: its roll hangs out, then households vote. */
  roll?: 'posted' | 'open';
  /** Who counted first, until a second person counts. */
  firstCounter?: string;
  /** Households were reminded of the ballot that runs. */
  reminded?: true;
  /** Ballots about it; a second one after a quorum that failed. */
  ballots: number;
  result?: Counted;
  tasks: TopicTask[];
  measure?: OutcomeMeasure;
  /** The last decision in words, with who made it. */
  decision?: { text: string; at: Moment };
  /** When somebody last did something. */
  activeAt: Moment;
  clocks: ClockOf<TopicClock>[];
};

/** `publish` is looking at a new topic, `screen` deciding about it; the others are the times of its steps. */
export const TOPIC_CLOCKS = ['publish', 'screen', 'notice', 'vote', 'resultNotice', 'evaluate'] as const;
export type TopicClock = (typeof TOPIC_CLOCKS)[number];

/** The plan as it stands. */
export const currentDraft = ({ drafts }: Pick<TopicFacts, 'drafts'>): TopicDraft | undefined => drafts.slice(-1)[0];

/** Whether a topic is still on its way. */
export const isLiveTopic = ({ state }: Pick<TopicFacts, 'state'>): boolean =>
  LIVE_TOPIC_STATES.some((live) => live === state);

const TALKED_OVER: readonly TopicState[] = ['executing', 'evaluated', 'closed'];

/** Whether residents still talk it over, so that a case may wait for it; not while it is stopped or lies. */
export const isDeliberated = ({ state }: Pick<TopicFacts, 'state'>): boolean =>
  isLiveTopic({ state }) && !TALKED_OVER.includes(state);
