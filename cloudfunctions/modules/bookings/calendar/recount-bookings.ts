import pMap from 'p-map';
import { advanceBySystem } from '@domain/bookings/lifecycle/advance';
import type { Booking } from '@domain/bookings/booking';
import { calendarAlarm } from '@domain/messages/calendar-alarm';
import type { Settings } from '@domain/settings/settings';
import { settledByCalendar } from '@domain/bookings/provisional';
import { holidayReason } from '@domain/vocabulary/notices/booking-notices';
import type { AppContext } from '../../../platform/context';
import * as halls from '../../halls/hall-repository';
import { changeRecord } from '../../lifecycle/change-record';
import { deliverNotice } from '../../messages/deliver-notice';
import type { TimeBudget } from '../../messages/time-budget';
import { createHallContext } from '../room-days/hall-context';
import { bookingStore } from '../booking/booking-store';
import * as bookings from '../booking/booking-repository';

const BATCH_SIZE = 100;
const CONCURRENCY = 4;

/**
 * Looks again at bookings in years whose holiday table was missing, once it is there: those that stand are told so, and
 * those on a day that is closed are displaced and told like by any other closure. While it is missing the centre is
 * told once a day. Answers how many it looked at.
 */
export async function recountBookings(context: AppContext, budget: TimeBudget): Promise<number> {
  const settings = await context.settings();
  let examined = 0;
  for (let after: string | undefined; ;) {
    const { rows, next } = await bookings.listProvisional(context.db, context.now, { after, limit: BATCH_SIZE });
    if (examined === 0) await warnOfBookedYear(context, settings, rows[0]);
    const hallIds = [...new Set(rows.map(({ hall }) => hall.id))];
    const hallOf = new Map(await pMap(hallIds, async (id) => [id, await halls.get(context.db, id)] as const));
    const recountInTime = async (booking: Booking): Promise<void> => {
      const hall = hallOf.get(booking.hall.id);
      if (hall && budget.remaining() > 0) await recount(context, booking, hall);
    };
    await pMap(rows, recountInTime, { concurrency: CONCURRENCY });
    examined += rows.length;
    if (next === undefined || budget.remaining() <= 0) return examined;
    after = next;
  }
}

/** Tells the centre that people book in a year without a table. */
async function warnOfBookedYear({ db, now, calendar }: AppContext, settings: Settings, first: Booking | undefined) {
  const alarm = first && calendarAlarm(calendar(settings), settings.district.id, now, first.day);
  if (alarm) await deliverNotice(db, alarm);
}

/** What fails, or what somebody changes at the same time, is looked at again in an hour. */
async function recount(context: AppContext, booking: Booking, hall: Parameters<typeof settledByCalendar>[1]) {
  const { now, requestId } = context;
  const { calendar } = await createHallContext(context, hall);
  try {
    await changeRecord(context, bookingStore, {
      load: async () => booking,
      decide: (before) => {
        const settled = settledByCalendar(before, hall, calendar, now);
        if (settled === undefined) return undefined;
        if (settled === 'stands') return advanceBySystem(before, 'recalculate', now);
        return advanceBySystem(before, 'displace', now, { reason: holidayReason });
      },
      deliver: 'later',
    });
  } catch (error) {
    console.error(requestId, 'provisional booking', booking.id, error);
  }
}
