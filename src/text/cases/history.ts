/** Texts around the history. */
export const historyText = {
  channel: (channel: string) => `请找：${channel}`,
  earlier: '看更早的记录',
} as const;
