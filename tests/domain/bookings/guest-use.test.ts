import { countGuestUse, type GuestBooking } from '@domain/bookings/guest-use';

const phone = (key: string, personId: string, writtenBy = 'gao'): GuestBooking => ({
  ...{ personId, writtenBy, guestQuota: { key, by: 'phone' } },
});
const desk = (personId: string, writtenBy = 'gao'): GuestBooking => ({
  ...{ personId, writtenBy, guestQuota: { key: writtenBy, by: 'desk' } },
});

describe('guests whom a desk invents are seen', () => {
  const use = countGuestUse([
    phone('138', 'zhou'),
    phone('138', 'zhou'),
    phone('139', 'li', 'fang'),
    phone('139', 'wang', 'fang'),
    phone('139', 'zhao', 'fang'),
    desk('hu', 'fang'),
  ]);

  test('by who wrote down the most, and how many left no number', () => {
    expect(use).toMatchObject({ bookings: 6, withoutPhone: 1 });
    expect(use.desks).toEqual([
      { writtenBy: 'fang', bookings: 4, withoutPhone: 1 },
      { writtenBy: 'gao', bookings: 2, withoutPhone: 0 },
    ]);
  });

  test('by telephones of several names; one guest who comes often is no such', () => {
    expect(use.sharedPhones).toEqual([{ people: 3, bookings: 3 }]);
  });
});
