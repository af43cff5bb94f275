import { daysIn, isPeriod, ledgerDayOf, monthAfter, periodOf, periodsWith } from '@domain/rates/period';
import { usualRateRules } from '@domain/rates/rules';

const noonAnd19th = { ...usualRateRules, dayEndsAt: 720, monthStartsOn: 19 };
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('periods of the statistics', () => {
  test('a day ends at midnight, or at the hour that the rules name', () => {
    expect(periodOf('day', '2026-03-02', usualRateRules)).toEqual({
      first: '2026-03-02',
      last: '2026-03-02',
      from: at('2026-03-02T00:00'),
      to: at('2026-03-03T00:00'),
    });
    const noon = periodOf('day', '2026-03-02', noonAnd19th);
    expect([noon.from, noon.to]).toEqual([at('2026-03-01T12:00'), at('2026-03-02T12:00')]);
  });

  test('what happens at the cut-off belongs to the next day', () => {
    expect(ledgerDayOf(at('2026-03-02T23:59:59'), usualRateRules)).toBe('2026-03-02');
    expect(ledgerDayOf(at('2026-03-03T00:00'), usualRateRules)).toBe('2026-03-03');
    expect(ledgerDayOf(at('2026-03-02T11:59'), noonAnd19th)).toBe('2026-03-02');
    expect(ledgerDayOf(at('2026-03-02T12:00'), noonAnd19th)).toBe('2026-03-03');
  });

  test('a month that begins on the 19th has the name of the month in which it ends', () => {
    const { first, last } = periodOf('month', '2026-03', noonAnd19th);
    expect([first, last]).toEqual(['2026-02-19', '2026-03-18']);
    expect(periodsWith('2026-03-18', noonAnd19th).month).toBe('2026-03');
    expect(periodsWith('2026-03-19', noonAnd19th).month).toBe('2026-04');
    expect(periodOf('month', '2026-02', usualRateRules)).toMatchObject({ first: '2026-02-01', last: '2026-02-28' });
  });

  test('a week begins on a Monday', () => {
    expect([isPeriod('week', '2026-03-02'), isPeriod('week', '2026-03-03')]).toEqual([true, false]);
    expect(daysIn(periodOf('week', '2026-03-02', usualRateRules))).toHaveLength(7);
    expect(periodsWith('2026-03-08', usualRateRules).week).toBe('2026-03-02');
  });

  test('what names no period is none', () => {
    for (const name of ['2026-13', '2026-00', '2026-3', '', '2026-03-01']) expect(isPeriod('month', name)).toBe(false);
    for (const name of ['2026-02-30', '2026-03', 'x']) expect(isPeriod('day', name)).toBe(false);
    expect(monthAfter('2025-12')).toBe('2026-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });

  test('every day lies in exactly one month and one week', () => {
    for (const rules of [usualRateRules, noonAnd19th]) {
      const months = ['2025-12', '2026-01', '2026-02', '2026-03'];
      const days = months.flatMap((month) => daysIn(periodOf('month', month, rules)).map((day) => ({ day, month })));
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      for (const { day, month } of days) expect(periodsWith(day, rules).month).toBe(month);
    }
  });
});
