import { communityDay, daysBetween, momentOf, dateParts, type Moment, type DateParts } from '../time';

/** Monday is 1. */
export const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const nearbyDayNames: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
const padTwo = (number: number) => String(number).padStart(2, '0');

/**
 * A day as it is written everywhere: near ones by name, others by date, another year's with the year; always with its
 * weekday.
 */
export function formatDay(at: Moment, now: Moment): string {
  const { year, month, day, weekday } = dateParts(at);
  const date = `${year === dateParts(now).year ? '' : `${year}年`}${month}月${day}日`;
  return `${nearbyDayNames[daysBetween(communityDay(now), communityDay(at))] ?? date} ${weekdays[weekday]}`;
}

/** An hour as it is written everywhere, as in 09:05. */
export const formatTime = (at: Moment): string => `${padTwo(dateParts(at).hour)}:${padTwo(dateParts(at).minute)}`;

/** Date and hour, as a due moment is always shown. A day's end is 24:00 of that day, not the next one's beginning. */
export const formatMoment = (at: Moment, now: Moment): string =>
  isMidnight(at) ? `${formatDay(at - 1, now)} 24:00` : `${formatDay(at, now)} ${formatTime(at)}`;

const isMidnight = (at: Moment): boolean => momentOf(communityDay(at), 0) === at;

/** A calendar day as people write it. */
export const formatDate = ({ year, month, day }: Pick<DateParts, 'year' | 'month' | 'day'>): string =>
  `${year}年${month}月${day}日`;
