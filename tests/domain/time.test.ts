import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import {
  addDays,
  calendarFileTime,
  communityDay,
  isOnCalendar,
  daysBetween,
  lastDay,
  minuteOfDay,
  momentOf,
  dateParts,
  weekday,
} from '@domain/time';

const utc = (text: string) => Date.parse(text);

describe('the community day', () => {
  test('begins at midnight in Beijing, which is four in the afternoon in Greenwich', () => {
    expect(communityDay(utc('2025-09-26T15:59:59.999Z'))).toBe('2025-09-26');
    expect(communityDay(utc('2025-09-26T16:00:00.000Z'))).toBe('2025-09-27');
  });

  test('is in the new year while Greenwich is still in the old one', () => {
    expect(communityDay(utc('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  test('of a moment before 1970 is right too', () => {
    expect(communityDay(-1)).toBe('1970-01-01');
    expect(communityDay(utc('1949-10-01T07:00:00Z'))).toBe('1949-10-01');
  });

  test('keeps Beijing time in the summers when China moved its clocks: the offset is fixed by agreement', () => {
    expect(communityDay(utc('1988-07-01T15:30:00Z'))).toBe('1988-07-01');
  });

  test('is a day of 24 hours wherever the machine stands', () => {
    for (let day = '2024-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      expect(communityDay(momentOf(day, 0))).toBe(day);
      expect(communityDay(momentOf(day, 1440) - 1)).toBe(day);
      expect(momentOf(day, 1440)).toBe(momentOf(addDays(day, 1), 0));
    }
  });
});

describe('a minute of the day', () => {
  test('goes to a moment and back', () => {
    for (const minute of [0, 1, 510, 719, 1050, 1439]) expect(minuteOfDay(momentOf('2025-02-28', minute))).toBe(minute);
    expect(momentOf('2025-09-26', 900)).toBe(utc('2025-09-26T07:00:00Z'));
  });

  test('lasts sixty seconds', () => {
    expect(minuteOfDay(momentOf('2025-09-26', 900) + 59_999)).toBe(900);
    expect(minuteOfDay(momentOf('2025-09-26', 900) - 1)).toBe(899);
  });

  test('1440 is 24:00 of the day: the first moment of the next, and still the last day of what ends there', () => {
    const midnight = momentOf('2025-09-28', 1440);
    expect(communityDay(midnight)).toBe('2025-09-29');
    expect(lastDay(midnight)).toBe('2025-09-28');
    expect(lastDay(midnight + 1)).toBe('2025-09-29');
    expect(lastDay(momentOf('2025-09-28', 1050))).toBe('2025-09-28');
  });
});

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2025-06-01', 0, '2025-06-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test('a week begins on Monday, 1, and ends on Sunday, 7', () => {
    const week = ['2025-09-22', '2025-09-23', '2025-09-24', '2025-09-25', '2025-09-26', '2025-09-27', '2025-09-28'];
    expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekday('1969-12-28')).toBe(7);
  });
});

describe('the parts of a moment', () => {
  test('are what the clock and the calendar on the wall show', () => {
    expect(dateParts(momentOf('2025-09-28', 1050))).toEqual({
      year: 2025,
      month: 9,
      day: 28,
      hour: 17,
      minute: 30,
      weekday: 7,
    });
    expect(dateParts(momentOf('2025-12-31', 1440))).toEqual({
      year: 2026,
      month: 1,
      day: 1,
      hour: 0,
      minute: 0,
      weekday: 4,
    });
  });
});

describe('wherever the machine stands', () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../domain/time.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  });
  // every half hour of a year in which the zone moves its clocks twice
  const script = `${outputFiles[0]?.text}
    const time = module.exports;
    let said = '';
    for (let at = ${utc('2026-01-01T00:00:00Z')}; at < ${utc('2027-01-01T00:00:00Z')}; at += 1_800_000) {
      const [day, minute] = [time.communityDay(at), time.minuteOfDay(at)];
      if (time.momentOf(day, minute) !== at) throw new Error(day + ' ' + minute);
      said += day + time.addDays(day, 30) + minute;
    }
    console.log(require('node:crypto').createHash('sha256').update(said).digest('hex'));`;
  const hashIn = (TZ: string) =>
    execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' });

  let greenwich: string;
  beforeAll(() => void (greenwich = hashIn('UTC')));

  test.each(['America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])('%s counts as Greenwich does', (zone) => {
    expect(hashIn(zone)).toBe(greenwich);
  });
});

test('a calendar file writes moments in UTC', () => {
  expect(calendarFileTime(utc('2026-03-04T07:05:09.123Z'))).toBe('20260304T070509Z');
});

test('a day that looks like one is on the calendar or not', () => {
  for (const day of ['2024-02-29', '2026-12-31']) expect(isOnCalendar(day)).toBe(true);
  for (const day of ['2025-02-29', '2026-04-31', '2026-02-30']) expect(isOnCalendar(day)).toBe(false);
});
