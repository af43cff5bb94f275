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
} as const;
