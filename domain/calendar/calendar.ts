import { addDays, type Day, type Moment, weekday } from '../time';

/** Which days are worked: the State Council's table as data. `years` are the years the table covers. */
export type HolidayTable = {
  years: number[];
  /** Days off: weekdays given free, and the weekend days inside a holiday. */
  holidays: Day[];
  /** Weekend days that are worked. */
  makeUpDays: Day[];
};

/** Minutes of the day, in order and apart. */
export type BusinessHours = { from: number; to: number }[];

export type Calendar = { table: HolidayTable; hours: BusinessHours };

/**
 * A computed deadline. `provisional` when a day on the way lies in a year without a table, where only weekends were
 * taken as days off.
 */
export type Deadline = { at: Moment; provisional: boolean };

/** 08:30–12:00 and 14:00–17:30, unless the county's settings say otherwise. */
export const defaultHours: BusinessHours = [
  { from: 510, to: 720 },
  { from: 840, to: 1050 },
];

/** Monday to Friday, corrected by the table. A year without a table never fails: it counts Monday to Friday. */
export function isWorkday({ table }: Calendar, day: Day): boolean {
  const { holidays, makeUpDays } = lookup(table);
  return makeUpDays.has(day) || (!holidays.has(day) && weekday(day) <= 5);
}

/** Whether the State Council's table for the year of this day is known. */
export const hasHolidayTable = ({ table }: Calendar, day: Day): boolean => lookup(table).years.has(yearOf(day));

/** Whether every year that the days from `first` to `last` touch is known. */
export function haveHolidayTables({ table }: Calendar, first: Day, last: Day): boolean {
  const { years } = lookup(table);
  for (let year = yearOf(first); year <= yearOf(last); year++) if (!years.has(year)) return false;
  return true;
}

/** The first working day after `day`. */
export const nextWorkday = (calendar: Calendar, day: Day): Day => workdayFrom(calendar, addDays(day, 1), 1);

/** The last working day before `day`. */
export const previousWorkday = (calendar: Calendar, day: Day): Day => workdayFrom(calendar, addDays(day, -1), -1);

/** `day` itself if it is worked, else the next working day. */
export const workdayOnOrAfter = (calendar: Calendar, day: Day): Day => workdayFrom(calendar, day, 1);

function workdayFrom(calendar: Calendar, day: Day, step: 1 | -1): Day {
  let found = day;
  while (!isWorkday(calendar, found)) found = addDays(found, step);
  return found;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

type Lookup = { years: Set<number>; holidays: Set<Day>; makeUpDays: Set<Day> };

const lookups = new WeakMap<HolidayTable, Lookup>();

// A table lists some seven hundred days and is asked for every day of every clock; it must not change after it is first
// asked.
function lookup(table: HolidayTable): Lookup {
  const cached = lookups.get(table);
  if (cached) return cached;

  const created = {
    years: new Set(table.years),
    holidays: new Set(table.holidays),
    makeUpDays: new Set(table.makeUpDays),
  };
  lookups.set(table, created);
  return created;
}
