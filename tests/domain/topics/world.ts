import type { Actor, Position } from '@domain/people/actor';
import type { Moment } from '@domain/time';
import { advance, advanceBySystem } from '@domain/topics/lifecycle/advance';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { createTopic, type TopicProposal } from '@domain/topics/lifecycle/create-topic';
import type { TopicAction, TopicDetails, TopicSystemAction } from '@domain/topics/lifecycle/event';
import { dueTimerAction, nextTimerAt } from '@domain/topics/lifecycle/timers';
import { sampleTopicRules } from '@domain/topics/rules';
import type { Counted } from '@domain/ballots/box';
import type { StoredTopic } from '@domain/topics/topic-types';
import { people as casePeople, place, WEDNESDAY, world } from '../cases/world';

const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });

/** lin proposes, wu is a neighbour, gao keeps the desk of the community, bai leads it, chen looks after its grid. */
export const people = {
  ...casePeople,
  bai: { personId: 'bai', positions: [position('leader', 'c1')] } as Actor,
  elsewhere: { personId: 'elsewhere', positions: [position('resident', 'c2'), position('desk', 'c2')] } as Actor,
};
export type Name = keyof typeof people;

export const contextAt = (now: Moment, change: Partial<TopicContext> = {}): TopicContext => ({
  now,
  calendar: world().calendar,
  rules: sampleTopicRules,
  supports: 0,
  ...change,
});

const { grid: _g, gridName: _n, ...location } = place;

export const proposal: TopicProposal = {
  title: '飞线充电',
  problem: '电动车从窗户拉线充电，怕着火',
  affected: '全小区',
  class: 'environment',
  channel: 'phone',
  area: {
    ...{ community: location.community, communityName: location.communityName },
    ...{ subdistrict: location.subdistrict, subdistrictName: location.subdistrictName },
    ...{ district: location.district, districtName: location.districtName },
    ...{ grid: 'g1', compound: 'k1', compoundName: '阳光里小区', households: 120 },
  },
  photos: [],
};

/** lin proposed it on Wednesday at nine. */
export const aTopic = (who: Name = 'lin', change: Partial<TopicProposal> = {}): StoredTopic =>
  createTopic({ ...proposal, ...change }, 'topic1', people[who], contextAt(WEDNESDAY));

const plan = {
  text: '装充电桩二十个',
  cost: 60_000,
  payer: '物业和街道各一半',
  worseOff: '少六个车位',
  someoneLoses: false,
};
const noQuestion = { ownersDecide: false, meetingDecides: false, homeToBusiness: false };

/** Something to say for every action. */
export const usual: TopicDetails = {
  note: '定了',
  answers: noQuestion,
  pack: 'fiveSteps',
  reason: 'notOurs',
  into: 'topic2',
  option: { text: '装充电桩', cost: 60_000, payer: '街道', worseOff: '无' },
  gathering: 1,
  at: WEDNESDAY,
  place: '红邻会客厅',
  minutes: '大家都说该装',
  present: 18,
  photos: ['cloud://photo'],
  text: '装在哪里？',
  correction: '装充电桩二十个。',
  question: 1,
  owner: '物业',
  objection: 1,
  plan,
  official: { passed: true },
  measure: { name: '飞线充电率', unit: '%', baseline: 72, target: 10 },
  measured: { day: '2025-09-01', value: 6 },
  light: { buildings: 1, costsNothing: true, nobodyLoses: true },
};

export type Step = [
  who: Name | 'clock',
  action: TopicAction | TopicSystemAction,
  details?: TopicDetails,
  context?: Partial<TopicContext>,
];

/** Takes steps one after the other at a moment. */
export const take = (topic: StoredTopic, steps: readonly Step[], now = WEDNESDAY): StoredTopic =>
  steps.reduce(
    (before, [who, action, details = {}, context = {}]) =>
      who === 'clock'
        ? advanceBySystem(before, action as TopicSystemAction, contextAt(now, context))
        : advance(before, action as TopicAction, people[who], { ...usual, ...details }, contextAt(now, context)),
    topic,
  );

/** The moment at which the clock that runs first is over. */
export const dueOf = ({ facts }: StoredTopic): Moment =>
  Math.max(...facts.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ dueAt }) => dueAt));

export const due = (topic: StoredTopic, now: Moment, supports = 0) =>
  dueTimerAction(topic.facts, { now, rules: sampleTopicRules, supports });
export const next = ({ facts }: StoredTopic, supports = 0) => nextTimerAt(facts, sampleTopicRules, supports);

export const passed: Counted = {
  ...{ roll: 120, turnout: 96, byPhone: 80, byPaper: 16, contested: 1, invalid: 1, hash: 'abc' },
  votes: [
    { option: 'agree', count: 70 },
    { option: 'disagree', count: 20 },
    { option: 'abstain', count: 4 },
  ],
  quorum: { needed: 60, reached: true },
  ...{ needed: 49, outcome: 'passed', option: 'agree' },
};
