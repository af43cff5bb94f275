/** Texts for faults and for addresses that lead nowhere. */
export const faultText = {
  title: '这一页出了点问题',
  body: '不是您的操作有误。请再试一次，还不行就先回首页。',
  toast: '刚才出了点问题，请再试一次',
  home: '回首页',
  brokenLink: '这个地址不完整',
  brokenLinkHint: '可能没有复制全，或者已经改了。请回首页再找找。',
  noPage: '这一页已经不在了，先带您回首页',
} as const;
