import { dateParts, type Moment } from '@domain/time';
import { createAppContext } from '../modules/app-context';
import { warnMissingCalendar } from '../modules/messages/warn-missing-calendar';
import { startTimeBudget, type TimeBudget } from '../modules/messages/time-budget';
import { drainDueOutboxes, sendDueMessages } from '../modules/messages/send-due';
import { getCallerOpenid, getCallerSource } from '../platform/cloud';
import type { AppContext } from '../platform/context';
import { auditRooms } from './audit-rooms';
import { checkReports } from './check-reports';
import { createRoomDays } from './create-room-days';
import { recountSupports } from './recount-supports';
import { processBookingTimers } from './process-booking-timers';
import { recalculateProvisional, processCaseTimers } from './process-case-timers';

/** What one run may spend; the next begins a minute after this one did. */
const RUN_BUDGET = 40_000;
/** What is left of it to messages, however many clocks are due. */
const RESERVED_FOR_MESSAGES = 15_000;
/** The last minute of an hour in which hourly jobs still run. */
const LAST_HOURLY_MINUTE = 2;
/** The centre hears of a missing table from nine in the morning on. */
const ALARM_FROM_HOUR = 9;
/** The audit of rooms looks when nobody books. */
const AUDIT_HOUR = 3;

const isTimer = (): boolean => getCallerSource() === 'wx_trigger' && getCallerOpenid() === undefined;

type Job = { name: string; run: (context: AppContext, budget: TimeBudget) => Promise<unknown> };

// the clock first, so that what it causes is sent in the same minute
const MINUTE_JOBS: Job[] = [
  {
    name: 'caseTimers',
    run: (context, budget) =>
      processCaseTimers(context, { ...budget, remaining: () => budget.remaining() - RESERVED_FOR_MESSAGES }),
  },
  {
    name: 'bookingTimers',
    run: (context, budget) =>
      processBookingTimers(context, { ...budget, remaining: () => budget.remaining() - RESERVED_FOR_MESSAGES }),
  },
  { name: 'caseOutboxes', run: (context, budget) => drainDueOutboxes(context, 'cases', budget) },
  { name: 'bookingOutboxes', run: (context, budget) => drainDueOutboxes(context, 'bookings', budget) },
  { name: 'sends', run: sendDueMessages },
  { name: 'contentChecks', run: checkReports },
];
const HOURLY_JOBS: Job[] = [
  { name: 'provisional', run: recalculateProvisional },
  { name: 'supports', run: recountSupports },
  { name: 'roomDays', run: createRoomDays },
];
const NIGHTLY_JOBS: Job[] = [{ name: 'roomAudit', run: auditRooms }];
const DAYTIME_JOBS: Job[] = [{ name: 'calendarAlarm', run: warnMissingCalendar }];

/**
 * The hourly jobs run in the first minutes of an hour, because a timer may come late, and with the time that the others
 * leave.
 */
function jobsAt(now: Moment): Job[] {
  const { hour, minute } = dateParts(now);
  if (minute > LAST_HOURLY_MINUTE) return MINUTE_JOBS;
  return [
    ...MINUTE_JOBS,
    ...(hour >= ALARM_FROM_HOUR ? DAYTIME_JOBS : []),
    ...(hour === AUDIT_HOUR ? NIGHTLY_JOBS : []),
    ...HOURLY_JOBS,
  ];
}

/**
 * The clock's one door, opened each minute. A run may come twice, late, or die half-way: every job finds its work in
 * the store and changes
 * it conditionally, so the end is the same. A job that fails does not stop the others.
 */
export async function main(_event: unknown, { request_id: requestId = '' }: { request_id?: string } = {}) {
  if (!isTimer()) return { ok: false, error: { code: 'forbidden', reason: 'timerOnly', requestId } };

  const context = createAppContext(requestId);
  const budget = startTimeBudget(RUN_BUDGET, context.now);
  const results: Record<string, unknown> = {};
  for (const { name, run } of jobsAt(context.now)) {
    try {
      results[name] = await run(context, budget);
    } catch (error) {
      console.error(requestId, name, error);
      results[name] = 'failed';
    }
  }
  return { ok: true, data: results };
}
