import { dateParts, type Moment } from '@domain/time';
import { createAppContext } from '../modules/app-context';
import { alarmCalendar } from '../modules/messages/alarm-calendar';
import { startTimeBudget, type TimeBudget } from '../modules/messages/time-budget';
import { drainWaiting, sendWaiting } from '../modules/messages/send-waiting';
import { getCallerOpenid, getCallerSource } from '../platform/cloud';
import type { AppContext } from '../platform/context';
import { auditRooms } from './audit-rooms';
import { checkReports } from './check-reports';
import { openDays } from './open-days';
import { recountSupports } from './recount-supports';
import { turnBookings } from './turn-bookings';
import { reckonProvisional, turnClocks } from './turn-clocks';

/** What one run may spend; the next begins a minute after this one did. */
const RUN_BUDGET = 40_000;
/** What is left of it to messages, however many clocks are due. */
const RESERVED_FOR_MESSAGES = 15_000;
/** The last minute of an hour in which hourly jobs still run. */
const LATEST = 2;
/** The centre hears of a missing table from nine in the morning on. */
const MORNING = 9;
/** The audit of rooms looks when nobody books. */
const NIGHT = 3;

const isTimer = (): boolean => getCallerSource() === 'wx_trigger' && getCallerOpenid() === undefined;

type Job = { name: string; run: (context: AppContext, budget: TimeBudget) => Promise<unknown> };

// the clock first, so that what it causes is sent in the same minute
const EVERY_MINUTE: Job[] = [
  { name: 'clocks', run: (context, budget) => turnClocks(context, { ...budget, remaining: () => budget.remaining() - RESERVED_FOR_MESSAGES }) },
  {
    name: 'bookings',
    run: (context, budget) => turnBookings(context, { ...budget, remaining: () => budget.remaining() - RESERVED_FOR_MESSAGES }),
  },
  { name: 'outboxes', run: (context, budget) => drainWaiting(context, 'cases', budget) },
  { name: 'bookingOutboxes', run: (context, budget) => drainWaiting(context, 'bookings', budget) },
  { name: 'sends', run: sendWaiting },
  { name: 'checks', run: checkReports },
];
const EVERY_HOUR: Job[] = [
  { name: 'provisional', run: reckonProvisional },
  { name: 'supports', run: recountSupports },
  { name: 'days', run: openDays },
];
const BY_NIGHT: Job[] = [{ name: 'rooms', run: auditRooms }];
const BY_DAY: Job[] = [{ name: 'calendar', run: alarmCalendar }];

/**
 * The hourly jobs run in the first minutes of an hour, because a timer may come late, and with the time that the others
 * leave.
 */
function jobsAt(now: Moment): Job[] {
  const { hour, minute } = dateParts(now);
  if (minute > LATEST) return EVERY_MINUTE;
  return [...EVERY_MINUTE, ...(hour >= MORNING ? BY_DAY : []), ...(hour === NIGHT ? BY_NIGHT : []), ...EVERY_HOUR];
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
  const done: Record<string, unknown> = {};
  for (const { name, run } of jobsAt(context.now)) {
    try {
      done[name] = await run(context, budget);
    } catch (error) {
      console.error(requestId, name, error);
      done[name] = 'failed';
    }
  }
  return { ok: true, data: done };
}
