import type { BookingAction, BookingSystemAction } from '../bookings/lifecycle/event';
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

/** What happens to a booking, as the lifecycle diagram names it. */
export const bookingActionName: Record<BookingAction | BookingSystemAction, string> = {
  cancel: '取消',
  reschedule: '改时间',
  checkIn: '签到',
  leave: '提前走',
  accept: '接受空位',
  approve: '通过',
  reject: '不通过',
  displace: '调整',
  appeal: '申诉',
  excuse: '答复申诉',
  confirm: '占到时间',
  fail: '没占到时间',
  expire: '无人审核，过期',
  lapse: '无人接受，过期',
  markNoShow: '无人签到，释放',
  remind: '提前一晚提醒',
  recalculate: '放假安排公布，照旧',
  bookerLeft: '预约人已注销',
};
