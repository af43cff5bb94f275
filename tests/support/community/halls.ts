import { advance, confirm, afterRelease } from '@domain/bookings/lifecycle/advance';
import type { Booking, BookingKind } from '@domain/bookings/booking';
import { createBooking } from '@domain/bookings/lifecycle/create-booking';
import {
  applyQuotaChange,
  emptyQuota,
  quotaClaim,
  weeklyQuotaId,
  type WeeklyQuota,
} from '@domain/bookings/availability/weekly-quota';
import { hoursOn } from '@domain/halls/day-hours';
import { roomDayId, applySlotChanges, claimChanges, type Owners } from '@domain/bookings/availability/room-day';
import type { Calendar } from '@domain/calendar/calendar';
import type { Hall, Purpose, Room } from '@domain/halls/hall';
import { momentAt } from '@domain/halls/slot';
import { sampleHours, sampleRules } from '@domain/halls/sample-hall';
import { addDays, communityDay, HOUR, MINUTE, type Day, type Moment } from '@domain/time';
import { toDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { codeIdOf } from '../../../cloudfunctions/platform/identity';

const room = (
  id: string,
  name: string,
  more: Omit<Room, 'id' | 'space' | 'name' | 'inUse'> & { space?: string },
): Room => ({ space: `ygl-hall-${id}`, ...more, id: `ygl-hall-${id}`, name, inUse: true });

/**
 * The 党群服务中心 of 阳光里: a large room with two layouts, a room for talks, one for dancing that asks the desk, one for
 * chess.
 */
export const hall: Hall = {
  id: 'ygl-hall',
  version: 1,
  name: '阳光里党群服务中心',
  address: '阳光里小区南门东侧二层',
  phone: '0900-5550131',
  community: 'yangguangli',
  communityName: '阳光里社区',
  hours: sampleHours,
  exceptions: [],
  rules: sampleRules,
  rooms: [
    room('big', '多功能厅', {
      kind: 'multi',
      capacity: 60,
      floor: '二层东',
      equipment: ['投影', '音响', '无障碍通道'],
      note: '用完请把椅子归位。',
    }),
    room('class', '多功能厅（课桌式）', {
      space: 'ygl-hall-big',
      kind: 'class',
      capacity: 30,
      floor: '二层东',
      equipment: ['投影', '课桌', '白板'],
      note: '与多功能厅是同一间，课桌由服务站摆好。',
    }),
    room('talk', '居民议事厅', {
      kind: 'meeting',
      capacity: 16,
      floor: '二层西',
      equipment: ['圆桌', '白板'],
      note: '',
    }),
    room('dance', '舞蹈室', {
      kind: 'dance',
      capacity: 25,
      floor: '三层',
      equipment: ['镜墙', '音响'],
      note: '请穿软底鞋，音响 20:30 后关。',
      rules: { approval: 'always', longest: 4 },
    }),
    room('chess', '棋牌室', {
      kind: 'games',
      capacity: 20,
      floor: '一层',
      equipment: ['棋桌 5 张', '饮水机'],
      note: '不赌博，不吸烟。',
      rules: { perDay: 2, perWeek: 4 },
    }),
  ],
};

type Plan = {
  days: number;
  room: string;
  from: number;
  to: number;
  purpose?: Purpose;
  people?: number;
  who?: string;
  title?: string;
  ends?: 'checkedIn' | 'cancelled';
};

/** What is on around today; who books is named by openid, what the hall does itself by its title. */
const PLANS: readonly Plan[] = [
  { days: 0, room: 'talk', from: 19, to: 22, title: '老年手机课' },
  { days: 0, room: 'chess', from: 28, to: 34, who: 'peng', people: 8 },
  { days: 0, room: 'big', from: 38, to: 41, title: '广场舞排练' },
  { days: 1, room: 'class', from: 18, to: 22, who: 'hu', purpose: 'class', people: 12 },
  { days: 1, room: 'dance', from: 36, to: 40, who: 'cao', people: 20 },
  { days: 2, room: 'talk', from: 29, to: 33, title: '阳光里议事会' },
  { days: 2, room: 'talk', from: 36, to: 40, who: 'fang', purpose: 'meeting', people: 10 },
  { days: 2, room: 'chess', from: 28, to: 34, who: 'xia', people: 6 },
  { days: 3, room: 'big', from: 20, to: 28, title: '义诊' },
  { days: 4, room: 'class', from: 36, to: 40, who: 'tong', purpose: 'volunteer', people: 15 },
  { days: 5, room: 'dance', from: 36, to: 40, who: 'shu', people: 18 },
  { days: 6, room: 'talk', from: 19, to: 22, title: '老年手机课' },
  { days: -1, room: 'talk', from: 30, to: 34, who: 'fang', purpose: 'deliberation', people: 9, ends: 'checkedIn' },
  { days: -2, room: 'chess', from: 28, to: 34, who: 'peng', people: 8, ends: 'checkedIn' },
  { days: -2, room: 'big', from: 36, to: 40, who: 'wu', purpose: 'family', people: 30, ends: 'cancelled' },
];

type World = { now: Moment; calendar: Calendar; key: string; codeKey: string; tokenOf: (openid: string) => string };

/**
 * The documents of the hall: what is booked today and this week, and the codes at its doors. Days on which it is closed
 * are left out.
 */
export function hallDocuments({ now, calendar, key, codeKey, tokenOf }: World) {
  const today = communityDay(now);
  const days = new Map<string, { hall: string; space: string; day: Day; owners: Owners }>();
  const weeks = new Map<string, WeeklyQuota>();
  const bookings = PLANS.flatMap((plan, n) => booked(plan, n));

  function booked(
    { days: ahead, room: name, from, to, purpose = 'activity', people = 10, who, title, ends }: Plan,
    n: number,
  ): Booking[] {
    const wished = hall.rooms.find(({ id }) => id === `ygl-hall-${name}`);
    const day = addDays(today, ahead);
    if (!wished || !hoursOn(hall, wished, day, calendar).open.length) return [];
    const kind: BookingKind = who === undefined ? 'activity' : 'booking';
    const personId = tokenOf(who ?? 'gao');
    const at = Math.min(now - 2 * HOUR, momentAt(day, from) - 26 * HOUR) - n * 17 * MINUTE;
    const isOver = momentAt(day, from) <= now;
    const hold = createBooking({ room: wished, day, slots: { from, to }, people, purpose }, hall, {
      id: codeIdOf(`sample booking ${n}`, key),
      personId,
      kind,
      now: at,
      ...(title !== undefined && { title }),
    });
    const booking = { ...confirm(hold, at), remindedAt: at, outbox: [] };
    if (ends === 'cancelled')
      return [
        {
          ...afterRelease(
            {
              ...advance(
                { ...booking, rules: { ...booking.rules, cancelUntil: -100_000 } },
                { action: 'cancel', by: 'booker', now: at },
              ),
              outbox: [],
            },
            at,
          ),
          rules: booking.rules,
        },
      ];
    claim(booking);
    return [
      (ends === 'checkedIn' || isOver) && kind === 'booking'
        ? {
            ...booking,
            state: 'checkedIn',
            checkedInAt: booking.startAt,
            history: [...booking.history, { state: 'checkedIn', at: booking.startAt, by: 'booker' }],
          }
        : booking,
    ];
  }

  function claim({ id, personId, kind, room: { space }, day, slots, rules }: Booking): void {
    const before = days.get(roomDayId(space, day))?.owners ?? {};
    const owners = applySlotChanges(before, claimChanges(slots, id));
    if (!owners) throw new Error(`the sample books ${space} twice on ${day}`);
    days.set(roomDayId(space, day), { hall: hall.id, space, day, owners });
    if (kind !== 'booking') return;
    const week = weeks.get(weeklyQuotaId(personId, day)) ?? emptyQuota(personId, day);
    const after = applyQuotaChange(week, quotaClaim(id, { day, slots }, rules));
    if (!after) throw new Error(`the sample books too much for ${personId} on ${day}`);
    weeks.set(week.id, after);
  }

  const code = (request: string, more: object) => ({
    _id: codeIdOf(request, codeKey),
    hall: hall.id,
    community: hall.community,
    label: '',
    madeAt: now - 100 * HOUR,
    ...more,
  });
  const { id: _id, ...rest } = hall;
  return {
    halls: [{ _id, ...rest }],
    roomdays: [...days].map(([id, { owners, ...day }]) => ({ _id: id, ...day, owners: owners })),
    weeklyquotas: [...weeks.values()].map(({ id, ...week }) => ({ _id: id, ...week })),
    bookings: bookings.map(toDocument),
    waitlist: [],
    codes: [
      code('sample hall', { kind: 'hall', name: hall.name }),
      ...hall.rooms.map((room) =>
        code(`sample ${room.id}`, { kind: 'room', name: room.name, room: room.id, space: room.space }),
      ),
      code('sample notice', {
        kind: 'notice',
        name: '居民议事厅',
        room: 'ygl-hall-talk',
        space: 'ygl-hall-talk',
        label: '议事会报名与场地',
      }),
    ],
  };
}
