/** What fields say about themselves. */
export const fieldText = {
  optional: '选填',
  characters: (used: number, most: number) => `${used}/${most}`,
  on: '已打开',
  off: '已关闭',
} as const;
