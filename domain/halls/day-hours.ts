import type { Calendar } from '../calendar/calendar';
import { weekday, type Day } from '../time';
import type { Hall, Hours, Room } from './hall';
import type { Span } from './slot';

/** The rule that a day's hours come from. */
export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'makeUp', 'exception'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export type DayHours = { kind: DayKind; open: Span[]; reason?: string };

/** The opening hours of a room on a day: an exception, else those of a holiday or make-up day, else of the weekday. */
export function hoursOn(hall: Hall, room: Room, day: Day, calendar: Calendar): DayHours {
  const exception = hall.exceptions.find((one) => one.day === day && one.spaces.includes(room.space));
  if (exception) return { kind: 'exception', open: exception.open, reason: exception.reason };
  return regularHours(room.hours ?? hall.hours, day, calendar);
}

function regularHours(hours: Hours, day: Day, { table }: Calendar): DayHours {
  if (table.makeUpDays.includes(day)) return { kind: 'makeUp', open: hours.onMakeUpDays };
  if (table.holidays.includes(day)) return { kind: 'holiday', open: hours.onHolidays };
  return { kind: weekday(day) > 5 ? 'weekend' : 'workday', open: hours.week[weekday(day) - 1] ?? [] };
}
