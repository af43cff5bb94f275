import { defaultHours, type Calendar } from '@domain/calendar/calendar';
import { calendarAlarm, missingYear } from '@domain/messages/calendar-alarm';
import { inboxId } from '@domain/messages/notice';

const covering = (...years: number[]): Calendar => ({
  table: { years, holidays: [], makeUpDays: [] },
  hours: defaultHours,
});
const at = (beijing: string): number => Date.parse(`${beijing}:00+08:00`);

describe('the holiday table of the next year', () => {
  const table: [string, string, Calendar, number | undefined][] = [
    ['nobody asks for it in November', '2025-11-30T23:59', covering(2025), undefined],
    ['the centre is told from the first minute of December', '2025-12-01T00:00', covering(2025), 2026],
    ['the centre is told until the year ends', '2025-12-31T23:59', covering(2025), 2026],
    ['once it is there nobody is told', '2025-12-15T12:00', covering(2025, 2026), undefined],
    ['a year that began without one is asked for at any time', '2026-03-02T09:00', covering(2025), 2026],
  ];
  for (const [what, now, calendar, year] of table) test(what, () => expect(missingYear(calendar, at(now))).toBe(year));
});

test('the centre of the district gets one message a day, however often the clock comes round', () => {
  const morning = calendarAlarm(covering(2025), 'x1', at('2025-12-01T09:00'))!;
  const evening = calendarAlarm(covering(2025), 'x1', at('2025-12-01T21:00'))!;
  const tomorrow = calendarAlarm(covering(2025), 'x1', at('2025-12-02T09:00'))!;
  expect(morning.to).toEqual({ position: 'centre@x1' });
  expect(morning.facts).toEqual({ year: 2026 });
  expect(inboxId(evening.id, 'luo')).toBe(inboxId(morning.id, 'luo'));
  expect(inboxId(tomorrow.id, 'luo')).not.toBe(inboxId(morning.id, 'luo'));
});
