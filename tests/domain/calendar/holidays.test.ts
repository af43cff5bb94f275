import { defaultHours, isWorkday } from '@domain/calendar/calendar';
import { addDays, weekday } from '@domain/time';
import { holidayTable } from '../../../cloudfunctions/platform/holidays';
import { dayName, isWorked } from './notices';

const table = holidayTable();
const inYear = (year: number) => (day: string) => day.startsWith(String(year));

describe('the shipped table', () => {
  test('covers 2004 to 2026 and says so', () => {
    expect(table.years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  test('has every make-up day on a weekend and no day both free and worked', () => {
    expect(table.makeUpDays.filter((day) => weekday(day) <= 5)).toEqual([]);
    expect(table.makeUpDays.filter((day) => table.holidays.includes(day))).toEqual([]);
  });

  test.each([
    [2025, 28, 248],
    [2026, 33, 248],
  ])('gives %i its %i free days and %i working days', (year, free, worked) => {
    expect(table.holidays.filter(inYear(year))).toHaveLength(free);

    let days = 0;
    for (let day = `${year}-01-01`; inYear(year)(day); day = addDays(day, 1))
      if (isWorkday({ table, hours: defaultHours }, day)) days++;
    expect(days).toBe(worked);
  });

  test('agrees with the notices for 2025 and 2026 on every single day', () => {
    const days = Array.from({ length: 730 }, (_, index) => index);
    expect(
      days
        .filter((index) => isWorkday({ table, hours: defaultHours }, dayName(index)) !== isWorked(index))
        .map(dayName),
    ).toEqual([]);
  });

  test('knows December days of a notice for the next year, which alone would not cover their year', () => {
    expect(table.holidays).toContain('2022-12-31');
    expect(table.makeUpDays).toContain('2006-12-30');
  });
});

describe("the county's own table", () => {
  const own = {
    years: [2027],
    holidays: ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'],
    makeUpDays: ['2026-12-26'],
  };
  const calendar = { table: holidayTable(own), hours: defaultHours };

  test('adds a year', () => {
    expect(calendar.table.years.at(-1)).toBe(2027);
    expect(isWorkday(calendar, '2027-01-01')).toBe(false);
    expect(isWorkday(calendar, '2027-01-04')).toBe(true);
  });

  test('may change the December days its notice names, and leaves the rest of that year alone', () => {
    expect(isWorkday(calendar, '2026-12-31')).toBe(false);
    expect(isWorkday(calendar, '2026-12-26')).toBe(true);
    expect(isWorkday(calendar, '2026-10-01')).toBe(false);
    expect(isWorkday(calendar, '2026-10-10')).toBe(true);
  });

  test('replaces a shipped year whole', () => {
    const changed = {
      table: holidayTable({ years: [2025], holidays: ['2025-10-01'], makeUpDays: [] }),
      hours: defaultHours,
    };
    expect(isWorkday(changed, '2025-10-01')).toBe(false);
    expect(isWorkday(changed, '2025-10-02')).toBe(true);
    expect(isWorkday(changed, '2025-10-11')).toBe(false);
    expect(changed.table.years).toEqual(table.years);
  });

  test('turns a shipped make-up day into a free one and back', () => {
    const free = {
      table: holidayTable({ years: [], holidays: ['2026-10-10'], makeUpDays: ['2026-10-07'] }),
      hours: defaultHours,
    };
    expect(isWorkday(free, '2026-10-10')).toBe(false);
    expect(isWorkday(free, '2026-10-07')).toBe(true);
  });

  test('leaves the shipped table as it was', () => {
    expect(holidayTable()).toBe(table);
    expect(table.years.at(-1)).toBe(2026);
  });
});
