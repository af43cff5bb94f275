/** Texts for an address that is incomplete. */
export const brokenLinkText = {
  title: '这个地址不完整',
  home: '回首页',
  body: '可能没有复制全，或者已经改了。请回首页再找找。',
} as const;
