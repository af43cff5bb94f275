import type { Counted } from '../../ballots/box';
import type { Category } from '../../cases/case';
import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { Day, Moment } from '../../time';
import type { LegalAnswers, LegalMode } from '../legal-mode';
import type { StepPack } from '../packs/pack';
import type { OutcomeMeasure, ReturnReason, TopicClock, TopicDraft, TopicFacts, TopicOption } from '../topic';

/** What the committee, or another owner of a step, does to a topic. */
export const TOPIC_STAFF_ACTIONS = [
  'publish',
  'admit',
  'screen',
  'return',
  'merge',
  'addOption',
  'callGathering',
  'writeMinutes',
  'answer',
  'draft',
  'startDrafting',
  'postNotice',
  'correct',
  'amend',
  'addPoster',
  'answerObjection',
  'leaveLightPath',
  'openVote',
  'count',
  'fileResult',
  'announce',
  'addTask',
  'execute',
  'setMeasure',
  'measure',
  'evaluate',
  'close',
  'secondBallot',
  'suspend',
  'resume',
] as const;
export type TopicStaffAction = (typeof TOPIC_STAFF_ACTIONS)[number];

/** What people do to a topic. */
export const TOPIC_ACTIONS = [...TOPIC_STAFF_ACTIONS, 'ask', 'object', 'withdraw'] as const;
export type TopicAction = (typeof TOPIC_ACTIONS)[number];

/** What timers and the cloud do to a topic. */
export type TopicSystemAction =
  | 'reach'
  | 'missPublish'
  | 'missScreen'
  | 'postRoll'
  | 'beginVote'
  | 'voteFailed'
  | 'remindVote'
  | 'evaluationDue'
  | 'lapse'
  | 'linkTask'
  | 'tellCase'
  | 'releaseCase'
  | 'moveSupporters';

export type PlanInput = Pick<TopicDraft, 'text' | 'cost' | 'payer' | 'worseOff' | 'someoneLoses'>;
export type OptionInput = Pick<TopicOption, 'text' | 'cost' | 'payer' | 'worseOff'>;

export type TopicDetails = {
  /** Why, or what was decided; everybody reads it. */
  note?: string | undefined;
  answers?: LegalAnswers | undefined;
  /** The key of a pack. */
  pack?: string | undefined;
  /** What the light path asks for: buildings concerned, no money, and nobody who loses. */
  light?: { buildings: number; costsNothing: boolean; nobodyLoses: boolean } | undefined;
  reason?: ReturnReason | undefined;
  into?: string | undefined;
  option?: OptionInput | undefined;
  gathering?: number | undefined;
  at?: Moment | undefined;
  place?: string | undefined;
  minutes?: string | undefined;
  present?: number | undefined;
  photos?: string[] | undefined;
  /** The words of a question, an objection, an answer or a task. */
  text?: string | undefined;
  /** The plan in better words. */
  correction?: string | undefined;
  question?: number | undefined;
  owner?: string | undefined;
  objection?: number | undefined;
  /** An objection changed the plan. */
  changed?: boolean | undefined;
  plan?: PlanInput | undefined;
  /** Of a task, as cases have it. */
  category?: Category | undefined;
  /** What the owners decided in the official way. */
  official?: { passed: boolean } | undefined;
  measure?: Omit<OutcomeMeasure, 'values'> | undefined;
  measured?: { day: Day; value: number } | undefined;
};

export type TopicEventTypes = {
  facts: TopicFacts;
  personAction: TopicAction;
  systemAction: TopicSystemAction;
  createAction: 'propose';
  details: TopicDetails;
  clock: TopicClock;
  by: EventActor;
  eventFields: {
    /** The steps and the legal mode that were chosen. */
    pack?: StepPack;
    mode?: LegalMode;
    result?: Counted;
    /** Of whoever objects. */
    household?: string;
    /** Which task has which case. */
    linked?: { task: number; case: string };
  };
  initialFacts: Omit<TopicFacts, 'state' | 'clocks'>;
};

/** One entry of the history of a topic. */
export type TopicEvent = LifecycleEvent<TopicEventTypes>;
