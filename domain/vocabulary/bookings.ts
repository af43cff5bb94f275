import type { BookingKind, BookingState } from '../bookings/booking';
import type { BookingAction } from '../bookings/lifecycle';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const bookingStateName: Record<BookingState, string> = {
  hold: '预约中',
  pending: '待审核',
  offered: '待确认',
  confirmed: '已预约',
  checkedIn: '已签到',
  blocked: '已占用',
  void: '未成功',
  rejected: '未通过',
  expired: '已过期',
  lapsed: '已过期',
  cancelled: '已取消',
  displaced: '已调整',
  noShow: '未到场',
};

export const bookingActionName: Record<BookingAction, string> = {
  cancel: '取消',
  move: '改时间',
  checkIn: '签到',
  accept: '就要这个时间',
  approve: '同意',
  reject: '不同意',
  displace: '取消并告知',
  expire: '到期未审核',
  lapse: '到期未确认',
  release: '未到场，释放',
  void: '未成功',
  appeal: '申诉',
  excuse: '处理申诉',
};

export const bookingKindName: Record<BookingKind, string> = { booking: '预约', block: '占用', activity: '活动', closure: '不开放' };
