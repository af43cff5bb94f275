/** Texts of the list of those who have seen somebody's name and phone. */
export const identityAccessLogText = {
  log: '看过的记录',
  none: '还没有人看过。',
  more: '看更早的',
} as const;
