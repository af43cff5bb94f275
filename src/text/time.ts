import { DAY, HOUR, MINUTE } from '@domain/time';

/** A number stays on the line of its unit. */
const of = (count: number, unit: string): string => `${count}\u00a0${unit}`;

/** A stretch of time in its two largest parts: long ones lose their minutes. */
export function stretchWords(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const parts = days
    ? [of(days, '天'), hours && of(hours, '小时')]
    : hours
      ? [of(hours, '小时'), minutes && of(minutes, '分钟')]
      : [minutes ? of(minutes, '分钟') : '不到 1 分钟'];
  return parts.filter(Boolean).join(' ');
}

export const leftWords = (length: number): string => `还剩 ${stretchWords(length)}`;
export const overdueWords = (length: number): string => `已超时 ${stretchWords(length)}`;
