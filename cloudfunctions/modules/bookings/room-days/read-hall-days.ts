import { weeklyQuotaId, type WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import { activePause, noShowRecordOf } from '@domain/bookings/no-show-record';
import type { CalendarContext } from '@domain/bookings/availability/availability';
import { rulesFor, managesHall, type Hall, type Room } from '@domain/halls/hall';
import type { ReaderView } from '@domain/bookings/availability/availability-view';
import { hasRole } from '@domain/people/actor';
import { weekday, type Day } from '@domain/time';
import type { UserContext } from '../../../platform/context';
import * as hallDays from './hall-day-repository';

/** True for staff of any desk: whether it is this hall's is known only after the hall is read. */
export const isDeskStaff = ({ actor }: UserContext): boolean => hasRole(actor, 'desk');

/**
 * A hall and its days as one reader may see them: other people's bookings have neither name nor link, but for the
 * hall's desk.
 */
export async function readHallDays(
  context: UserContext,
  match: Parameters<typeof hallDays.readWithDays>[1],
  include: hallDays.HallReadOptions,
): Promise<CalendarContext & { weeks: WeeklyQuota[]; reader: ReaderView }> {
  const { db, actor, now, person } = context;
  const read = await hallDays.readWithDays(db, match, { shown: isDeskStaff(context) ? 'all' : 'titled', ...include });
  const staff = managesHall(actor, read.hall);
  const own = new Set(read.weeks.flatMap(({ s }) => Object.values(s)));
  const shown = read.shown
    .filter(({ kind }) => staff || kind !== 'booking')
    .map(({ id, title, personId }) => ({
      id,
      ...(title && { title }),
      mine: personId === actor.personId && own.has(id),
    }));
  const mine = [...own].filter((id) => !shown.some((one) => one.id === id)).map((id) => ({ id, mine: true }));
  const paused = activePause(noShowRecordOf(person), now);
  return {
    hall: read.hall,
    calendar: context.calendar(await context.settings()),
    now,
    days: read.days,
    weeks: read.weeks,
    shown: [...shown, ...mine],
    staff,
    remaining: remainingOf(read.hall, read.weeks, actor.personId),
    reader: { joined: actor.positions.length > 0, staff, ...(paused !== undefined && { pausedUntil: paused }) },
  };
}

/** How many bookings the person may still make on a day. */
const remainingOf =
  (hall: Hall, weeks: readonly WeeklyQuota[], personId: string) =>
  (day: Day, room: Room): number => {
    const { perDay, perWeek } = rulesFor(hall, room);
    const week = weeks.find(({ id }) => id === weeklyQuotaId(personId, day));
    return week
      ? Math.max(0, Math.min(perDay - (week.d[weekday(day)] ?? 0), perWeek - week.n))
      : Math.min(perDay, perWeek);
  };
