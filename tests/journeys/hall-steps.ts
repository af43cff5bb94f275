import { addDays, communityDay, type Day } from '@domain/time';
import { holidayTable } from '../../cloudfunctions/platform/holidays';
import type { FreeView } from '@domain/bookings/availability/availability-view';
import { parseAlternative } from '@/screen/params/parseAlternative';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { bookText } from '@/text/bookings/book';
import { formatDate } from '@/text/bookings/booking-times';
import { ask, control, dump } from '../support/cloud/sample-cloud';
import type { Phone } from './phone';

// Steps that several booking stories share. Stories use working days, because the sample hall is closed on holidays.

export const TALK = { id: 'ygl-hall-talk', name: '居民议事厅' };
export const CHESS = { id: 'ygl-hall-chess', name: '棋牌室' };
export const BIG = { id: 'ygl-hall-big', name: '多功能厅' };

/** The first day at least `from` days ahead that is not a holiday. */
export function openDay(from: number): Day {
  const today = communityDay(Date.now());
  const { holidays } = holidayTable();
  const days = Array.from({ length: 10 }, (_, n) => addDays(today, from + n));
  const found = days.find((day) => !holidays.includes(day));
  if (!found) throw new Error('ten holidays in a row');
  return found;
}

export const named = (day: Day): string => formatDate(day, Date.now());

type At = { room: { id: string }; day: Day; from: string; to: string };

export const bookPage = ({ room, day, from, to }: At): string =>
  `/pages/bookings/book?room=${room.id}&day=${day}&from=${from}&to=${to}`;

export async function fillBooking(phone: Phone, purpose = '居民会议'): Promise<void> {
  await phone.choose('用来做什么', purpose);
  await phone.choose('几个人来', '10 人');
}

/** Books a known room and time. */
export async function book(phone: Phone, at: At): Promise<void> {
  await phone.open(bookPage(at));
  await fillBooking(phone);
  await phone.tap('确认预约');
  await phone.sees('订好了');
}

/** The id of the code printed for a room's door. */
export async function doorOf({ id }: { id: string }): Promise<string> {
  const found = (await dump<{ _id: string; kind: string; room?: string }>('codes')).find(
    ({ kind, room }) => kind === 'room' && room === id,
  );
  if (!found) throw new Error(`no code at the door of ${id}`);
  return found._id;
}

/** Sets the cloud's clock to `minutesBefore` minutes before a moment. */
export const comes = (moment: number, minutesBefore: number): Promise<unknown> =>
  control('clock', { now: new Date(moment - minutesBefore * 60_000).toISOString() });

export const backToNow = (): Promise<unknown> => comes(Date.now(), 0);

/** The label of the button that offers the nearest free time, as the cloud computes it for this person now. */
export async function alternativeFor(openid: string, { room, ...when }: At): Promise<string> {
  const { rooms } = (await ask(openid, 'halls.freeRooms', { hall: 'ygl-hall', ...when })) as FreeView;
  const near = parseAlternative(rooms.find((line) => line.room.id === room.id)?.facts);
  if (!near) throw new Error('nothing is near');
  return bookText.alternative(formatDayAndTimes(near, Date.now()), near.roomName ?? '');
}
