import { defaultHours, type Calendar, type HolidayTable } from '@domain/calendar/calendar';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import { confirm } from '@domain/bookings/lifecycle/advance';
import { isProvisionalDay, settledByCalendar } from '@domain/bookings/provisional';
import { calendarAlarm } from '@domain/messages/calendar-alarm';
import { bookingNoticeWords } from '@domain/vocabulary/notices/booking-notices';
import { hall } from '../../support/halls';

const calendar = (table: Partial<HolidayTable>): Calendar => ({
  table: { years: [2026], holidays: [], makeUpDays: [], ...table },
  hours: defaultHours,
});
const now = Date.parse('2026-12-28T10:00:00+08:00');
const day = '2027-01-06';
const room = hall.rooms.find(({ id }) => id === 'h1-talk')!;
const unknown = calendar({});
const booking = confirm(
  createBooking({ room, day, slots: { from: 20, to: 24 }, people: 4, purpose: 'meeting' }, hall, {
    ...{ id: 'b1', personId: 'lin', kind: 'booking', now },
    provisional: isProvisionalDay(hall, room, day, unknown),
  }),
  now,
);

describe('a booking in a year without a holiday table', () => {
  test('is provisional, and one of this year is not; a day with hours of its own does not depend on the table', () => {
    expect(booking).toMatchObject({ state: 'confirmed', provisional: true });
    expect(isProvisionalDay(hall, room, '2026-12-30', unknown)).toBe(false);
    const open = [{ from: 16, to: 42 }];
    const planned = { ...hall, exceptions: [{ day, spaces: [room.space], open, reason: '照常开放' }] };
    expect(isProvisionalDay(planned, room, day, unknown)).toBe(false);
  });

  test('waits for the table; then it stands, or its day is closed', () => {
    const settled = (table: Partial<HolidayTable>) => settledByCalendar(booking, hall, calendar(table), now);
    expect(settled({})).toBeUndefined();
    expect(settled({ years: [2026, 2027] })).toBe('stands');
    expect(settled({ years: [2026, 2027], holidays: [day] })).toBe('closed');
    expect(settledByCalendar(booking, hall, calendar({ years: [2026, 2027] }), booking.endAt)).toBeUndefined();
  });

  test('is told so in words, with the year', () => {
    const facts = { place: '议事室', day, from: '10:00', to: '12:00' };
    expect(bookingNoticeWords.bookingMade.sentence({ ...facts, year: 2027 }, now)).toBe(
      '预约好了：议事室 2027年1月6日 周三 10:00–12:00。2027 年的放假安排还没公布，以放假安排为准，有变化会告诉您。',
    );
    expect(bookingNoticeWords.bookingMade.sentence(facts, now)).not.toContain('放假');
  });

  test('lets the centre be told before December, and once a day', () => {
    const november = Date.parse('2026-11-10T09:00:00+08:00');
    expect(calendarAlarm(unknown, 'x1', november)).toBeUndefined();
    expect(calendarAlarm(unknown, 'x1', november, day)).toMatchObject({ facts: { year: 2027 } });
    expect(calendarAlarm(calendar({ years: [2026, 2027] }), 'x1', november, day)).toBeUndefined();
  });
});
