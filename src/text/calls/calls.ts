import type { CallScore } from '@domain/calls/call';

/** Names one after the other, as one says them. */
const all = (names: readonly string[]): string => names.join('、');

/** Texts of the pages on calls. */
export const callsText = {
  list: '吹哨报到',
  call: '吹哨',
  make: '吹哨',

  // the list
  none: '还没有吹过哨',
  noneWords: '一家办不了的事，可以请街道、区里的部门一起到现场。',
  noneCalled: '有单位吹哨请你们，会出现在这里，也会发消息。',
  makeOne: '吹哨请人',
  more: '看更多',
  counts: (days: number) => `最近 ${days} 天`,
  manyCounts: (days: number) => `最近 ${days} 天里最近的几百次`,
  madeCount: (calls: number, units: number) => `我们吹了 ${calls} 次，请了 ${units} 家`,
  ratedCount: (rated: number, units: number) => `评价了 ${rated} 家，还有 ${units - rated} 家没评`,
  allRated: '都评价过了',
  answeredCount: (calls: number) => `别的单位请了我们 ${calls} 次`,
  answeredWell: (inTime: number, arrived: number, satisfied: number, rated: number) =>
    [`按时签收 ${inTime} 次`, `到场 ${arrived} 次`, rated > 0 && `${rated} 次评价里满意 ${satisfied} 次`]
      .filter(Boolean)
      .join('，'),
  meets: (when: string, place: string) => `${when} · ${place}`,
  calls: (calling: string, units: readonly string[]) => `${calling}请${all(units)}`,
  progress: (signed: number, arrived: number, answered: number, units: number) =>
    answered > 0
      ? `${units} 家里 ${answered} 家办了`
      : arrived > 0
        ? `${units} 家里 ${arrived} 家到了`
        : `${units} 家里 ${signed} 家签收了`,
  waits: '等您',

  // one call
  heading: (calling: string, units: readonly string[]) => `${calling}请${all(units)}到现场`,
  signUntil: '签收期限',
  signMissed: '到时没签收的，告诉负责人和区县中心',
  note: '要办什么',
  ofCase: (number: string) => `诉求 ${number}`,
  openCase: '看这件诉求',
  units: '各单位',
  signed: (when: string) => `${when} 签收`,
  arrivedByCode: (when: string, code: string) => `${when} 到场，扫了“${code}”`,
  arrivedByHand: (when: string, calling: string) => `${when} 到场，${calling}记的`,
  measured: (when: string) => `${when} 写的`,
  late: '签收晚了',
  rated: (score: string, note: string) => (note ? `评价：${score}。${note}` : `评价：${score}`),
  states: {
    waiting: '等签收',
    signed: '已签收',
    arrived: '已到场',
    measured: '办了',
    rated: { satisfied: '满意', fair: '基本满意', unsatisfied: '不满意' } satisfies Record<CallScore, string>,
  },
  notFound: { title: '看不到这次吹哨', body: '它不在您的单位，或者已经没有了。', recoveryAction: 'back' as const },

  // what one does
  sign: '签收，我们会到',
  arrive: '到了，扫码报到',
  arriveHint: '扫服务站、活动中心门口的码。没有码的，请吹哨的单位帮您记。',
  arriveFor: (unit: string) => `${unit}到了`,
  markArrived: '记到场',
  measure: '写办了什么',
  measureLabel: '现场办了什么、接下来怎么办',
  measureHint: '吹哨的单位照这个评价，居民也会问。',
  measurePlaceholder: '例如：换了整条线路，两周后再来看一次',
  rate: '评价',
  rateUnit: (unit: string) => `评价${unit}`,
  score: '这家单位怎么样',
  scoreNote: '说说为什么',
  scoreNoteHint: '不满意的，请写清楚缺什么。',
  send: '送出',

  // the form
  forCase: (number: string, place: string) => `为了诉求 ${number}（${place}）。居民会看到谁被请到现场、什么时候。`,
  from: (unit: string) => `以${unit}的名义`,
  whom: '请谁来',
  whomHint: (most: number) => `最多 ${most} 家。每家四个工作小时内签收。`,
  day: '哪天',
  time: '几点',
  place: '在哪里碰头',
  placePlaceholder: '例如：三号楼二单元门口',
  what: '请他们办什么',
  whatHint: '不要写居民的姓名、电话。',
  submit: '吹哨',
  missing: {
    units: '请选请谁来。',
    tooMany: (most: number) => `一次最多请 ${most} 家。`,
    place: '请写在哪里碰头。',
    note: '请写请他们办什么。',
    time: '这个时间已经过了，请往后选。',
    words: '请写几个字。',
    score: '请选一个。',
  },
} as const;
