/** What an empty list says, and the name of its button. */
export type EmptyListWords = { title: string; words: string; action: string };

const tell = '说一件事';

/** The words for each list of cases while it is empty. The cloud says them, so that the tab carries no text for it. */
export const emptyListWords = {
  mine: { title: '还没有反映过事情', words: '哪里坏了、哪里不方便，说一声，看得见谁在办。', action: tell },
  supported: { title: '还没有“我也遇到”的事', words: '邻居反映过的事，您也遇到了，可以一起等结果。', action: tell },
  work: {
    title: '眼下没有等您办的事',
    words: '有新的事，会出现在这里，也会发到“消息”里。',
    action: '看看本单位的事',
  },
  unit: { title: '本单位还没有事', words: '居民打电话、上门说的事，可以替他记下来。', action: '代居民登记' },
} satisfies Record<string, EmptyListWords>;
