import {
  haveHolidayTables,
  type Calendar,
  defaultHours,
  hasHolidayTable,
  isWorkday,
  nextWorkday,
  previousWorkday,
} from '@domain/calendar/calendar';
import { addDays, weekday } from '@domain/time';
import { holidayTable } from '../../../cloudfunctions/platform/holidays';

const calendar: Calendar = { table: holidayTable(), hours: defaultHours };
const nothing: Calendar = { table: { years: [], holidays: [], makeUpDays: [] }, hours: defaultHours };

describe('a working day', () => {
  test.each([
    ['2025-09-26', true, 'a Friday'],
    ['2025-09-27', false, 'a Saturday'],
    ['2025-09-28', true, 'a Sunday made up for the long holiday'],
    ['2025-10-01', false, 'the National Day, a Wednesday'],
    ['2025-10-04', false, 'a Saturday inside the holiday'],
    ['2025-10-08', false, 'the last day of the holiday'],
    ['2025-10-09', true, 'the Thursday after it'],
    ['2025-10-11', true, 'the Saturday made up'],
    ['2025-10-12', false, 'the Sunday after it'],
    ['2026-01-02', false, 'the Friday after New Year, exchanged'],
    ['2026-01-04', true, 'the Sunday it was exchanged for'],
  ])('%s: %s, %s', (day, worked) => expect(isWorkday(calendar, day)).toBe(worked));

  test('has a next and a previous one across a long holiday', () => {
    expect(nextWorkday(calendar, '2025-09-30')).toBe('2025-10-09');
    expect(previousWorkday(calendar, '2025-10-09')).toBe('2025-09-30');
    expect(nextWorkday(calendar, '2025-09-27')).toBe('2025-09-28');
  });
});

describe('a year without a table', () => {
  test('is not covered, and works from Monday to Friday', () => {
    for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      expect(hasHolidayTable(calendar, day)).toBe(false);
      expect(isWorkday(calendar, day)).toBe(weekday(day) <= 5);
    }
  });

  test('does not stop anybody when no year has one', () => {
    expect(isWorkday(nothing, '2025-10-01')).toBe(true);
    expect(isWorkday(nothing, '2025-10-11')).toBe(false);
    expect(hasHolidayTable(nothing, '2025-10-01')).toBe(false);
  });

  test('uncovers every stretch of days that touches it', () => {
    expect(haveHolidayTables(calendar, '2025-06-01', '2026-12-31')).toBe(true);
    expect(haveHolidayTables(calendar, '2026-12-31', '2027-01-01')).toBe(false);
    expect(haveHolidayTables(calendar, '2003-12-31', '2004-01-02')).toBe(false);
  });

  test('between two covered years uncovers a stretch over it', () => {
    const gap: Calendar = { ...calendar, table: { years: [2025, 2027], holidays: [], makeUpDays: [] } };
    expect(haveHolidayTables(gap, '2025-12-31', '2027-01-01')).toBe(false);
  });
});
