/** Texts for faults and for addresses that lead nowhere. */
export const faultText = {
  title: '这一页出了点问题',
  body: '不是您的操作有误。请再试一次，还不行就先回首页。',
  toast: '刚才出了点问题，请再试一次',
  home: '回首页',
  noPage: '这一页已经不在了，先带您回首页',
} as const;
