import type { SlotState } from '@domain/bookings/availability/availability-view';
import type { LimitsView } from '@domain/halls/view';
import { purposeName } from '@domain/vocabulary/halls';
import { formatMinutesInText } from '../bookings/booking-times';
import { withUnit } from '../time';

/** Formats the rules of a room, one line each; `shared` leaves out the capacity. */
export function formatLimits(limits: LimitsView, shared = false): string[] {
  const approval = {
    never: undefined,
    always: `要社区同意，${withUnit(limits.approvalHours, '小时')}内答复，先给您留着`,
    byPurpose: `用于“${limits.approvalPurposes.map((purpose) => purposeName[purpose]).join('、')}”要社区同意，其他马上订好`,
  }[limits.approval];
  return [
    `每次${formatMinutesInText(limits.shortest)}到${formatMinutesInText(limits.longest)}${shared ? '' : `，最多 ${limits.capacity} 人`}`,
    limits.notice
      ? `最晚提前${formatMinutesInText(limits.notice)}，最早提前 ${limits.horizonDays} 天`
      : `最早提前 ${limits.horizonDays} 天`,
    `每人每天 ${limits.perDay} 次，每周 ${limits.perWeek} 次`,
    approval,
    limits.cancelUntil
      ? `开始前${formatMinutesInText(limits.cancelUntil)}可以取消、改时间`
      : '开始前都可以取消、改时间',
    limits.checkIn.required &&
      `开始前 ${withUnit(limits.checkIn.before, '分钟')}到开始后 ${withUnit(limits.checkIn.after, '分钟')}，扫门口的码签到；没人来就让给别人`,
    limits.checkIn.required &&
      `${limits.noShow.withinDays} 天里 ${limits.noShow.most} 次没来，停订 ${limits.noShow.pauseDays} 天`,
  ].filter((line): line is string => Boolean(line));
}

/** The state of a slot in a word that needs no colour. */
export const slotStateText: Record<SlotState, string> = {
  free: '可以订',
  taken: '有人订了',
  mine: '我订的',
  block: '社区用',
  closed: '不开放',
  past: '已经过了',
  tooSoon: '来不及订了',
  tooFar: '还不能订',
  tooShort: '空得太短，订不了',
};

/** Texts of halls and rooms. */
export const hallText = {
  title: '活动室',
  share: (hall = '社区活动中心') => `${hall}的活动室，几下就能订好`,
  rooms: '先看房间',
  byTime: '先选时间',
  on: '今天有什么',
  nothingOn: '今天还没有安排。',
  closedToday: '今天不开放',
  freeFrom: (time: string) => `今天 ${time} 起有空`,
  fullToday: '今天没有空了',
  open: (spans: string) => `今天 ${spans}`,
  people: (most: number) => `最多 ${most} 人`,
  call: '打电话问问',
  other: '换一个活动中心',
  rules: '预约须知',
  different: (room: string) => `${room}不一样的`,
  mine: '我的预约',
  paused: (when: string) => `您有几次订了没来，${when} 前先不能预约。有特殊情况可以申诉。`,
  seeStanding: '去看看',
  joinFirst: '登记成为居民以后就能预约，只要半分钟。',
  join: '去登记',
  chooseHall: '选活动中心',
  moreHalls: '看后面的',
  noHalls: '还没有活动中心',
  noHallsHint: '社区把房间登记好以后，这里就能预约。',
  noRooms: '房间还没有登记好，过几天再来看看。',
  notFound: {
    title: '没有找到这个活动室',
    body: '它可能换了地方，或者不再开放了。请回到活动中心再看看。',
    recoveryAction: 'back' as const,
  },
  and: '、',
};

/** Texts of a room's week. */
export const weekText = {
  title: '选时间',
  pick: '点一个空着的时间，从几点开始',
  pickEnd: '再点一下结束的时间，或者用加减号',
  earlier: '上一周',
  later: '下一周',
  shares: (names: string) => `和${names}是同一个地方，一边订了，另一边就不能订。`,
  day: { free: '有空', full: '满了', closed: '不开', past: '过了', mine: '我的', notYet: '还早' },
  left: (left: number) => `这一天您还能订 ${left} 次。`,
  leftNone: '这一天您的次数用完了，可以看看别的日子。',
  noFree: '这一天没有空的时间了。',
  slot: (from: string, to: string, words: string) => `${from} 到 ${to}，${words}`,
  chosen: '选上了',
  old: '原来的',
  endOnly: '不能从这时起，从前面的时间订到这里',
  oldTime: (when: string) => `原来订的是 ${when}。改好以前，原来的时间给您留着。`,
  oldLength: (minutes: number) => `原来订的是${formatMinutesInText(minutes)}`,
  wait: '排队',
  waitFor: (from: string, to: string) => `${from} 到 ${to} 有人订了，排队等`,
  open: '打开',
  tooShort: (least: number) => `这里空得太短，至少要${formatMinutesInText(least)}`,
  shorter: '短一点',
  longer: '长一点',
  next: '下一步',
};

/** Texts of the search by time. */
export const freeText = {
  title: '先选时间',
  day: '哪一天',
  from: '几点开始',
  length: '用多久',
  people: '几个人',
  anyNumber: '都行',
  until: (time: string) => `到 ${time}`,
  free: (count: number) => `有空的 ${count} 间`,
  none: '这个时间都不行。看看下面最近的时间，或者换一个时间。',
  others: '这个时间不行的',
  instead: (when: string) => `改成 ${when}`,
  approval: '要社区同意',
  isFree: '有空',
  freeButAsks: '有空，要社区同意',
  book: (room: string) => `订${room}`,
};
