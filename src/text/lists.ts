import type { Category, ClockKind } from '@domain/cases/case';
import type { CasePersonAction } from '@domain/cases/lifecycle/event';
import type { Shortcoming } from '@domain/cases/shortcomings';
import { categoryName, clockName } from '@domain/vocabulary/cases';
import { shortcomingName } from '@domain/vocabulary/shortcomings';

/** Texts of the lists of cases. */
export const listsText = {
  lists: '看哪些事',
  mine: '我反映的',
  supported: '我也遇到的',
  work: '待我办',
  unit: '本单位',

  rest: (count: number) => `再看 ${count} 件`,
  before: '看前面的',
  after: '看后面的',
  end: '就这些了',

  mineEmpty: '还没有反映过事情',
  mineEmptyHint: '哪里坏了、哪里不方便，说一声，看得见谁在办。',
  joinedEmpty: '还没有“我也遇到”的事',
  joinedEmptyHint: '邻居反映过的事，您也遇到了，可以一起等结果。',
  workEmpty: '眼下没有等您办的事',
  workEmptyHint: '有新的事，会出现在这里，也会发到“消息”里。',
  unitEmpty: '本单位还没有事',
  unitEmptyHint: '居民打电话、上门说的事，可以替他记下来。',
  tell: '说一件事',
  seeUnit: '看看本单位的事',
  record: '代居民登记',

  untitled: (category: Category) => `${categoryName[category]}方面的事`,
  inReview: '区县中心正在复核',
  heldBy: (unit: string) => `由${unit}负责`,
  neighbours: (count: number) => `${count} 位邻居也遇到`,
  round: (round: number) => `第 ${round} 轮办理`,
  urgent: '加急',
  overdue: '已逾期',
  yourRating: '等您评价',
  yourAnswer: '等您补充',
  youSay: (lack: Shortcoming) => `您说${shortcomingName[lack]}`,
  until: (kind: ClockKind, due: string) =>
    kind === 'reopen' ? `可要求重办到 ${due}` : `${clockName[kind]}期限 ${due}`,
} as const;

/** What waits for a member of staff, by action; the first offered one counts. */
export const turnTexts: readonly (readonly [CasePersonAction, string])[] = [
  ['upholdRefusal', '等您复核'],
  ['pass', '等您核查'],
  ['recordCall', '等您回访'],
  ['accept', '等您受理'],
  ['take', '等您接办'],
  ['sign', '等您签收'],
  ['dispatch', '等您交办'],
  ['start', '等您办理'],
  ['finish', '等您办理'],
];
