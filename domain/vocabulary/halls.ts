import type { Purpose, RoomKind } from '../halls/hall';
import type { ViolationReason } from '../bookings/violations';

export const roomKindName: Record<RoomKind, string> = {
  multi: '多功能厅',
  meeting: '议事室',
  games: '棋牌室',
  reading: '阅览室',
  dance: '舞蹈室',
  class: '教室',
  care: '日间照料室',
};

export const purposeName: Record<Purpose, string> = {
  activity: '文体活动',
  meeting: '居民会议',
  class: '学习培训',
  deliberation: '议事协商',
  family: '家庭聚会',
  volunteer: '志愿服务',
  outside: '外单位使用',
};

/** Why somebody could not book, as the desk reads it. */
export const violationName: Record<ViolationReason, string> = {
  taken: '时间已经有人订了',
  perDay: '当天的次数用完了',
  perWeek: '这一周的次数用完了',
  otherRoom: '同一时间已经订了别的房间',
  paused: '几次没来，暂停预约',
  people: '人太多，坐不下',
  closed: '那天不开放',
  hours: '不在开放时间里',
  past: '时间已经过了',
  notice: '提前得太少',
  horizon: '提前得太多',
  step: '时间没有对上格子',
  tooShort: '时间太短',
  tooLong: '时间太长',
  notInUse: '房间暂不使用',
  attempts: '一周里订了又改太多次',
  perPhone: '同一个电话代订太多次',
  perDesk: '没留电话的代订太多次',
};
