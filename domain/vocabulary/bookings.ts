import type { BookingKind, BookingState } from '../bookings/booking';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const bookingStateName: Record<BookingState, string> = {
  hold: '预约中',
  pending: '待审核',
  offered: '待确认',
  confirmed: '已预约',
  checkedIn: '已签到',
  blocked: '已占用',
  failed: '未成功',
  rejected: '未通过',
  expired: '已过期',
  lapsed: '已过期',
  cancelled: '已取消',
  displaced: '已调整',
  noShow: '未到场',
};

export const bookingKindName: Record<BookingKind, string> = {
  booking: '预约',
  block: '占用',
  activity: '活动',
  closure: '不开放',
};
