import type { BookingNotice, BookingNoticeFacts } from '../../bookings/lifecycle/notices';
import { momentOf, type Moment } from '../../time';
import { formatDeadline, type NoticeWords } from './notice-words';
import { formatDay, formatMoment } from '../time';

const formatStay = ({ place, day, from, to }: BookingNoticeFacts, now: Moment): string =>
  [place, day && formatDay(momentOf(day, 0), now), from && `${from}–${to ?? ''}`].filter(Boolean).join(' ');

/** What a booker reads when the holiday table closes the day of their booking. */
export const holidayReason = '放假安排出来了，那天不开放';

/** Said with every booking in a year whose holidays are not published. */
const formatProvisional = ({ year }: BookingNoticeFacts): string =>
  year === undefined ? '' : `${year} 年的放假安排还没公布，以放假安排为准，有变化会告诉您。`;

const formatReason = ({ words }: BookingNoticeFacts): string =>
  words ? `原因：${words.replace(/[。！？.!?]$/, '')}。` : '';

/** What notices about bookings are called and what they say. */
export const bookingNoticeWords: Record<BookingNotice, NoticeWords<BookingNoticeFacts>> = {
  bookingMade: {
    title: '预约成功',
    sentence: (facts, now) => `预约好了：${formatStay(facts, now)}。${formatProvisional(facts)}`,
  },
  bookingAsked: {
    title: '有预约等您审核',
    sentence: (facts, now) => `有居民想预约：${formatStay(facts, now)}，请审核。`,
  },
  bookingApproved: {
    title: '您的预约通过了',
    sentence: (facts, now) => `社区同意了：${formatStay(facts, now)}。${formatProvisional(facts)}`,
  },
  bookingRejected: {
    title: '您的预约没有通过',
    sentence: (facts, now) => `社区没有同意：${formatStay(facts, now)}。${formatReason(facts)}`,
  },
  bookingExpired: {
    title: '预约没等到答复，先取消了',
    sentence: (facts, now) => `没有等到社区答复，先取消了：${formatStay(facts, now)}。可以再约别的时间。`,
  },
  bookingMoved: {
    title: '预约改到新的时间了',
    sentence: (facts, now) => `改好了：${formatStay(facts, now)}。${formatProvisional(facts)}`,
  },
  bookingSettled: {
    title: '放假安排出来了，预约照旧',
    sentence: (facts, now) => `放假安排出来了，您的预约不变：${formatStay(facts, now)}。`,
  },
  bookingTomorrow: {
    title: '明天有您预约的活动室',
    sentence: (facts, now) => `明天记得来：${formatStay(facts, now)}。来不了请提前取消，让给邻居。`,
  },
  bookingDisplaced: {
    title: '您的预约只好取消了',
    sentence: (facts, now) =>
      `那个时间用不了，您的预约取消了：${formatStay(facts, now)}。${formatReason(facts)}可以另订时间。`,
  },
  guestDisplaced: {
    title: '有位没有手机的居民要通知',
    sentence: (facts, now) =>
      `${formatStay(facts, now)} 的预约已取消，对方收不到消息，请打电话告诉一声。${facts.words ? `原因：${facts.words}` : ''}`,
  },
  slotOffered: {
    title: '您排队的时间空出来了',
    sentence: (facts, now) =>
      `您排队的时间空出来了：${formatStay(facts, now)}。${formatDeadline(facts, now, (when) => `请在 ${when} 前确认。`)}`,
  },
  bookingMissed: {
    title: '没有签到，时间让给别人了',
    sentence: (facts, now) =>
      `没有签到，时间让给别人了：${formatStay(facts, now)}。${facts.dueAt ? `已经 ${facts.count ?? ''} 次没来，${formatMoment(facts.dueAt, now)} 前先不能预约。` : ''}有特殊情况可以申诉。`,
  },
  appealAsked: {
    title: '有居民说没到场另有原因',
    sentence: (facts, now) => `居民说没到场另有原因：${formatStay(facts, now)}，请您看看。`,
  },
  appealAnswered: {
    title: '没到场的申诉有答复了',
    sentence: (facts) =>
      `${facts.answer === 'excused' ? '这次不算没来。' : facts.answer === 'upheld' ? '这次还是算没来。' : ''}社区答复：${facts.words ?? ''}`,
  },
};
