import { screen } from '@testing-library/react';
import type { MyBookingsView } from '@domain/bookings/view';
import MyBookings from '@/pages/bookings/mine';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aCard, at, hall } from '../aHall';
import { openPage, sees, tap } from '../openPage';

const blank: MyBookingsView = { coming: [], past: [], waitlist: [], noShowRecord: { noShows: [] } };
const wait: MyBookingsView['waitlist'][number] = {
  id: 'w1',
  hall: { id: hall.id, name: hall.name },
  room: { id: 'r1', name: '书画室' },
  day: '2026-11-25',
  from: '09:00',
  to: '10:00',
  state: 'waiting',
};
const open = (...pages: Partial<MyBookingsView>[]) =>
  openPage(<MyBookings />, {
    answers: {
      'bookings.mine': ({ after = '0.' }: { after?: string }) =>
        answer('bookings.mine', { ...blank, ...pages[Number(after.split('.')[0])] }),
      'bookings.leaveWaitlist': () => answer('bookings.leaveWaitlist', { ...wait, state: 'left' }),
    },
  });

test('nothing yet leads to the rooms', async () => {
  await open();
  sees('还没有预约');
  await tap('去看活动室');
  expect(phone.visited).toEqual(['to /pages/halls/hall']);
});

test('what waits for the person’s answer stands first, then what comes, then what was', async () => {
  await open({
    coming: [aCard({ id: 'b2', state: 'offered' }), aCard()],
    past: [aCard({ id: 'b3', state: 'checkedIn', day: '2026-11-10' })],
  });
  sees('给您留着，等您点头', '待确认', '接下来', '已预约', '过去的', '已签到');
  await tap(/已预约/);
  expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b1']);
});

test('a place in line may be given up, and the list is asked again', async () => {
  await open({ waitlist: [wait] });
  sees('11月25日 周三 09:00–10:00');
  await tap('不排了');
  expect(phone.asked.map(({ name }) => name)).toEqual(['bookings.mine', 'bookings.leaveWaitlist', 'bookings.mine']);
});

test('a freed time leads to its offer', async () => {
  await open({ waitlist: [{ ...wait, state: 'offered', booking: 'b9' }] });
  await tap('空出来了，去看看');
  expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b9']);
});

test('missed bookings are named, with the pause and the way to object', async () => {
  await open({
    noShowRecord: {
      noShows: [{ booking: 'b4', day: '2026-11-12', roomName: '舞蹈室' }],
      pausedUntil: at('2026-12-12', '09:00'),
    },
  });
  sees('有几次订了没来，12月12日 周六 09:00 前先不能预约。');
  await tap(/没有签到$/);
  expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b4']);
});

test('earlier ones come page by page', async () => {
  await open(
    { coming: [aCard({ id: 'b1' })], next: '1.b1' },
    { coming: [aCard({ id: 'b2' })], past: [aCard({ id: 'b3', day: '2026-11-10' })], next: '2.b3' },
    { past: [aCard({ id: 'b4', day: '2026-10-10' })] },
  );
  await tap('看更早的');
  await tap('看更早的');
  sees('接下来', '过去的', '11月10日 周二 14:00–16:00', '10月10日 周六 14:00–16:00');
  expect(screen.getAllByText('已预约')).toHaveLength(4);
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull();
});

test('“I cancelled tomorrow’s, and it stands under what is past”', async () => {
  await open({ past: [aCard({ state: 'cancelled' }), aCard({ id: 'b3', state: 'checkedIn', day: '2026-11-10' })] });
  sees('已取消、没订成的', '过去的');
  const text = document.body.textContent;
  expect(text.indexOf('已取消、没订成的')).toBeLessThan(
    text.indexOf('11月22日') < 0 ? text.indexOf('明天') : text.indexOf('11月22日'),
  );
  expect(text.indexOf('过去的')).toBeGreaterThan(text.indexOf('14:00–16:00'));
});
