import { DAY, HOUR, MINUTE } from '@domain/time';

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
