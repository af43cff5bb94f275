import type { Calendar } from '@domain/calendar/calendar';
import { actorOf } from '@domain/people/person';
import { communityDay, DAY, HOUR, momentOf, type Moment } from '@domain/time';
import { topicAreaOf } from '@domain/topics/area';
import { advance, advanceBySystem } from '@domain/topics/lifecycle/advance';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { createTopic, type TopicProposal } from '@domain/topics/lifecycle/create-topic';
import type { TopicAction, TopicDetails } from '@domain/topics/lifecycle/event';
import { sampleTopicRules } from '@domain/topics/rules';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { County } from '@domain/places/county';
import { toDocument } from '../../../../cloudfunctions/modules/topics/topic-repository';
import type { Neighbour } from '../replay';

type Step = [daysAgo: number, who: string, action: TopicAction, details?: TopicDetails];
type Story = Omit<TopicProposal, 'area' | 'photos' | 'channel'> & {
  draft: string;
  who: string;
  daysAgo: number;
  compound: string;
  building?: string;
  supports: string[];
  steps: Step[];
};

const answers = { ownersDecide: false, meetingDecides: false, homeToBusiness: false };
const racks = {
  text: '楼东头空地装充电桩二十个，扫码计费',
  cost: 60_000,
  payer: '街道和物业各一半',
  worseOff: '少六个车位',
};

const stories: Story[] = [
  {
    ...{ draft: 'wires', who: 'lin', daysAgo: 40, compound: 'yangguangli-xq' },
    ...{ title: '飞线充电', affected: '全小区', class: 'environment' },
    problem: '电动车从窗户拉线下来充电，去年就烧过一辆。楼下能不能装充电桩？',
    supports: ['wu', 'shu', 'peng', 'luan', 'tong', 'xia'],
    steps: [
      [39, 'gao', 'publish'],
      [35, 'gao', 'admit', { note: '消防也提过这件事，社区直接接过来。' }],
      [33, 'gao', 'screen', { answers, pack: 'fiveSteps' }],
      [30, 'fan', 'callGathering', { at: 28, place: '红邻会客厅' }],
      [
        27,
        'fan',
        'writeMinutes',
        { gathering: 1, minutes: '支部三条意见：先数车，再找地方，钱不能全让居民出。', present: 9 },
      ],
      [27, 'fan', 'addOption', { option: racks }],
      [26, 'fan', 'addOption', { option: { ...racks, text: '每个单元门口加两个插座', cost: 18_000, worseOff: '' } }],
      [25, 'gao', 'startDrafting'],
      [18, 'gao', 'callGathering', { at: 14, place: '三号楼前小广场' }],
      [13, 'wu', 'ask', { text: '充电桩装了以后，电费比家里贵多少？' }],
      [12, 'gao', 'answer', { question: 1, text: '每度电比家里贵两毛，贵的部分用来修桩。', owner: '供电所' }],
      [
        12,
        'gao',
        'writeMinutes',
        { gathering: 2, minutes: '物业、供电所都来了。大家定在楼东头装，先装二十个。', present: 31 },
      ],
      [11, 'gao', 'draft', { plan: { ...racks, someoneLoses: false } }],
      [3, 'gao', 'postNotice'],
      [2, 'tong', 'object', { text: '楼东头是孩子玩的地方，来回走车不安全。' }],
      [1, 'gao', 'answerObjection', { objection: 1, text: '桩往北挪五米，中间加一道护栏。', changed: true }],
      [1, 'shu', 'object', { text: '车位本来就少，再少六个停到哪里？' }],
    ],
  },
  {
    ...{ draft: 'wires-before', who: 'ma', daysAgo: 150, compound: 'jichuang' },
    ...{ title: '家属院飞线充电', affected: '全院', class: 'environment' },
    problem: '老院子家家从窗户拉线充电，消防车来了都进不去。',
    supports: ['guo', 'deng', 'song'],
    steps: [
      [149, 'tan', 'publish'],
      [146, 'tan', 'admit', { note: '老院子大家都盼着办。' }],
      [140, 'tan', 'screen', { answers, pack: 'fourSteps' }],
      [132, 'tan', 'callGathering', { at: 130, place: '家属院车棚' }],
      [129, 'tan', 'writeMinutes', { gathering: 1, minutes: '大家同意把旧车棚改成充电棚。', present: 42 }],
      [128, 'tan', 'addOption', { option: { ...racks, text: '旧车棚改充电棚', worseOff: '' } }],
      [
        127,
        'tan',
        'draft',
        { plan: { ...racks, text: '旧车棚改成充电棚，装三十个插座', worseOff: '', someoneLoses: false } },
      ],
      [126, 'tan', 'setMeasure', { measure: { name: '飞线充电率', unit: '%', baseline: 72, target: 10 } }],
      [125, 'tan', 'addTask', { text: '旧车棚改充电棚，拉专线', category: 'charging' }],
      [120, 'tan', 'execute'],
      [70, 'tan', 'measure', { measured: { day: '70', value: 31 } }],
      [66, 'tan', 'evaluate', { note: '充电棚用上了，三个月后再看一次。' }],
      [10, 'tan', 'measure', { measured: { day: '10', value: 6 } }],
    ],
  },
  {
    ...{ draft: 'parking', who: 'wu', daysAgo: 6, compound: 'yangguangli-xq', building: '3号楼' },
    ...{ title: '三号楼门口停车', affected: '三号楼的住户', class: 'home' },
    problem: '门口四个车位天天抢，能不能定个规矩轮着停？',
    supports: ['shu'],
    steps: [
      [5, 'gao', 'publish'],
      [4, 'gao', 'admit', { note: '一栋楼的事，坐下来说说就行。' }],
      [3, 'gao', 'screen', { answers, pack: 'stool', light: { buildings: 1, costsNothing: true, nobodyLoses: true } }],
      [2, 'gao', 'callGathering', { at: -1, place: '三号楼一单元门口' }],
      [1, 'shu', 'ask', { text: '家里两辆车的怎么算？' }],
    ],
  },
  {
    ...{ draft: 'carts', who: 'hu', daysAgo: 1, compound: 'jinxiu' },
    ...{ title: '楼道里的小推车', affected: '有孩子的人家', class: 'environment' },
    problem: '婴儿车没处放，都堆在楼道里，想找个地方一起放。',
    supports: [],
    steps: [],
  },
];

type Stage = {
  now: Moment;
  calendar: Calendar;
  people: Neighbour[];
  county: County;
  idOf: (personId: string, draft: string) => string;
  /** A case that was finished, for the task of the topic that is over. */
  doneCase: string;
};

/** The topics of the sample with those who ask for them; nothing of them is in the inbox. */
export function topicDocuments(stage: Stage) {
  const played = stories.map((story) => ({ story, topic: playTopic(story, stage) }));
  return {
    topics: played.map(({ topic }) => ({
      ...toDocument({ ...topic, outbox: [] }, sampleTopicRules),
      supports: topic.supports,
    })),
    topicsupports: played.flatMap(({ story, topic }) =>
      story.supports.map((who) => ({
        _id: `${topic.facts.id}_${actorNamed(who, stage).personId}`,
        ...{ topic: topic.facts.id, personId: actorNamed(who, stage).personId },
        supportedAt: stage.now - (story.daysAgo - 1) * DAY,
      })),
    ),
    gatheringsignins: [],
  };
}

const actorNamed = (openid: string, { people }: Stage) => {
  const found = people.find((one) => one.openid === openid);
  if (!found) throw new Error(`nobody is called ${openid}`);
  return actorOf(found.person);
};

function playTopic(story: Story, stage: Stage): StoredTopic {
  const { draft, who, daysAgo, compound, building, supports, steps, ...words } = story;
  const contextAt = (now: Moment): TopicContext => ({
    ...{ now, calendar: stage.calendar, rules: sampleTopicRules, supports: supports.length },
  });
  const actor = actorNamed(who, stage);
  const community = actor.positions[0]?.unit ?? '';
  const area = topicAreaOf(stage.county, { community, compound, building });
  const beginning = stage.now - daysAgo * DAY;
  const proposal: TopicProposal = { ...words, area, channel: 'phone', photos: [] };
  let topic: StoredTopic = {
    ...createTopic(proposal, stage.idOf(actor.personId, `topic/${draft}`), actor, contextAt(beginning)),
    supports: supports.length,
  };
  steps.forEach(([ago, name, action, told = {}], n) => {
    const now = stage.now - ago * DAY + n * HOUR;
    const at = Math.min(now, stage.now);
    const raised = { ...topic, version: topic.version + 1 };
    topic = advance(raised, action, actorNamed(name, stage), detailsAt(told, stage.now), contextAt(at));
    if (action === 'addTask')
      topic = advanceBySystem({ ...topic, version: topic.version + 1 }, 'linkTask', {
        ...contextAt(at),
        linked: { task: 1, case: stage.doneCase },
      });
  });
  return topic;
}

/** The minute of the day at which people gather. */
const EVENING = 19 * 60;

/** Days before now become moments and days. */
const detailsAt = ({ at, measured, ...told }: TopicDetails, now: Moment): TopicDetails => ({
  ...told,
  ...(at !== undefined && { at: momentOf(communityDay(now - at * DAY), EVENING) }),
  ...(measured && { measured: { ...measured, day: communityDay(now - Number(measured.day) * DAY) } }),
});
