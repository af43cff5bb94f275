import type { CardProblem } from '../../walls/card';
import type { CardNotice, CardNoticeFacts } from '../../walls/lifecycle/notices';
import { cardProblemName } from '../walls';
import type { NoticeWords } from './notice-words';

const formatReason = ({ reason }: CardNoticeFacts): string => {
  const name = cardProblemName[reason as CardProblem] as string | undefined; // an older or newer reason has no name
  return name ? `原因：${name}。` : '';
};

/** What notices about cards on the wall are called and what they say. */
export const cardNoticeWords: Record<CardNotice, NoticeWords<CardNoticeFacts>> = {
  cardProposed: {
    title: '有一张墙卡等您复核',
    sentence: ({ unitName = '' }) => `${unitName}想公开一张卡，请您再看一遍：有没有认得出人的地方。`,
  },
  cardReturned: {
    title: '墙卡退回来了',
    sentence: (facts) => `复核的同事把墙卡退回来了。${formatReason(facts)}改好可以再报。`,
  },
  cardHidden: {
    title: '有人举报墙卡，请看一看',
    sentence: () => '有几位居民举报了这张卡，已经先收起来，请您看看能不能再公开。',
  },
  cardWithdrawn: {
    title: '有一张墙卡撤下了',
    sentence: () => '居民撤下了这张卡，网上已经看不到。如果贴过海报，请取下来。',
  },
  cardPublished: {
    title: '您的事上回音壁了',
    sentence: () => '您同意公开的这件事，邻居们现在能看到了。什么时候想撤下都可以。',
  },
  cardRemoved: {
    title: '您的墙卡撤下来了',
    sentence: (facts) => `社区把这张卡撤下来了。${formatReason(facts)}`,
  },
  cardLapsed: {
    title: '墙卡没有公开',
    sentence: () => '这件事又有了新进展，和您同意公开的内容不一样，所以没有公开。办结后可以再看一遍、再同意。',
  },
};
