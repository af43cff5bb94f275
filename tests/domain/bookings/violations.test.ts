import { monthAt, monthsIn, mostFrequentViolations } from '@domain/bookings/violations';
import { momentOf } from '@domain/time';

test('a month is the community’s: its first half hour is still the old one in Greenwich', () => {
  expect(monthAt(momentOf('2026-03-01', 10))).toBe('2026-03');
});

test('days lie in all the months from the first to the last, over the turn of a year too', () => {
  expect(monthsIn({ from: '2026-03-05', to: '2026-03-20' })).toEqual(['2026-03']);
  expect(monthsIn({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('months are counted together, the most frequent reason first, and what did not happen is not named', () => {
  expect(mostFrequentViolations([{ counts: { taken: 2, perDay: 5 } }, { counts: { taken: 4 } }])).toEqual([
    { reason: 'taken', count: 6 },
    { reason: 'perDay', count: 5 },
  ]);
  expect(mostFrequentViolations([])).toEqual([]);
});
