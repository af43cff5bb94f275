import { activePause, noShowRecordOf } from '@domain/bookings/no-show-record';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../../platform/context';
import * as violationCounts from '../violations/violation-repository';

/** Throws `ruleBroken: bookings.paused` while the caller may not book, and counts the violation. */
export async function checkNotPaused(context: UserContext, hall: string): Promise<void> {
  const until = activePause(noShowRecordOf(context.person), context.now);
  if (until === undefined) return;
  await violationCounts.countViolation(context, hall, { reason: 'bookings.paused', facts: { until } });
  throw new AppError('ruleBroken', 'bookings.paused', { until });
}
