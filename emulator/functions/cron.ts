import { Cron } from 'croner';

const CHINA_OFFSET_MINUTES = 8 * 60;

/** The next run of a seven-field cron line (second to year, in UTC+8), undefined when it never runs again. Throws. */
export function nextRunAt(cronLine: string, after: number): number | undefined {
  const cron = new Cron(cronLine, { mode: '7-part', utcOffset: CHINA_OFFSET_MINUTES, paused: true });
  return cron.nextRun(new Date(after))?.getTime();
}

export function isCronLine(text: string): boolean {
  try {
    nextRunAt(text, 0);
    return true;
  } catch {
    return false;
  }
}
