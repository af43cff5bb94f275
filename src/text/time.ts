import { communityDay, DAY, daysBetween, HOUR, MINUTE, momentOf, parts, type Moment } from '@domain/time';

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
const two = (number: number) => String(number).padStart(2, '0');

/** A day as people say it: near ones by name, others by date, another year's with the year. */
export function dayWords(at: Moment, now: Moment): string {
  const name = near[daysBetween(communityDay(now), communityDay(at))];
  if (name) return name;
  const { year, month, day, weekday } = parts(at);
  const date = `${month}月${day}日`;
  return year === parts(now).year ? `${date} ${weekdays[weekday]}` : `${year}年${date}`;
}

export const hourWords = (at: Moment): string => `${parts(at).hour}:${two(parts(at).minute)}`;

/** Date and hour, as a due moment is always shown. A day's end is 24:00 of that day, not the next one's beginning. */
export const momentWords = (at: Moment, now: Moment): string => (isMidnight(at) ? `${dayWords(at - 1, now)} 24:00` : `${dayWords(at, now)} ${hourWords(at)}`);

const isMidnight = (at: Moment): boolean => momentOf(communityDay(at), 0) === at;

/** A stretch of time in its two largest parts: long ones lose their minutes. */
export function stretchWords(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (days) return hours ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours) return minutes ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`;
  return minutes ? `${minutes} 分钟` : '不到 1 分钟';
}

export const leftWords = (length: number): string => `还剩 ${stretchWords(length)}`;
export const overdueWords = (length: number): string => `已超时 ${stretchWords(length)}`;
