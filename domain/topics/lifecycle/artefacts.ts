import type { Artefact } from '../packs/pack';
import { stageOf } from '../packs/pack';
import { currentDraft, type TopicFacts } from '../topic';

/** Gatherings of the stage that runs. */
const gatheringsNow = ({ gatherings, stage }: TopicFacts) => gatherings.filter((one) => one.stage === stage);

/** Whether what a stage needs is there. A pack names artefacts, so that a county asks for more or less without code. */
const IS_THERE: Record<Artefact, (topic: TopicFacts) => boolean> = {
  minutes: (topic) => gatheringsNow(topic).some(({ minutes }) => minutes !== undefined),
  options: ({ options }) => options.length >= 2,
  attendance: (topic) => gatheringsNow(topic).some(({ present = 0 }) => present > 0),
  answers: ({ questions }) => questions.every(({ answer }) => answer !== undefined),
  draft: (topic) => currentDraft(topic) !== undefined,
  posters: ({ posters }) => posters.length > 0,
  objectionsAnswered: ({ objections }) => objections.every(({ answer }) => answer !== undefined),
  tasks: ({ tasks }) => tasks.length > 0,
  measurement: ({ measure }) => measure !== undefined && measure.values.length > 0,
};

/** What the stage that runs still lacks, in the order in which its pack names it. */
export const missingArtefacts = (topic: TopicFacts): Artefact[] =>
  (stageOf(topic)?.needs ?? []).filter((artefact) => !IS_THERE[artefact](topic));
