import { weeklyQuotaId, type WeeklyQuota } from '@domain/bookings/availability/weekly-quota';
import { activePause, noShowRecordOf } from '@domain/bookings/no-show-record';
import type { CalendarContext } from '@domain/bookings/availability/availability';
import { rulesFor, managesHall, type Hall, type Room } from '@domain/halls/hall';
import type { ReaderView } from '@domain/bookings/availability/availability-view';
import type { EndpointName, Output, ParsedInput } from '@domain/contract';
import { weekday, type Day } from '@domain/time';
import type { AppContext, UserContext } from '../../../platform/context';
import { joinedHandler, type AnyJoinedHandler } from '../../handler';
import * as hallDays from './hall-day-repository';

/** Which days of which hall a page shows. */
export type HallDaysRequest = { hall: string; options: hallDays.HallReadOptions };

export type ReadersHallDays = CalendarContext & { weeks: WeeklyQuota[]; reader: ReaderView };

/** A handler that reads some days of a hall together with its caller. */
export const hallDaysHandler = <N extends EndpointName>(
  requestOf: (input: ParsedInput<N>, context: AppContext, personId: string) => Promise<HallDaysRequest>,
  handle: (input: ParsedInput<N>, context: UserContext, read: ReadersHallDays) => Promise<Output<N>>,
): AnyJoinedHandler<N> =>
  joinedHandler<N, HallDaysRequest & { read: hallDays.HallRead }>({
    read: async (input, context, personId) => {
      const request = await requestOf(input, context, personId);
      const { hall: _id, options } = request;
      const found = await hallDays.readWithCaller(
        context.db,
        { _id },
        { shown: 'titled', ...options, caller: personId },
      );
      return found && { person: found.person, read: { ...request, read: found.read } };
    },
    handle: async (input, context, { read, options }) =>
      handle(input, context, await presentTo(context, read, options)),
  });

/** The same for a handler that knows the hall only after it knows the caller. */
export async function readHallDays(context: UserContext, { hall: _id, options }: HallDaysRequest) {
  return presentTo(context, await hallDays.readWithDays(context.db, { _id }, { shown: 'titled', ...options }), options);
}

/**
 * A hall and its days as one reader may see them: other people's bookings have neither name nor link, but for the
 * hall's desk, for which they are read in a request of their own.
 */
async function presentTo(
  context: UserContext,
  found: hallDays.HallRead,
  options: hallDays.HallReadOptions,
): Promise<ReadersHallDays> {
  const { db, actor, now, person } = context;
  const staff = managesHall(actor, found.hall);
  const read = staff ? await hallDays.readWithDays(db, { _id: found.hall.id }, { ...options, shown: 'all' }) : found;
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
