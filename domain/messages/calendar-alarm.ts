import { hasHolidayTable, type Calendar } from '../calendar/calendar';
import { communityDay, type Day, type Moment } from '../time';
import { createMaintenanceNotice } from './maintenance-notices';
import type { OutboxEntry } from './notice';

/**
 * The year whose holiday table is missing: this one at any time, one that somebody booked in, and the next from 1
 * December on, when the State Council has published it.
 */
export function missingYear(calendar: Calendar, now: Moment, booked?: Day): number | undefined {
  const today = communityDay(now);
  const year = Number(today.slice(0, 4));
  if (!hasHolidayTable(calendar, today)) return year;
  if (booked !== undefined && !hasHolidayTable(calendar, booked)) return Number(booked.slice(0, 4));
  return today >= `${year}-12-01` && !hasHolidayTable(calendar, `${year + 1}-01-01`) ? year + 1 : undefined;
}

/**
 * The message to the centre about a missing holiday table: the same one all day, another one tomorrow. `booked` is the
 * day of a booking that depends on one.
 */
export function calendarAlarm(
  calendar: Calendar,
  district: string,
  now: Moment,
  booked?: Day,
): OutboxEntry | undefined {
  const year = missingYear(calendar, now, booked);
  if (year === undefined) return undefined;
  return createMaintenanceNotice('calendarMissing', { year }, { cause: `calendar${year}`, district, now });
}
