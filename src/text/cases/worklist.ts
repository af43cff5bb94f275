import type { Lateness, SearchOrder } from '@domain/cases/lists/filter';

/** Texts of the page on which staff look for cases and handle many at once. */
export const worklistText = {
  title: '查找和成批办理',
  words: '找什么',
  wordsPlaceholder: '编号、几个字、小区或单位',
  part: '看哪些',
  parts: { open: '在办的', closed: '已结束的' },
  filter: '筛选',
  filtered: (words: string) => `只看：${words}`,
  clear: '清空',
  show: '看结果',
  select: '选几件一起办',
  stopSelecting: '不选了',

  order: '怎么排',
  orders: { due: '先到期的在前', oldest: '先反映的在前', newest: '新反映的在前' } satisfies Record<SearchOrder, string>,
  late: '时限',
  lateness: { overdue: '已逾期', yellow: '快到期', red: '红牌' } satisfies Record<Lateness, string>,
  states: '办到哪一步',
  tracks: '哪一类办法',
  categories: '什么事',
  channels: '怎么来的',
  any: '都看',
  again: '只看重办过的',
  and: '、',

  more: '再往下看',
  lookedAt: (day: string) => `查到 ${day} 反映的为止。`,
  lookOn: '接着往下查',
  nothing: '没有这样的事',
  nothingHint: '换几个字，或者少选几个条件再看看。',

  selected: (count: number) => `已选 ${count} 件`,
  most: (count: number) => `一次最多选 ${count} 件`,
  together: '一起办理',
  choose: '这几件一起做什么？',
  noneInCommon: '选中的事没有能一起做的。选同一步的事再试。',
  running: (done: number, all: number) => `正在办第 ${Math.min(done + 1, all)} 件，共 ${all} 件…`,
  allDone: (count: number) => `${count} 件都办好了`,
  someFailed: (done: number, failed: number) => `办好 ${done} 件，${failed} 件没办成，还选着`,
} as const;
