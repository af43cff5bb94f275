import { addDays, communityDay, dateParts, momentOf, type Day, type Moment } from '@domain/time';
import { formatDay, weekdays } from '@domain/vocabulary/time';

const HOUR = 60;
const DAY = 1440;

/** A length of time as neighbours say it: 半小时, 1 小时半, 2 天. */
export function formatMinutes(minutes: number): string {
  if (minutes && minutes % DAY === 0) return `${minutes / DAY} 天`;
  const hours = Math.floor(minutes / HOUR);
  const half = minutes % HOUR === HOUR / 2;
  if (half) return hours ? `${hours} 小时半` : '半小时';
  if (minutes % HOUR) return `${minutes} 分钟`;
  return `${hours} 小时`;
}

/** The same after a character, with the room that a number wants. */
export const formatMinutesInText = (minutes: number): string => formatMinutes(minutes).replace(/^(?=\d)/, ' ');

/** 今天 11月22日 周日; days further away without a name of their own. */
export function formatDate(day: Day, now: Moment): string {
  const { month, day: date, weekday, year } = dateParts(momentOf(day, 0));
  const today = communityDay(now);
  const name = day === today ? '今天 ' : day === addDays(today, 1) ? '明天 ' : day === addDays(today, 2) ? '后天 ' : '';
  return `${name}${year === dateParts(now).year ? '' : `${year}年`}${month}月${date}日 ${weekdays[weekday]}`;
}

export const formatTimeRange = (from: string, to: string): string => `${from}–${to}`;

type DayAndTimes = { day: Day; from: string; to: string };

/** A day and its times in few words: near days by their name alone. */
export const formatShortTime = ({ day, from, to }: DayAndTimes, now: Moment): string =>
  `${formatDay(momentOf(day, 0), now)} ${formatTimeRange(from, to)}`;

/** A day and its times in full. */
export const formatFullTime = ({ day, from, to }: DayAndTimes, now: Moment): string =>
  `${formatDate(day, now)} ${formatTimeRange(from, to)}`;
