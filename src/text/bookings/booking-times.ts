import { momentOf, type Day, type Moment } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { unbroken, withUnit } from '../time';

const HOUR = 60;
const DAY = 1440;

/** Formats a length in minutes as people say it: 半小时, 1 小时半, 2 天. */
export function formatMinutes(minutes: number): string {
  if (minutes && minutes % DAY === 0) return withUnit(minutes / DAY, '天');
  const hours = Math.floor(minutes / HOUR);
  const half = minutes % HOUR === HOUR / 2;
  if (half) return hours ? withUnit(hours, '小时半') : unbroken('半小时');
  if (minutes % HOUR) return withUnit(minutes, '分钟');
  return withUnit(hours, '小时');
}

/** The same for use within a sentence, with a space before a digit. */
export const formatMinutesInText = (minutes: number): string => formatMinutes(minutes).replace(/^(?=\d)/, ' ');

/** Formats a calendar day. */
export const formatDate = (day: Day, now: Moment): string => formatDay(momentOf(day, 0), now);

export const formatTimeRange = (from: string, to: string): string => `${from}–${to}`;

type DayAndTimes = { day: Day; from: string; to: string };

/** Formats a day and its times. */
export const formatDayAndTimes = ({ day, from, to }: DayAndTimes, now: Moment): string =>
  `${formatDate(day, now)} ${formatTimeRange(from, to)}`;
