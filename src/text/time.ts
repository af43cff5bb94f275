import { DAY, HOUR, MINUTE } from '@domain/time';

/** a number stays on the line of its unit */
const withUnit = (count: number, unit: string): string => `${count}\u00a0${unit}`;

/** Formats a duration by its two largest units; long ones lose their minutes. */
export function formatDuration(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const parts = days
    ? [withUnit(days, '天'), hours && withUnit(hours, '小时')]
    : hours
      ? [withUnit(hours, '小时'), minutes && withUnit(minutes, '分钟')]
      : [minutes ? withUnit(minutes, '分钟') : '不到 1 分钟'];
  return parts.filter(Boolean).join(' ');
}

export const formatTimeLeft = (length: number): string => `还剩 ${formatDuration(length)}`;
export const formatOverdue = (length: number): string => `已超时 ${formatDuration(length)}`;
