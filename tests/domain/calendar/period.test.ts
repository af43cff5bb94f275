import { type Calendar, defaultHours, isWorkday } from '@domain/calendar/calendar';
import { warningDays, dueAfter, dueAfterPause, type Period, workMinutesBetween } from '@domain/calendar/period';
import { addDays, lastDay, momentOf } from '@domain/time';
import { holidayTable } from '../../../cloudfunctions/platform/holidays';

const calendar: Calendar = { table: holidayTable(), hours: defaultHours };
const nothing: Calendar = { table: { years: [], holidays: [], makeUpDays: [] }, hours: defaultHours };
const noMakeUpDays: Calendar = { ...calendar, table: { ...calendar.table, makeUpDays: [] } };

/** `2025-09-26 15:00` on the community's wall; 24:00 is allowed. */
function wall(text: string): number {
  const [day = '', clock = ''] = text.split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return momentOf(day, hour * 60 + minute);
}

const due = (start: string, period: Period, by = calendar) => dueAfter(wall(start), period, by).at;

describe('working days', () => {
  test('accepted on Fri 26 Sep 15:00, five end on Fri 10 Oct at the close of business', () => {
    expect(due('2025-09-26 15:00', { workDays: 5 })).toBe(wall('2025-10-10 17:30'));
  });

  test('counted from Monday to Friday only they would end on 3 Oct, in the middle of the holiday', () => {
    expect(due('2025-09-26 15:00', { workDays: 5 }, nothing)).toBe(wall('2025-10-03 17:30'));
  });

  test('with the holidays but without the make-up days they would end on 13 Oct', () => {
    expect(due('2025-09-26 15:00', { workDays: 5 }, noMakeUpDays)).toBe(wall('2025-10-13 17:30'));
  });

  test('leave out the starting day, whatever its hour, and even a day of rest', () => {
    for (const clock of ['00:00', '08:00', '17:31', '23:59']) {
      expect(due(`2025-09-08 ${clock}`, { workDays: 1 })).toBe(wall('2025-09-09 17:30'));
    }
    expect(due('2025-09-13 10:00', { workDays: 1 })).toBe(wall('2025-09-15 17:30'));
  });

  test('on the last working day before New Year run to the Sunday made up for it', () => {
    expect(due('2025-12-31 10:00', { workDays: 1 })).toBe(wall('2026-01-04 17:30'));
  });

  test('end when the house closes, by its own hours', () => {
    const short: Calendar = { ...calendar, hours: [{ from: 540, to: 960 }] };
    expect(due('2025-09-08 09:00', { workDays: 1 }, short)).toBe(wall('2025-09-09 16:00'));
  });
});

describe('the cards', () => {
  test('of a period that ends on Fri 10 Oct are yellow on Thu 9 and red on Sat 11 Oct, a make-up day; never on Mon 13', () => {
    const end = due('2025-09-26 15:00', { workDays: 5 });
    expect(warningDays(end, calendar)).toEqual({ yellow: '2025-10-09', red: '2025-10-11' });
    expect(warningDays(end, noMakeUpDays).red).toBe('2025-10-13');
  });

  test('of a period that ends at 24:00 belong to the day before that midnight', () => {
    expect(warningDays(wall('2025-09-28 24:00'), calendar)).toEqual({ yellow: '2025-09-26', red: '2025-09-29' });
  });

  test('step over a long holiday', () => {
    expect(warningDays(wall('2025-10-09 17:30'), calendar)).toEqual({ yellow: '2025-09-30', red: '2025-10-10' });
  });
});

describe('natural days', () => {
  test('accepted on Fri 26 Sep, two end on Sun 28 Sep at 24:00: a make-up day is no day of rest', () => {
    const end = due('2025-09-26 15:00', { naturalDays: 2 });
    expect(end).toBe(wall('2025-09-28 24:00'));
    expect(lastDay(end)).toBe('2025-09-28');
  });

  test('taking every Sunday for a day of rest they would end on 29 Sep', () => {
    expect(lastDay(due('2025-09-26 15:00', { naturalDays: 2 }, noMakeUpDays))).toBe('2025-09-29');
  });

  test('accepted on Tue 30 Sep, two end on Thu 9 Oct: nine days, which is why safety runs in hours', () => {
    expect(lastDay(due('2025-09-30 10:00', { naturalDays: 2 }))).toBe('2025-10-09');
    expect(due('2025-09-30 10:00', { hours: 24 })).toBe(wall('2025-10-01 10:00'));
  });

  test('leave out the starting day from its first minute to its last', () => {
    expect(due('2025-09-08 00:00', { naturalDays: 1 })).toBe(wall('2025-09-09 24:00'));
    expect(due('2025-09-08 23:59', { naturalDays: 1 })).toBe(wall('2025-09-09 24:00'));
  });

  test('end on a day of rest in the middle only if it is not the last', () => {
    expect(lastDay(due('2025-09-12 10:00', { naturalDays: 3 }))).toBe('2025-09-15');
    expect(lastDay(due('2025-09-12 10:00', { naturalDays: 2 }))).toBe('2025-09-15');
  });
});

describe('working minutes', () => {
  test('Mon 8 Sep 11:30, two working hours end at 15:30: nobody works at noon, so not at 13:30', () => {
    expect(due('2025-09-08 11:30', { workMinutes: 120 })).toBe(wall('2025-09-08 15:30'));
  });

  test('Fri 12 Sep 17:00, two working hours end on Mon 15 Sep at 10:00', () => {
    expect(due('2025-09-12 17:00', { workMinutes: 120 })).toBe(wall('2025-09-15 10:00'));
  });

  test('asked for outside duty begin with the next duty minute', () => {
    expect(due('2025-09-08 12:40', { workMinutes: 30 })).toBe(wall('2025-09-08 14:30'));
    expect(due('2025-09-30 20:00', { workMinutes: 30 })).toBe(wall('2025-10-09 09:00'));
    expect(due('2025-09-27 09:00', { workMinutes: 30 })).toBe(wall('2025-09-28 09:00'));
  });

  test('that fill the morning end at noon, not after lunch; those that fill the day end when it closes', () => {
    expect(due('2025-09-08 08:30', { workMinutes: 210 })).toBe(wall('2025-09-08 12:00'));
    expect(due('2025-09-08 08:30', { workMinutes: 420 })).toBe(wall('2025-09-08 17:30'));
    expect(due('2025-09-08 08:30', { workMinutes: 421 })).toBe(wall('2025-09-09 08:31'));
  });

  test('none at all tell the first minute somebody is on duty', () => {
    expect(due('2025-09-08 10:00', { workMinutes: 0 })).toBe(wall('2025-09-08 10:00'));
    expect(due('2025-09-08 12:00', { workMinutes: 0 })).toBe(wall('2025-09-08 14:00'));
    expect(due('2025-09-30 17:30', { workMinutes: 0 })).toBe(wall('2025-10-09 08:30'));
  });

  test('keep the seconds they started with', () => {
    expect(dueAfter(wall('2025-09-08 11:30') + 27_123, { workMinutes: 120 }, calendar).at).toBe(
      wall('2025-09-08 15:30') + 27_123,
    );
  });

  test('between two moments leave out noon, nights and days of rest', () => {
    expect(workMinutesBetween(wall('2025-09-08 11:30'), wall('2025-09-08 15:30'), calendar)).toBe(120);
    expect(workMinutesBetween(wall('2025-09-30 17:00'), wall('2025-10-09 09:00'), calendar)).toBe(60);
    expect(workMinutesBetween(wall('2025-10-01 00:00'), wall('2025-10-08 24:00'), calendar)).toBe(0);
    expect(workMinutesBetween(wall('2025-09-28 00:00'), wall('2025-09-28 24:00'), calendar)).toBe(420);
  });

  test('between a moment and an earlier one are none', () => {
    expect(workMinutesBetween(wall('2025-09-09 15:00'), wall('2025-09-08 09:00'), calendar)).toBe(0);
    expect(workMinutesBetween(wall('2025-09-09 15:00'), wall('2025-09-09 15:00'), calendar)).toBe(0);
  });

  test('that never end, or that nobody works, are refused instead of being searched for', () => {
    expect(() => due('2025-09-08 10:00', { workMinutes: Infinity })).toThrow(RangeError);
    expect(() => due('2025-09-08 10:00', { workMinutes: NaN })).toThrow(RangeError);
    expect(() => due('2025-09-08 10:00', { workMinutes: 1 }, { ...calendar, hours: [] })).toThrow(RangeError);
  });
});

describe('hours', () => {
  test('run day and night, through noon, weekends and holidays', () => {
    expect(due('2025-09-30 23:45', { hours: 24 })).toBe(wall('2025-10-01 23:45'));
    expect(due('2025-12-31 23:00', { hours: 2 })).toBe(wall('2026-01-01 01:00'));
  });
});

describe('a pause', () => {
  const fiveDays: Period = { workDays: 5 };

  test('of two working days moves five working days of Mon 8 Sep from Mon 15 to Wed 17 Sep', () => {
    const end = due('2025-09-08 10:00', fiveDays);
    expect(end).toBe(wall('2025-09-15 17:30'));

    const pause = { from: wall('2025-09-10 09:00'), to: wall('2025-09-12 09:00') };
    expect(dueAfterPause(end, fiveDays, pause, calendar)).toEqual({ at: wall('2025-09-17 17:30'), provisional: false });
  });

  test('of one minute gives back one minute, not a day', () => {
    const pause = { from: wall('2025-09-10 09:00'), to: wall('2025-09-10 09:01') };
    expect(dueAfterPause(wall('2025-09-15 17:30'), fiveDays, pause, calendar).at).toBe(wall('2025-09-16 08:31'));
  });

  test('in which nobody works gives nothing back', () => {
    const weekend = { from: wall('2025-09-12 17:30'), to: wall('2025-09-15 08:30') };
    for (const period of [fiveDays, { workMinutes: 240 }]) {
      expect(dueAfterPause(wall('2025-09-15 17:30'), period, weekend, calendar).at).toBe(wall('2025-09-15 17:30'));
      expect(dueAfterPause(wall('2025-09-15 12:00'), period, weekend, calendar).at).toBe(wall('2025-09-15 12:00'));
    }
  });

  test('moves hours by the time it took', () => {
    const pause = { from: wall('2025-09-30 22:00'), to: wall('2025-10-01 03:20') };
    expect(dueAfterPause(wall('2025-10-01 10:00'), { hours: 24 }, pause, calendar).at).toBe(wall('2025-10-01 15:20'));
  });

  test('moves natural days by its midnights, and off a day of rest again', () => {
    const end = due('2025-09-26 15:00', { naturalDays: 2 });
    const moved = (from: string, to: string) =>
      lastDay(dueAfterPause(end, { naturalDays: 2 }, { from: wall(from), to: wall(to) }, calendar).at);

    expect(moved('2025-09-27 09:00', '2025-09-27 18:00')).toBe('2025-09-28');
    expect(moved('2025-09-27 23:00', '2025-09-28 01:00')).toBe('2025-09-29');
    expect(moved('2025-09-27 09:00', '2025-09-29 09:00')).toBe('2025-09-30');
    expect(moved('2025-09-27 09:00', '2025-09-30 09:00')).toBe('2025-10-09');
  });

  test('that ends before it begins moves nothing', () => {
    const backwards = { from: wall('2025-09-12 09:00'), to: wall('2025-09-10 09:00') };
    for (const period of [fiveDays, { workMinutes: 60 }, { hours: 24 }, { naturalDays: 2 }]) {
      expect(dueAfterPause(wall('2025-09-15 17:30'), period, backwards, calendar).at).toBe(wall('2025-09-15 17:30'));
    }
  });
});

describe('a year without a table', () => {
  test.each<[string, Period, boolean]>([
    ['2026-12-30 10:00', { workDays: 1 }, false],
    ['2026-12-31 10:00', { workDays: 1 }, true],
    ['2026-12-31 15:00', { workMinutes: 150 }, false],
    ['2026-12-31 15:00', { workMinutes: 151 }, true],
    ['2026-12-29 10:00', { naturalDays: 2 }, false],
    ['2026-12-30 10:00', { naturalDays: 2 }, true],
    ['2026-12-31 23:00', { hours: 240 }, false],
    ['2003-12-31 10:00', { workDays: 1 }, false],
    ['2003-12-30 10:00', { workDays: 2 }, true],
    ['2003-12-31 17:00', { workMinutes: 60 }, true],
  ])('from %s, %j is provisional: %s', (start, period, provisional) => {
    expect(dueAfter(wall(start), period, calendar).provisional).toBe(provisional);
  });

  test('is counted from Monday to Friday until the table comes, then reckoned anew', () => {
    const start = wall('2026-12-31 10:00');
    expect(dueAfter(start, { workDays: 1 }, calendar)).toEqual({ at: wall('2027-01-01 17:30'), provisional: true });

    const known = { ...calendar, table: holidayTable({ years: [2027], holidays: ['2027-01-01'], makeUpDays: [] }) };
    expect(dueAfter(start, { workDays: 1 }, known)).toEqual({ at: wall('2027-01-04 17:30'), provisional: false });
  });

  test('makes what a pause moves into it provisional, but hours never are', () => {
    const pause = { from: wall('2026-12-30 08:30'), to: wall('2026-12-30 17:30') };
    const end = wall('2026-12-31 17:30');
    expect(dueAfterPause(end, { workDays: 2 }, pause, calendar)).toEqual({
      at: wall('2027-01-01 17:30'),
      provisional: true,
    });
    expect(dueAfterPause(end, { hours: 48 }, pause, calendar).provisional).toBe(false);

    const perhapsFree = { from: wall('2027-01-01 09:00'), to: wall('2027-01-01 10:00') };
    const overdue = dueAfterPause(wall('2026-12-30 11:00'), { workDays: 2 }, perhapsFree, calendar);
    expect(overdue).toEqual({ at: wall('2026-12-30 12:00'), provisional: true });
    expect(dueAfterPause(wall('2027-01-04 17:30'), { workDays: 2 }, { from: end, to: end }, calendar).provisional).toBe(
      true,
    );
  });

  test('stops nobody when no table is known at all', () => {
    for (const period of [{ workDays: 5 }, { workMinutes: 4000 }, { naturalDays: 15 }]) {
      expect(dueAfter(wall('2025-09-26 15:00'), period, nothing).provisional).toBe(true);
    }
    expect(warningDays(wall('2025-10-03 17:30'), nothing)).toEqual({ yellow: '2025-10-02', red: '2025-10-06' });
  });
});

test('every day has one working day before it and one after it within a fortnight', () => {
  for (let day = '2025-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
    const { yellow, red } = warningDays(momentOf(day, 1050), calendar);
    expect(isWorkday(calendar, yellow) && isWorkday(calendar, red)).toBe(true);
    expect(yellow < day && day < red && red <= addDays(day, 14) && yellow >= addDays(day, -14)).toBe(true);
  }
});
