import type { CampaignAction } from '@domain/campaigns/lifecycle/event';
import type { CampaignView } from '@domain/campaigns/view';

type MemberCase = CampaignView['cases'][number];

/** Texts of the pages on campaigns. */
export const campaignsText = {
  list: '专项治理',
  campaign: '专项治理',

  // the list
  none: '还没有专项治理',
  noneWords: '同一个小区、同一类事，三十天里有五家反映，会自己出现在这里。',
  more: '看更多',
  counts: (cases: number, unit: string) => `${cases} 件诉求 · ${unit}牵头`,
  until: (day: string) => `${day}前做完`,

  // one campaign
  plan: '打算怎么治',
  result: '治得怎么样',
  dropped: '为什么不做',
  before: '治理前',
  after: '治理后',
  cases: '一起治的诉求',
  start: '开一项专项治理',
  sameKind: (category: string, count: number) =>
    count === 0
      ? `三十天里没有别的${category}诉求，可以先从这一件开始。`
      : `三十天里还有 ${count} 件${category}的诉求，勾上就一起治。`,
  noStart: {
    title: '这件事现在不能开专项',
    body: '它已经在一项专项里，没有受理，或者不归您管。',
    recoveryAction: 'back' as const,
  },
  caseTitle: ({ title, number, placeName }: MemberCase) =>
    title || (number === undefined ? `${placeName}的一件诉求` : '只有照片的诉求'),
  caseNote: ({ number, placeName }: MemberCase) =>
    number === undefined ? '不归您管，看不到内容' : `${placeName} · ${number}`,
  notFound: { title: '看不到这项治理', body: '它不在您管的地方，或者已经没有了。', recoveryAction: 'back' as const },

  // what one does
  actions: {
    open: '定方案，开始治理',
    drop: '不做专项',
    change: '加减诉求',
    close: '公布结果',
  } satisfies Record<CampaignAction, string>,
  hints: {
    open: '每位反映人和跟着的邻居都会收到方案和期限。',
    drop: '只有工作人员看得到。',
    change: '勾上的一起治，去掉的照常办。',
    close: '每位反映人和跟着的邻居都会收到结果，没好的可以再说。',
  } satisfies Record<CampaignAction, string>,
  words: {
    open: '打算怎么治',
    drop: '为什么不做',
    change: '',
    close: '做了什么、治得怎么样',
  } satisfies Record<CampaignAction, string>,
  wordsHint: '居民看得懂的话，不写姓名、电话、门牌。',
  untilField: '哪天前做完',
  casesField: '哪些诉求一起治',
  photos: { open: '治理前的照片', close: '治理后的照片' },
  send: '送出',
  missing: { words: '请写几个字。', cases: '请至少选一件。', photos: '有照片还没传好，请等一等，或者去掉它。' },
} as const;
