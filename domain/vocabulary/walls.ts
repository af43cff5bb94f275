import type { CardField, CardProblem, CardState, FlagReason } from '../walls/card';

/** The five fields as 问题墙 and 回音壁 name them (seed S4-01). */
export const cardFieldName: Record<CardField, string> = {
  source: '问题来源',
  problem: '问题内容',
  measure: '整改措施',
  progress: '进展情况',
  satisfaction: '群众满意度',
};

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const cardStateName: Record<CardState, string> = {
  consented: '等社区整理',
  proposed: '等复核',
  returned: '退回修改',
  approved: '等候公开',
  published: '已公开',
  hidden: '先收起来了',
  withdrawn: '已撤下',
  removed: '已下架',
  lapsed: '没有公开',
};

/** Why a card is given back or taken down. */
export const cardProblemName: Record<CardProblem, string> = {
  privacy: '看得出是谁',
  photo: '照片没有遮好',
  wording: '有的话不该公开',
  facts: '和实际不符',
  unsuitable: '不适合上墙',
};

/** Why somebody flags a card. */
export const flagReasonName: Record<FlagReason, string> = {
  privacy: '暴露了别人的隐私',
  untrue: '和实际不一样',
  insult: '说了伤人的话',
  other: '别的问题',
};

/** Words that the cloud writes into the five fields. */
export const cardWords = {
  source: (place: string) => `${place}居民`,
  onlyPhotos: (category: string) => `${category}（见照片）`,
  noMeasure: '已到现场处理',
  done: '已办结',
  closed: (outcome: string, day: string) => `${outcome}，${day}办结`,
  planned: (outcome: string, day: string) => `${outcome}，${day}前完成`,
};

/** A printed wall. */
export const posterWords = {
  title: (community: string) => `${community} 问题墙 · 回音壁`,
  notice: '办成一件事',
  scan: '微信扫一扫，看最新的墙',
};
