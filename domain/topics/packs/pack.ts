import type { StageState } from '../stages';

/**
 * Who leads a stage: the residents' committee (desk and leader of the community), the party branch (for which the
 * same people write), whoever convenes (grid officers too), those who run the ballot (any of them; two count), or who
 * has the tasks.
 */
export const STAGE_OWNERS = ['committee', 'branch', 'convenor', 'electionGroup', 'taskOwners'] as const;
export type StageOwner = (typeof STAGE_OWNERS)[number];

/** What must be there before a stage can be left. */
export const ARTEFACTS = [
  'minutes',
  'options',
  'attendance',
  'answers',
  'draft',
  'posters',
  'objectionsAnswered',
  'tasks',
  'measurement',
] as const;
export type Artefact = (typeof ARTEFACTS)[number];

/** What everybody sees from a stage on. */
export const SHOWN_PARTS = [
  'options',
  'minutes',
  'questions',
  'draft',
  'objections',
  'result',
  'tasks',
  'measure',
] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

/** One stage of a pack. Stages in a row with the same `step` are one step for people. */
export type TopicStage = {
  state: StageState;
  /** As people call the step, such as 多方会谈拟方案. */
  step: string;
  owner: StageOwner;
  /** Days that it lasts at least, where they are not those of the rules. */
  minDays?: number;
  needs: Artefact[];
  shows: ShownPart[];
};

/** A way of deciding together, as data: a county writes its own without code. */
export type StepPack = {
  key: string;
  name: string;
  /** What the step before the first stage is called, in which people ask for something. */
  asking: string;
  /** For what concerns one building, costs nothing and takes nothing from anybody. */
  light?: true;
  /** The pack to which a light one changes when several households object. */
  otherwise?: string;
  stages: TopicStage[];
};

/** The stage that runs. */
export const stageOf = ({
  pack,
  stage,
}: {
  pack?: StepPack | undefined;
  stage?: number | undefined;
}): TopicStage | undefined => (stage === undefined ? undefined : pack?.stages[stage]);

/** The state that a topic enters when its stage is over. */
export const nextStateOf = ({
  pack,
  stage,
}: {
  pack?: StepPack | undefined;
  stage?: number | undefined;
}): StageState | 'closed' | undefined =>
  pack && stage !== undefined ? (pack.stages[stage + 1]?.state ?? 'closed') : undefined;

/** Whether a pack asks households to vote. */
export const hasBallot = ({ stages }: StepPack): boolean => stages.some(({ state }) => state === 'voting');
