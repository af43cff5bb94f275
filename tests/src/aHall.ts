import type { BookingCard, BookingView } from '@domain/bookings/view';
import type {
  DayView,
  HallView,
  SlotState,
  SlotRangeView,
  WeekView,
} from '@domain/bookings/availability/availability-view';
import type { HallCard, LimitsView, RoomView } from '@domain/halls/view';
import { timeAt } from '@domain/halls/slot';
import { addDays, momentOf } from '@domain/time';

/** Saturday, 21 November 2026, ten in the morning. */
export const TODAY = '2026-11-21';
export const NOW = momentOf(TODAY, 600);
export const at = (day: string, time: string): number =>
  momentOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

/** The phone's clock shows `NOW`, whenever the test runs. */
export const stopTheClock = (): void => void jest.spyOn(Date, 'now').mockReturnValue(NOW);

export const hall: HallCard = {
  id: 'h1',
  name: '和平社区党群服务中心',
  address: '和平路 8 号',
  communityName: '和平社区',
};

export const someLimits = (part: Partial<LimitsView> = {}): LimitsView => ({
  step: 30,
  shortest: 60,
  longest: 240,
  notice: 30,
  horizonDays: 14,
  perDay: 1,
  perWeek: 2,
  capacity: 30,
  approval: 'byPurpose',
  approvalPurposes: ['outside'],
  approvalHours: 48,
  cancelUntil: 120,
  checkIn: { required: true, before: 15, after: 15 },
  noShow: { most: 3, withinDays: 90, pauseDays: 30 },
  ...part,
});

export const aRoom = (part: Partial<RoomView> = {}): RoomView => ({
  id: 'r1',
  name: '书画室',
  kind: 'reading',
  capacity: 30,
  floor: '二楼',
  equipment: ['投影', '桌椅'],
  note: '',
  sharesWith: [],
  limits: someLimits(),
  ...part,
});

export const aHall = (part: Partial<HallView> = {}): HallView => ({
  ...hall,
  phone: '0900-5550101',
  today: TODAY,
  rooms: [
    {
      ...aRoom(),
      today: {
        kind: 'weekend',
        open: [{ from: '09:00', to: '21:00' }],
        on: [{ from: '14:00', to: '16:00', title: '太极拳班' }],
        freeFrom: '10:30',
      },
    },
    { ...aRoom({ id: 'r2', name: '舞蹈室' }), today: { kind: 'exception', reason: '换地板', open: [], on: [] } },
  ],
  reader: { joined: true, staff: false },
  ...part,
});

/** Half hours from nine to twelve and on to six; what is not named is free. */
export function slots(named: Partial<Record<string, SlotState | SlotRangeView>> = {}): SlotRangeView[] {
  return Array.from({ length: 18 }, (_, n) => {
    const one = named[timeAt(18 + n)] ?? 'free';
    const times = { from: timeAt(18 + n), to: timeAt(19 + n) };
    return typeof one === 'string' ? { ...times, state: one } : { ...one, ...times };
  });
}

export const aDay = (day: string, part: Partial<DayView> = {}): DayView => ({
  day,
  kind: 'workday',
  open: [{ from: '09:00', to: '18:00' }],
  slots: slots(),
  remaining: 1,
  ...part,
});

export const aWeek = (days: Record<number, Partial<DayView>> = {}, part: Partial<WeekView> = {}): WeekView => ({
  hall,
  room: aRoom(),
  days: Array.from({ length: 7 }, (_, n) => aDay(addDays(TODAY, n), days[n])),
  reader: { joined: true, staff: false },
  ...part,
});

export function aCard(part: Partial<BookingCard> = {}): BookingCard {
  const { day = '2026-11-22', from = '14:00', to = '16:00' } = part;
  return {
    ...{
      id: 'b1',
      kind: 'booking',
      state: 'confirmed',
      day,
      from,
      to,
      startAt: at(day, from),
      endAt: at(day, to),
      people: 10,
      purpose: 'activity',
      mine: true,
      guest: false,
      actions: [],
    },
    hall: { id: hall.id, name: hall.name, address: hall.address },
    room: { id: 'r1', name: '书画室' },
    ...part,
  };
}

export function aBooking(part: Partial<BookingView> = {}): BookingView {
  const card = aCard(part);
  return {
    ...card,
    rulesVersion: 1,
    cancelUntil: card.startAt - 7_200_000,
    checkIn: { required: true, from: card.startAt - 900_000, until: card.startAt + 900_000 },
    history: [{ state: card.state, at: NOW, by: 'booker' }],
    ...part,
  };
}
