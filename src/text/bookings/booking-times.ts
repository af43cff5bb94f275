import { addDays, communityDay, dateParts, momentOf, type Day, type Moment } from '@domain/time';
import { formatDay, weekdays } from '@domain/vocabulary/time';

const HOUR = 60;
const DAY = 1440;

/** Formats a length in minutes as people say it: 半小时, 1 小时半, 2 天. */
export function formatMinutes(minutes: number): string {
  if (minutes && minutes % DAY === 0) return `${minutes / DAY} 天`;
  const hours = Math.floor(minutes / HOUR);
  const half = minutes % HOUR === HOUR / 2;
  if (half) return hours ? `${hours} 小时半` : '半小时';
  if (minutes % HOUR) return `${minutes} 分钟`;
  return `${hours} 小时`;
}

/** The same for use within a sentence, with a space before a digit. */
export const formatMinutesInText = (minutes: number): string => formatMinutes(minutes).replace(/^(?=\d)/, ' ');

/** Formats a day as 今天 11月22日 周日; days that are further away have no such name. */
export function formatDate(day: Day, now: Moment): string {
  const { month, day: date, weekday, year } = dateParts(momentOf(day, 0));
  const today = communityDay(now);
  const name = day === today ? '今天 ' : day === addDays(today, 1) ? '明天 ' : day === addDays(today, 2) ? '后天 ' : '';
  return `${name}${year === dateParts(now).year ? '' : `${year}年`}${month}月${date}日 ${weekdays[weekday]}`;
}

export const formatTimeRange = (from: string, to: string): string => `${from}–${to}`;

type DayAndTimes = { day: Day; from: string; to: string };

/** Formats a day and its times in short: near days by their name alone. */
export const formatShortTime = ({ day, from, to }: DayAndTimes, now: Moment): string =>
  `${formatDay(momentOf(day, 0), now)} ${formatTimeRange(from, to)}`;

/** Formats a day and its times in full. */
export const formatFullTime = ({ day, from, to }: DayAndTimes, now: Moment): string =>
  `${formatDate(day, now)} ${formatTimeRange(from, to)}`;
