import type { MeetingNotice, MeetingNoticeFacts } from '../../meetings/lifecycle/notices';
import { formatMoment } from '../time';
import type { NoticeWords } from './notice-words';

/** What notices about joint meetings are called and what they say. */
export const meetingNoticeWords: Record<MeetingNotice, NoticeWords<MeetingNoticeFacts>> = {
  meetingConvened: {
    title: '请来参加联席会议',
    sentence: ({ unitName = '', startAt, place = '', count = 0 }, now) =>
      `${unitName}召集联席会议：${startAt === undefined ? '' : formatMoment(startAt, now)} 在${place}，商量 ${count} 件事。到了请扫码签到。`,
  },
  meetingConcluded: {
    title: '联席会议开完了，请看结果',
    sentence: ({ count = 0, decided = 0 }) =>
      decided < count
        ? `${count} 件事里定了 ${decided} 件，其余提交下次。`
        : `${count} 件事都定了由谁办、什么时候办结。`,
  },
};
