import { calendarAlarm } from '@domain/messages/calendar-alarm';
import { createInboxEntry } from '@domain/messages/notice';
import type { AppContext } from '../../platform/context';
import * as audience from './audience-repository';
import * as inbox from './inbox-repository';

/**
 * Tells the centre, once a day, that a year has no holiday table. Its send is left to the scheduler's next look at what
 * waits.
 */
export async function warnMissingCalendar({ db, now, settings, calendar }: AppContext): Promise<void> {
  const current = await settings();
  const alarm = calendarAlarm(calendar(current), current.district.id, now);
  if (!alarm) return;
  const tokens = await audience.resolveRecipients(db, alarm.to);
  await inbox.addNew(
    db,
    tokens.map((personId) => createInboxEntry(alarm, personId)),
  );
}
