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
} as const;
