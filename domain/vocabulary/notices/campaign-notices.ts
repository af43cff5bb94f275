import type { CampaignNotice, CampaignNoticeFacts } from '../../campaigns/lifecycle/notices';
import { categoryName } from '../cases';
import { formatDay } from '../time';
import type { Category } from '../../cases/case';
import type { NoticeWords } from './notice-words';

/** What a campaign is about: 阳光里小区充电飞线. */
const about = ({ place = '', category }: CampaignNoticeFacts): string =>
  `${place}${category === undefined ? '' : (categoryName[category as Category] ?? '')}`;

/** What notices about campaigns are called and what they say. */
export const campaignNoticeWords: Record<CampaignNotice, NoticeWords<CampaignNoticeFacts>> = {
  campaignProposed: {
    title: '同一件事好几家反映，请看要不要专项治理',
    sentence: (facts) => `三十天里 ${facts.count ?? 0} 家反映${about(facts)}。请定要不要专项治理。`,
  },
  campaignOpened: {
    title: '有一项专项治理开始了',
    sentence: (facts, now) =>
      `${facts.unitName ?? ''}牵头治理${about(facts)}，一共 ${facts.count ?? 0} 件${facts.dueAt === undefined ? '' : `，${formatDay(facts.dueAt, now)}前做完`}。`,
  },
  campaignEnded: {
    title: '一项专项治理有结果了',
    sentence: (facts) => `${about(facts)}专项治理有结果了，反映的居民和邻居都会收到消息。`,
  },
};
