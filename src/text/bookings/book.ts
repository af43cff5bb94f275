import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { withUnit } from '../time';

/** Texts of booking a time, and of what follows. */
export const bookText = {
  title: '预约',
  change: '换时间',
  purpose: '用来做什么',
  people: '几个人来',
  exactly: '正好几个人',
  peopleHint: (most: number) => `这间最多 ${most} 人`,
  missing: { purpose: '请选用来做什么。', people: '请说说几个人来。', name: '请写一下，来的人怎么称呼。' },
  approval: (hours: number) => `这次要社区同意，${withUnit(hours, '小时')}内答复您。时间先给您留着，别人订不走。`,
  provisional: '那年的放假安排还没公布。先给您订着，以放假安排为准，有变化马上告诉您。',
  rules: '订之前看一眼',
  confirm: '确认预约',
  confirmMove: '就改到这个时间',
  confirmWait: '排队等着',
  waitTitle: '排队等候',
  waitHint: '有人不来了，就先给您留着半小\u2060时，等您点头。',
  moveTo: '改到',
  oldTime: (when: string) => `原来：${when}`,
  oldLength: (old: string, length: string) => `原来订的是${old}，这次是${length}。要一样长，请点“换时间”。`,
  oldGone: (when: string) => `原来的 ${when} 已经让出来了。`,
  waitFitted: (shortest: string, longest: string) => `这间每次${shortest}到${longest}，时间先帮您改成这样，可以再改。`,
  guest: '来的人怎么称呼',
  guestPhone: '他的电话',
  alternative: (when: string, room: string) => `改订 ${when}${room ? ` · ${room}` : ''}`,
  alternativeMove: (when: string) => `改到 ${when}`,
  wait: '还是要这个时间，排队',
  week: '看看这间房的空闲',
  done: '订好了',
  donePending: '已经送出，等社区同意',
  doneWaiting: '排上队了',
  doneWaitingWords: '一有空就告诉您，在“消息”和“我的预约”里都看得到。',
  doneMoved: '改好了',
  pendingUntil: (until: Moment, now: Moment) => `最晚 ${formatMoment(until, now)} 答复您。到时没人答复，就自动取消。`,
  calendar: '加到手机日历',
  calendarDone: '已加到日历',
  hint: (before: number, after: number) =>
    `到了扫房门口的码签到：开始前 ${withUnit(before, '分钟')}到开始后 ${withUnit(after, '分钟')}。来不了，请提前取消，让给邻居。`,
  hintGuest: (before: number, after: number) =>
    `请告诉他：开始前 ${withUnit(before, '分钟')}到开始后 ${withUnit(after, '分钟')}，到前台签到。来不了，请打个电话，让给邻居。`,
  see: '看这个预约',
  seeWaiting: '看我的预约',
  home: '回首页',
};
