import { DAY, HOUR, MINUTE } from '@domain/time';

/** A word whose characters stay on one line. */
export const unbroken = (word: string): string => [...word].join('\u2060');

/** A number with its unit, which stay on one line. */
export const withUnit = (count: number, unit: string): string => `${count}\u00a0${unbroken(unit)}`;

/** Formats a duration by its two largest units; long ones lose their minutes. */
export function formatDuration(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const parts = days
    ? [withUnit(days, '天'), hours && withUnit(hours, '小时')]
    : hours
      ? [withUnit(hours, '小时'), minutes && withUnit(minutes, '分钟')]
      : [minutes ? withUnit(minutes, '分钟') : `不到 ${withUnit(1, '分钟')}`];
  return parts.filter(Boolean).join(' ');
}

export const formatTimeLeft = (length: number): string => `还剩 ${formatDuration(length)}`;
export const formatOverdue = (length: number): string => `已超时 ${formatDuration(length)}`;
