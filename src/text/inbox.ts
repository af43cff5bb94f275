export const inboxText = {
  empty: '还没有消息',
  emptyHint: '有进展时，会在这里告诉您，一条都不会漏。',
  more: '看更早的',
  newMark: '新',
};
