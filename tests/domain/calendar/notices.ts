/**
 * The State Council's notices for 2025 and 2026, written down from their sentences: free from–to, and the weekend days
 * worked.
 */
const free = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;

const worked = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].concat([
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

/** The name of a day, counted from 1 January 2025, reckoned in Greenwich so that no zone can disturb it. */
export const dayName = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);

/** Whether people work on a day of 2025 or 2026, counted from 1 January 2025, which was a Wednesday. */
export function isWorked(index: number): boolean {
  const day = dayName(index);
  const inHoliday = free.some(([from, to]) => from <= day && day <= to);
  return worked.includes(day) || (!inHoliday && (index + 2) % 7 < 5);
}
