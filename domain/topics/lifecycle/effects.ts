import type { Changes } from '../../lifecycle/lifecycle';
import {
  currentDraft,
  isLiveTopic,
  type LiveTopicState,
  type TopicDraft,
  type TopicFacts,
  type TopicState,
} from '../topic';
import type { TopicAction, TopicDetails, TopicEvent, TopicSystemAction } from './event';

/** The facts that the first event stands for. */
export function factsAtCreation({ initialFacts, to }: TopicEvent): TopicFacts {
  if (!initialFacts) throw new Error('a history begins with a topic');
  return { ...initialFacts, state: to, clocks: [] };
}

type Effect = (topic: TopicFacts, event: TopicEvent) => Changes<TopicFacts>;

const nextId = (list: readonly { id: number }[]): number => Math.max(0, ...list.map(({ id }) => id)) + 1;

/** Adds one thing to a list of a topic, numbered. */
const added = <T extends { id: number }>(list: readonly T[], one: Omit<T, 'id'>): T[] =>
  // `Omit` of a generic type is not spread back to it by the compiler
  [...list, { ...one, id: nextId(list) } as T];

/** Who said something; nobody where the desk wrote it down for somebody. */
const residentOf = ({ by }: TopicEvent): { by?: string } =>
  by.role === 'resident' && by.personId !== undefined ? { by: by.personId } : {};

const nextStage: Effect = ({ stage = -1 }, { at }) => ({ stage: stage + 1, stageAt: at });

const heldFrom: Effect = (_, { from }) => ({
  // only live states are held; `LIVE_TOPIC_STATES` is where these transitions begin
  heldIn: from === null ? undefined : (from as LiveTopicState),
});

const withDraft =
  (planOf: (topic: TopicFacts, details: TopicDetails) => TopicDetails['plan'], material?: true): Effect =>
  (topic, { at, details }) => {
    const plan = planOf(topic, details);
    if (!plan) return {};
    const version = (currentDraft(topic)?.version ?? 0) + 1;
    const draft: TopicDraft = { ...plan, version, at, ...(material && { material }) };
    return { drafts: [...topic.drafts, draft], ...(material && { posters: [] }) };
  };

/** Only the words of the plan change. */
const correctedPlan = (topic: TopicFacts, { correction: text }: TopicDetails): TopicDetails['plan'] => {
  const draft = currentDraft(topic);
  if (!draft || text === undefined) return undefined;
  const { cost, payer, worseOff, someoneLoses } = draft;
  return { text, cost, payer, worseOff, someoneLoses };
};

const vote: Effect = ({ ballots }, { at }) => ({
  ballots: ballots + 1,
  reminded: undefined,
  roll: undefined,
  firstCounter: undefined,
  result: undefined,
  stageAt: at,
});

/** What each action changes beside state and clocks. */
export const EFFECTS: Partial<Record<TopicAction | TopicSystemAction | 'propose', Effect>> = {
  publish: (_, { at }) => ({ publishedAt: at }),
  screen: (_, { at, pack, mode }) => ({ pack, mode, stage: 0, stageAt: at }),
  return: (_, { details: { reason } }) => ({ returnReason: reason }),
  merge: (_, { details: { into } }) => ({ mergedInto: into }),
  addOption: ({ options }, { details: { option } }) => (option ? { options: added(options, option) } : {}),
  callGathering: ({ gatherings, stage = 0 }, { details: { at: moment = 0, place = '' } }) => ({
    gatherings: added(gatherings, { stage, at: moment, place }),
  }),
  writeMinutes: ({ gatherings }, { details: { gathering, minutes = '', present = 0, photos } }) => ({
    gatherings: gatherings.map((one) =>
      one.id === gathering
        ? { ...one, minutes, present: Math.max(present, one.present ?? 0), photos: photos ?? one.photos ?? [] }
        : one,
    ),
  }),
  ask: ({ questions }, event) => ({
    questions: added(questions, { ...residentOf(event), text: event.details.text ?? '', at: event.at }),
  }),
  answer: ({ questions }, { at, details: { question, text = '', owner = '' } }) => ({
    questions: questions.map((one) => (one.id === question ? { ...one, answer: { text, owner, at } } : one)),
  }),
  draft: withDraft((_, { plan }) => plan),
  correct: withDraft(correctedPlan),
  amend: withDraft((_, { plan }) => plan, true),
  addPoster: ({ posters }, { details: { photos = [] } }) => ({ posters: [...posters, ...photos] }),
  object: (topic, event) => ({
    objections: added(topic.objections, {
      ...residentOf(event),
      ...(event.household !== undefined && { household: event.household }),
      text: event.details.text ?? '',
      at: event.at,
      draft: currentDraft(topic)?.version ?? 0,
    }),
  }),
  answerObjection: ({ objections }, { at, details: { objection, text = '', changed = false } }) => ({
    objections: objections.map((one) => (one.id === objection ? { ...one, answer: { text, changed, at } } : one)),
  }),
  leaveLightPath: (_, { at, pack }) => ({
    pack,
    stage: Math.max(0, pack?.stages.findIndex(({ state }) => state === 'drafting') ?? 0),
    stageAt: at,
    posters: [],
  }),
  startDrafting: nextStage,
  postNotice: nextStage,
  openVote: (topic, event) => ({ ...nextStage(topic, event), ...vote(topic, event) }),
  secondBallot: vote,
  count: (topic, event) =>
    event.to === 'voting'
      ? { firstCounter: event.by.personId }
      : {
          ...{ result: event.result, firstCounter: undefined },
          ...(event.to === 'counted' ? nextStage(topic, event) : { stageAt: event.at }),
        },
  postRoll: () => ({ roll: 'posted' }),
  beginVote: () => ({ roll: 'open' }),
  voteFailed: (_, { at }) => ({ stageAt: at }),
  fileResult: ({ pack, stage }, { at, details: { photos = [] } }) => ({
    stage: pack?.stages.findIndex(({ state }) => state === 'resultNotice') ?? stage,
    stageAt: at,
    posters: photos,
  }),
  announce: (topic, event) => ({
    ...nextStage(topic, event),
    ...(event.details.photos && { posters: event.details.photos }),
  }),
  addTask: ({ tasks }, { details: { text = '', category = 'other' } }) => ({ tasks: added(tasks, { text, category }) }),
  setMeasure: (_, { details: { measure } }) => (measure ? { measure: { ...measure, values: [] } } : {}),
  measure: ({ measure }, { details: { measured } }) =>
    measure && measured ? { measure: { ...measure, values: byDay([...measure.values, measured]) } } : {},
  execute: nextStage,
  evaluate: nextStage,
  suspend: heldFrom,
  lapse: heldFrom,
  resume: () => ({ heldIn: undefined }),
  remindVote: () => ({ reminded: true }),
  tellCase: () => ({ caseTold: true }),
  releaseCase: () => ({ caseReleased: true }),
  moveSupporters: () => ({ supportersMoved: true }),
  linkTask: ({ tasks }, { linked }) => ({
    tasks: tasks.map((task) => (task.id === linked?.task ? { ...task, case: linked.case } : task)),
  }),
};

/** The last value of a day counts. */
const byDay = (values: readonly { day: string; value: number }[]) =>
  [...new Map(values.map((one) => [one.day, one])).values()].sort((a, b) => (a.day < b.day ? -1 : 1));

/** What every action changes. */
export const effectOfAll: Effect = (_, { at, by, to, details: { note } }) => ({
  ...(by.role !== 'system' && { activeAt: at }),
  ...(note && { decision: { text: note, at } }),
  ...(!isLiveTopic({ state: to as TopicState }) && !['suspended', 'lapsed'].includes(to) && { heldIn: undefined }),
});
