import fc from 'fast-check';
import { type Calendar, defaultHours } from '@domain/calendar/calendar';
import { warningDays, dueAfter, dueAfterPause, workMinutesBetween } from '@domain/calendar/period';
import { holidayTable } from '../../../cloudfunctions/platform/holidays';
import { dayName, isWorked } from './notices';

// A second reckoning that shares nothing with the first: minutes since the first minute of 2025 in Beijing, looked at
// one by one.
const calendar: Calendar = { table: holidayTable(), hours: defaultHours };
const FIRST = Date.UTC(2024, 11, 31, 16);
const at = (minute: number) => FIRST + minute * 60_000;

const worked = Array.from({ length: 730 }, (_, day) => isWorked(day));
const isDuty = Array.from({ length: 730 * 1440 }, (_, minute) => {
  const clock = minute % 1440;
  return worked[Math.floor(minute / 1440)]! && ((clock >= 510 && clock < 720) || (clock >= 840 && clock < 1050));
});

function slowWork(start: number, minutes: number): number {
  let now = start;
  for (let left = minutes; left > 0; now++) if (isDuty[now]) left--;
  return now;
}

function slowWorkDays(start: number, days: number): number {
  let day = Math.floor(start / 1440);
  for (let left = days; left > 0;) if (worked[++day]) left--;
  return day * 1440 + 1050;
}

function slowNaturalDays(start: number, days: number): number {
  let day = Math.floor(start / 1440) + days;
  while (!worked[day]) day++;
  return (day + 1) * 1440;
}

const slowWorkBetween = (from: number, to: number) => isDuty.slice(from, to).filter(Boolean).length;

// three moments on every day of 2025; the periods run on into 2026
const clocks = fc.sample(fc.nat(1439), { numRuns: 365 * 3, seed: 2025 });
const starts = clocks.map((clock, index) => Math.floor(index / 3) * 1440 + clock);
const amounts = fc.sample(fc.integer({ min: 1, max: 20 }), { numRuns: starts.length, seed: 2026 });
const each = (check: (start: number, amount: number) => [fast: unknown, slow: unknown]) => {
  const results = starts.map((start, index) => check(start, amounts[index]!));
  expect(results.map(([fast]) => fast)).toEqual(results.map(([, slow]) => slow));
};

describe('on every day of a year, a patient counter agrees', () => {
  test('on working minutes, counted one by one', () => {
    each((start, amount) => [
      dueAfter(at(start), { workMinutes: amount * 73 }, calendar).at,
      at(slowWork(start, amount * 73)),
    ]);
  });

  test('on working days', () => {
    each((start, amount) => [dueAfter(at(start), { workDays: amount }, calendar).at, at(slowWorkDays(start, amount))]);
  });

  test('on natural days', () => {
    each((start, amount) => [
      dueAfter(at(start), { naturalDays: amount }, calendar).at,
      at(slowNaturalDays(start, amount)),
    ]);
  });

  test('on the working minutes between two moments', () => {
    each((start, amount) => {
      const to = start + amount * 777;
      return [workMinutesBetween(at(start), at(to), calendar), slowWorkBetween(start, to)];
    });
  });

  test('on a pause: what was left when it began is left when it ends', () => {
    each((start, amount) => {
      const length = amount * 50;
      const pause = { from: start + amount * 7, to: start + amount * 7 + amount * 311 };
      const before = slowWorkBetween(start, pause.from);
      if (before >= length) return [0, 0];

      const due = dueAfter(at(start), { workMinutes: length }, calendar).at;
      const moved = dueAfterPause(
        due,
        { workMinutes: length },
        { from: at(pause.from), to: at(pause.to) },
        calendar,
      ).at;
      return [moved, at(slowWork(pause.to, length - before))];
    });
  });

  test('on the cards', () => {
    each((start, amount) => {
      const day = Math.floor(slowWorkDays(start, amount) / 1440);
      const slow = { yellow: dayName(worked.lastIndexOf(true, day - 1)), red: dayName(worked.indexOf(true, day + 1)) };
      return [warningDays(at(day * 1440 + 1050), calendar), slow];
    });
  });
});
