import { MAX_LABEL_LENGTH } from '@domain/codes/input-limits';
import { MAX_EQUIPMENT_LENGTH, MAX_FLOOR_LENGTH } from '@domain/halls/input-limits';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { formatDate, formatMinutesInText } from './booking-times';
import type { ErrorMessages } from '../errors/error-messages';

const toNumber = (fact: string | number | undefined): number => Number(fact ?? 0);
const ifGiven = (fact: string | number | undefined, words: (fact: string) => string): string =>
  fact === undefined || fact === '' ? '' : words(String(fact));
// the phone's clock is exact enough for “明天”
const formatUntil = (fact: string | number | undefined): string =>
  formatMoment(toNumber(fact) satisfies Moment, Date.now());

/** Messages for refused bookings, with the rule in numbers. The nearest free time stands on a button beside them. */
export const bookingErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才送的已经收到了，后来改的没有送出。请看看最新的情况。',
    'bookings.closed': ({ kind, words }) =>
      `那天${kind === 'holiday' ? '放假，' : ''}不开放${ifGiven(words, (why) => `：${why}`)}。`,
    'bookings.hours': ({ open }) =>
      `那个时间不开门。开放时间是 ${String(open ?? '')
        .replace(/-/g, '–')
        .replace(/ /g, '、')}。`,
    'bookings.past': () => '这个时间已经过去了。',
    'bookings.notice': ({ minutes }) => `来不及了，要提前${formatMinutesInText(toNumber(minutes))}预约。`,
    'bookings.horizon': ({ days, lastDay }) =>
      `还太早，最多提前 ${days} 天预约${ifGiven(lastDay, (day) => `，现在能订到 ${formatDate(day, Date.now())}`)}。`,
    'bookings.step': ({ minutes }) => `这间房按${formatMinutesInText(toNumber(minutes))}一格预约。`,
    'bookings.tooShort': ({ minutes }) => `太短了，每次至少${formatMinutesInText(toNumber(minutes))}。`,
    'bookings.tooLong': ({ minutes }) => `太长了，每次最多${formatMinutesInText(toNumber(minutes))}。`,
    'bookings.people': ({ capacity }) => `坐不下，这间房最多 ${capacity} 人。`,
    'bookings.perDay': ({ limit }) => `每人每天最多订 ${limit} 次，您那天的次数用完了。`,
    'bookings.perWeek': ({ limit }) => `每人每周最多订 ${limit} 次，您那一周的次数用完了。`,
    'bookings.attempts': () => '那一周您订了又改很多次了，先不能再订。需要的话，请给活动中心打个电话。',
    'bookings.perPhone': ({ limit }) =>
      `留这个电话的，一周最多代订 ${limit} 次，一天也有限。要再订，请换本人的电话，或者请他自己用小程序订。`,
    'bookings.perDesk': ({ limit }) => `没留电话的，您一周最多代订 ${limit} 次，一天也有限。能问到电话的，请填上再订。`,
    'bookings.otherRoom': () => '您在这个时间已经订了另一间房。',
    'bookings.paused': ({ until }) =>
      `您有几次订了没来，${formatUntil(until)} 前先不能预约。有特殊情况，可以在“我的预约”里申诉。`,
    'bookings.taken': ({ takenFrom, takenTo, count }) =>
      count
        ? `这段时间已经有 ${count} 个预约。`
        : `${ifGiven(takenFrom, (from) => `${from}–${takenTo} `)}已经有安排了。`,
    'bookings.notInUse': () => '这间房暂时不用了，请看看别的房间。',
    'bookings.cancelUntil': ({ until }) =>
      `${formatUntil(until)} 以后就不能自己取消、改时间了。来不了，请给活动中心打个电话。`,
    'bookings.early': ({ from }) => `还早，${formatUntil(from)} 起可以签到。`,
    'bookings.late': ({ until }) => `签到到 ${formatUntil(until)} 为止，已经过了。请到前台说一声。`,
    'bookings.otherDoor': ({ roomName }) => `这是“${roomName}”门口的码，不是您订的那一间。`,
    'bookings.free': () => '这个时间空着，不用排队，直接订就行。',
    'bookings.ended': () => '这个预约刚刚有变化，请看看最新的情况。',
    'bookings.underWay': () => '正在订，过一会儿到当天的安排里看看。',
    'bookings.full': () => '排队的人已经很多了，换一个时间吧。',
    'bookings.places': ({ limit }) => `同一天这间房，每人最多排 ${limit} 个时间。`,
    'tooMany.waits': ({ from }) => `您今天排队又退出很多次了，${formatUntil(from)} 以后再排。`,
    'bookings.timedOut': () => '刚才太忙没有订上，再点一次就行。',
    'halls.rooms': ({ limit }) => `一个中心最多 ${limit} 间房。不用的房间可以改成别的布置。`,
    'halls.plannedDays': ({ limit }) => `先排好的日子最多 ${limit} 天，过了的会自动空出来。`,
    conflictOfInterest: () => '这是您自己的预约，要请别的同事来定。',
    'content.rejected': () => '这几句话没有通过微信的内容检查，请换个说法。',
    'content.unchecked': () => '微信还没看完这几句话，请过一会儿再试。',
    'codes.foreign': () => '这不是我们的码。',
    'codes.unknown': () => '这个码查不到，请看看有没有拍全，或问问工作人员。',
    'codes.revoked': ({ name }) =>
      `这个码已经停用了${ifGiven(name, (words) => `（原来是${words}）`)}，请问问工作人员。`,
  },
  fallback: { prefix: 'bookings.', message: '按活动室的规定，现在不能这样做。' },
  fields: {
    note: '请再写几个字。',
    people: '请看看人数。',
    to: '结束要比开始晚。',
    guest: '请写一下，来的人怎么称呼。',
    title: '请写清楚用来做什么，两个字以上。',
    reason: '请写清楚原因，两个字以上。',
    reply: '请写几个字答复居民。',
    open: '几段时间不能重叠，结束要比开始晚。',
    equipment: `每样设备请不要超过 ${MAX_EQUIPMENT_LENGTH} 个字。`,
    name: '请写名称，两个字以上，不要太长。',
    address: '请写地址，两个字以上。',
    community: '请重新选社区。',
    phone: '电话太长了，请看一看。',
    label: `请不要超过 ${MAX_LABEL_LENGTH} 个字。`,
    floor: `请不要超过 ${MAX_FLOOR_LENGTH} 个字。`,
  },
};
