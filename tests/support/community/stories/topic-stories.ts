import type { TopicProposal } from '@domain/topics/lifecycle/create-topic';
import type { TopicAction, TopicDetails, TopicSystemAction } from '@domain/topics/lifecycle/event';
import type { Scene } from '../pictures/scenes';

/** What the cloud does by itself has nobody's name. */
export type TopicStep = [
  daysAgo: number,
  who: string,
  action: TopicAction | TopicSystemAction,
  details?: TopicDetails & { scene?: Scene },
];

/** A topic of the sample: `at` and days of its steps are days before now. */
export type TopicStory = Omit<TopicProposal, 'area' | 'photos' | 'channel'> & {
  draft: string;
  who: string;
  daysAgo: number;
  compound: string;
  building?: string;
  supports: string[];
  steps: TopicStep[];
};

const answers = { ownersDecide: false, meetingDecides: false, homeToBusiness: false };
const racks = {
  text: '楼东头空地装充电桩二十个，扫码计费',
  cost: 60_000,
  payer: '街道和物业各一半',
  worseOff: '少六个车位',
};

/** How the plan of a topic is found and hung out; what follows leaves holidays time to lengthen notice and ballot. */
const untilNotice = (notice: number, { plan, minutes, scene }: Told): TopicStep[] => [
  [notice + 14, 'gao', 'publish'],
  [notice + 13, 'gao', 'admit', { note: '大家都关心，社区直接接过来。' }],
  [notice + 12, 'gao', 'screen', { answers, pack: 'fiveSteps' }],
  [notice + 11, 'fan', 'callGathering', { at: notice + 10, place: '红邻会客厅' }],
  [notice + 9, 'fan', 'writeMinutes', { gathering: 1, minutes: minutes[0], present: 8 }],
  [notice + 8, 'fan', 'addOption', { option: plan }],
  [notice + 7, 'gao', 'startDrafting'],
  [notice + 6, 'gao', 'callGathering', { at: notice + 4, place: '小广场' }],
  [notice + 3, 'gao', 'writeMinutes', { gathering: 2, minutes: minutes[1], present: 27 }],
  [notice + 2, 'gao', 'draft', { plan: { ...plan, someoneLoses: false } }],
  [notice, 'gao', 'postNotice'],
  [notice, 'gao', 'addPoster', { scene }],
];
type Told = {
  plan: { text: string; cost: number; payer: string; worseOff: string };
  minutes: [ideas: string, drafting: string];
  scene: Scene;
};

/** The topics of the sample, from one that nobody read yet to one whose outcome was measured. */
export const topicStories: TopicStory[] = [
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
  {
    ...{ draft: 'lights', who: 'wu', daysAgo: 38, compound: 'yangguangli-xq' },
    ...{ title: '楼前加一盏路灯', affected: '全小区', class: 'environment' },
    problem: '三号楼前面晚上太黑，老人下楼倒垃圾看不见台阶，能不能加一盏灯？',
    supports: ['lin', 'shu', 'tong'],
    steps: [
      ...untilNotice(22, {
        plan: { text: '三号楼前加一盏路灯，晚上十点以后调暗', cost: 4800, payer: '社区出', worseOff: '' },
        minutes: ['先看看电从哪里接，再问问一楼的人家怕不怕亮。', '大家说加一盏就够，十点以后调暗。'],
        scene: 'lamp-lit',
      }),
      [5, 'gao', 'openVote'],
      [5, '', 'postRoll'],
      [2, '', 'beginVote'],
    ],
  },
  {
    ...{ draft: 'benches', who: 'shu', daysAgo: 60, compound: 'yangguangli-xq' },
    ...{ title: '石凳换成木椅', affected: '常在小广场坐的人', class: 'publicService' },
    problem: '小广场的石凳冬天冰人，老人坐不住，能不能换成有靠背的木椅？',
    supports: ['wu', 'lin', 'peng', 'tong'],
    steps: [
      ...untilNotice(43, {
        plan: { text: '六条石凳换成有靠背的木椅', cost: 7200, payer: '社区出', worseOff: '' },
        minutes: ['石凳留两条，别的换。', '大家看了样子，定了有靠背的。'],
        scene: 'bench-mended',
      }),
      [26, 'gao', 'openVote'],
      [26, '', 'postRoll'],
      [23, '', 'beginVote'],
      [5, 'gao', 'count'],
      [5, 'chen', 'count'],
      [4, 'gao', 'announce', { note: '表决通过，公示七天。' }],
    ],
  },
];
