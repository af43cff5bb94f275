import { screen } from '@testing-library/react';
import type { FreeView } from '@domain/bookings/availability/availability-view';
import Free from '@/pages/halls/free';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aRoom, hall, TODAY } from '../aHall';
import { openPage, sees, tap } from '../openPage';

const view: FreeView = {
  hall,
  day: TODAY,
  from: '11:00',
  to: '12:00',
  starts: ['09:00', '09:30', '11:00', '11:30', '19:00'],
  rooms: [
    { room: aRoom(), free: true, needsApproval: false },
    { room: aRoom({ id: 'r2', name: '舞蹈室' }), free: true, needsApproval: true },
    {
      room: aRoom({ id: 'r3', name: '棋牌室' }),
      free: false,
      needsApproval: false,
      reason: 'bookings.taken',
      facts: { takenFrom: '11:00', takenTo: '12:30', nearDay: TODAY, nearFrom: '12:30', nearTo: '13:30' },
    },
    {
      room: aRoom({ id: 'r4', name: '议事室' }),
      free: false,
      needsApproval: false,
      reason: 'bookings.people',
      facts: { capacity: 12 },
    },
  ],
  reader: { joined: true, staff: false },
};
const open = (shown = view, params: Record<string, string> = {}) =>
  openPage(<Free />, {
    params: { hall: 'h1', ...params },
    answers: { 'halls.freeRooms': () => answer('halls.freeRooms', shown) },
  });

test('a time is proposed, and the rooms that are free then come first', async () => {
  await open();
  expect(phone.asked).toEqual([
    { name: 'halls.freeRooms', input: { hall: 'h1', day: TODAY, from: '11:00', to: '12:00' } },
  ]);
  sees('有空的 2 间', '有空，要社区同意');
  await tap(/^订书画室/);
  expect(phone.visited).toEqual([`to /pages/bookings/book?day=${TODAY}&from=11%3A00&to=12%3A00&room=r1`]);
});

test('a room that is not free says why and when it would be, one tap away', async () => {
  await open();
  sees('11:00–12:30 已经有安排了。', '坐不下，这间房最多 12 人。');
  await tap('改成 今天 周六 12:30–13:30');
  expect(phone.visited).toEqual([`to /pages/bookings/book?day=${TODAY}&from=12%3A30&to=13%3A30&room=r3`]);
});

test('another day, hour, length and number of people ask again', async () => {
  await open();
  await tap('后天 周一', 'radio');
  await tap('几点开始，11:00');
  await tap('19:00', 'radio');
  await tap('用多久加');
  await tap('几个人加');
  expect(phone.asked[phone.asked.length - 1]?.input).toEqual({
    hall: 'h1',
    day: '2026-11-23',
    from: '19:00',
    to: '20:30',
    people: 5,
  });
  await tap(/^订书画室/);
  expect(phone.visited[0]).toContain('people=5');
});

test('nothing free says so', async () => {
  await open({ ...view, rooms: view.rooms.slice(2) });
  sees('这个时间都不行。看看下面最近的时间，或者换一个时间。');
  expect(screen.getAllByRole('button', { name: /^改成/ })).toHaveLength(1);
});

test('days go as far as booking goes', async () => {
  await open({
    ...view,
    rooms: view.rooms.map((line) => ({
      ...line,
      room: { ...line.room, limits: { ...line.room.limits, horizonDays: 3 } },
    })),
  });
  expect(screen.getAllByRole('radio')).toHaveLength(4);
});

test('“the hall opens at nine, why is seven offered?”: the times are those that can be booked', async () => {
  await open();
  await tap(/^几点开始/);
  const times = screen.getAllByRole('radio').map((one) => one.getAttribute('aria-label'));
  expect(times).toEqual(expect.arrayContaining(view.starts));
  for (const time of ['07:00', '08:30', '10:00', '22:00']) expect(times).not.toContain(time);
});
