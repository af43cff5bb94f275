import type { MediationNotice } from '../../mediations/lifecycle/notices';
import type { NoticeFacts } from '../../messages/notice';
import type { NoticeWords } from './notice-words';

/** The same for every party and every moment, so that a message tells nothing to whoever else sees it. */
const news: NoticeWords<NoticeFacts> = { title: '您有一条新消息', sentence: () => '内容只给您看，请点开。' };

const task: NoticeWords<NoticeFacts> = { title: '有一件事请您看看', sentence: () => '内容只给您看，请点开。' };

/** What notices about mediations are called and what they say. */
export const mediationNoticeWords: Record<MediationNotice, NoticeWords<NoticeFacts>> = {
  mediationNewsForParties: news,
  mediationNewsForNewcomer: news,
  mediationTaskForDesk: task,
  mediationTaskForPanel: task,
  mediationTaskForAppointed: task,
};
