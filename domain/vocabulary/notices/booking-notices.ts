import type { BookingNotice, BookingNoticeFacts } from '../../bookings/lifecycle/notices';
import { momentOf, type Moment } from '../../time';
import { formatDeadline, type NoticeWords } from './notice-words';
import { formatDay, formatMoment } from '../time';

const formatStay = ({ place, day, from, to }: BookingNoticeFacts, now: Moment): string =>
  [place, day && formatDay(momentOf(day, 0), now), from && `${from}–${to ?? ''}`].filter(Boolean).join(' ');

/** What notices about bookings are called and what they say. */
export const bookingNoticeWords: Record<BookingNotice, NoticeWords<BookingNoticeFacts>> = {
  bookingMade: {
    title: '预约成功',
    sentence: (facts, now) => `预约好了：${formatStay(facts, now)}。`,
  },
  bookingAsked: {
    title: '有预约等您审核',
    sentence: (facts, now) => `有居民想预约：${formatStay(facts, now)}，请审核。`,
  },
  bookingApproved: {
    title: '您的预约已通过',
    sentence: (facts, now) => `审核通过：${formatStay(facts, now)}。`,
  },
  bookingRejected: {
    title: '您的预约没有通过',
    sentence: (facts, now) => `没有通过：${formatStay(facts, now)}。${facts.words ?? ''}`,
  },
  bookingExpired: {
    title: '预约没有等到审核，已过期',
    sentence: (facts, now) => `没有等到审核，先取消了：${formatStay(facts, now)}。可以再约别的时间。`,
  },
  bookingMoved: {
    title: '预约已改到新的时间',
    sentence: (facts, now) => `已改到：${formatStay(facts, now)}。`,
  },
  bookingTomorrow: {
    title: '明天有您预约的活动室',
    sentence: (facts, now) => `明天记得来：${formatStay(facts, now)}。来不了请提前取消，让给邻居。`,
  },
  bookingDisplaced: {
    title: '您预约的活动室有调整',
    sentence: (facts, now) =>
      `${formatStay(facts, now)} 因工作需要调整，您的预约已取消。${facts.words ? `原因：${facts.words}` : ''}`,
  },
  slotOffered: {
    title: '您排队的时间空出来了',
    sentence: (facts, now) =>
      `您排队的时间空出来了：${formatStay(facts, now)}。${formatDeadline(facts, now, (when) => `请在 ${when} 前确认。`)}`,
  },
  bookingMissed: {
    title: '预约未到场，已释放',
    sentence: (facts, now) =>
      `没有签到，已释放：${formatStay(facts, now)}。${facts.dueAt ? `累计 ${facts.count ?? ''} 次，${formatMoment(facts.dueAt, now)} 前暂停预约。` : ''}有特殊情况可以申诉。`,
  },
  appealAsked: {
    title: '有居民对未到场有异议',
    sentence: (facts, now) => `居民说未到场另有原因：${formatStay(facts, now)}，请您看看。`,
  },
  appealAnswered: {
    title: '未到场的申诉有答复了',
    sentence: (facts) =>
      `${facts.answer === 'excused' ? '这次不算没来。' : facts.answer === 'upheld' ? '这次还是算没来。' : ''}社区答复：${facts.words ?? ''}`,
  },
};
