/** Texts for faults and for addresses that lead nowhere. */
export const faultText = {
  toast: '出了点问题，请再试一次',
  home: '回首页',
  noPage: '这一页不在了，先回首页',
} as const;
