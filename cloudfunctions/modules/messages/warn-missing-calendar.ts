import { calendarAlarm } from '@domain/messages/calendar-alarm';
import type { AppContext } from '../../platform/context';
import { deliverNotice } from './deliver-notice';

/** Tells the centre, once a day, that a year has no holiday table. */
export async function warnMissingCalendar({ db, now, settings, calendar }: AppContext): Promise<void> {
  const current = await settings();
  const alarm = calendarAlarm(calendar(current), current.district.id, now);
  if (alarm) await deliverNotice(db, alarm);
}
