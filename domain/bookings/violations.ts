import { communityDay, type Day, type Moment } from '../time';

/** The rules that refuse a booking: reasons `bookings.…`. */
export const VIOLATION_REASONS = [
  'taken',
  'perDay',
  'perWeek',
  'otherRoom',
  'paused',
  'people',
  'closed',
  'hours',
  'past',
  'notice',
  'horizon',
  'step',
  'tooShort',
  'tooLong',
  'notInUse',
  'attempts',
  'perPhone',
  'perDesk',
] as const;
export type ViolationReason = (typeof VIOLATION_REASONS)[number];

/** Refused requests of a hall and month by reason, without person, room or day. */
export type ViolationCounts = { hall: string; month: string; counts: Partial<Record<ViolationReason, number>> };

/** Documents among which the counts of a hall and month are spread, so that refusals do not wait for each other. */
export const COUNT_SHARDS = 8;

/** The id of one of the documents, `shard` from 0. */
export const violationCountsId = (hall: string, month: string, shard: number): string =>
  `${hall}_${month}${shard === 0 ? '' : `_${shard}`}`;

/** The month of the community's calendar at a moment, `YYYY-MM`. */
export const monthAt = (now: Moment): string => communityDay(now).slice(0, 7);

/** The months from one day to another, `YYYY-MM`. */
export function monthsIn({ from, to }: { from: Day; to: Day }): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, n) => `${Math.floor((first + n) / 12)}-${String(((first + n) % 12) + 1).padStart(2, '0')}`,
  );
}

/** The sums of several months, the highest first. */
export const mostFrequentViolations = (
  months: readonly Pick<ViolationCounts, 'counts'>[],
): { reason: ViolationReason; count: number }[] =>
  VIOLATION_REASONS.map((reason) => ({
    reason,
    count: months.reduce((sum, { counts }) => sum + (counts[reason] ?? 0), 0),
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
