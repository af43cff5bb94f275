// Only the package's data is used: its functions count in the machine's own zone, which is wrong west of Greenwich, and
// answer for years without a notice.
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { defaultHours, type Calendar, type HolidayTable } from '@domain/calendar/calendar';
import type { Day } from '@domain/time';

// Every notice of the State Council names its own New Year's Day. Days of December prove nothing: they may belong to
// the next year's notice.
const published: HolidayTable = {
  years: Object.keys(holidays)
    .filter((day) => day.endsWith('-01-01'))
    .map(yearOf)
    .sort((a, b) => a - b),
  holidays: Object.keys(holidays).sort(),
  makeUpDays: Object.keys(workdays).sort(),
};

/** The usual hours with the holidays of `holidayTable`. One merged table is kept for each override. */
export function calendarWith(override?: HolidayTable): Calendar {
  if (!override) return usualCalendar;
  const known = calendars.get(override);
  if (known) return known;
  const merged = { table: holidayTable(override), hours: defaultHours };
  calendars.set(override, merged);
  return merged;
}

const usualCalendar: Calendar = { table: published, hours: defaultHours };
const calendars = new WeakMap<HolidayTable, Calendar>();

/**
 * The State Council's table as chinese-days ships it, for the years it really covers. `override` (from the county's
 * settings) replaces its `years` whole or adds them, and may name single days of other years, such as the December days
 * of a new notice.
 */
export function holidayTable(override?: HolidayTable): HolidayTable {
  if (!override) return published;

  const replacedYears = new Set(override.years);
  const namedDays = new Set([...override.holidays, ...override.makeUpDays]);
  const isKept = (day: Day): boolean => !replacedYears.has(yearOf(day)) && !namedDays.has(day);

  return {
    years: [...new Set([...published.years, ...override.years])].sort((a, b) => a - b),
    holidays: [...published.holidays.filter(isKept), ...override.holidays].sort(),
    makeUpDays: [...published.makeUpDays.filter(isKept), ...override.makeUpDays].sort(),
  };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
