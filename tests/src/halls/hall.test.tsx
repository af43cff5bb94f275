import { act, screen } from '@testing-library/react';
import { setSession } from '@/cloud/useSession';
import Hall from '@/pages/halls/hall';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe } from '../aMe';
import { aHall, at, NOW } from '../aHall';
import { openPage, sees, seesNot, tap } from '../openPage';

const open = (hall = aHall(), params: Record<string, string> = {}) =>
  openPage(<Hall />, { params, answers: { 'rooms.list': () => answer('rooms.list', hall) } });

test('a resident sees the hall of their community: its rooms, whether they are free, what is on and the rules', async () => {
  await open();
  expect(phone.asked).toEqual([{ name: 'rooms.list', input: {} }]);
  sees('和平社区党群服务中心', '书画室', '今天 10:30 起有空', '今天 09:00–21:00', '太极拳班', '14:00–16:00 · 书画室');
  sees('每人每天 1 次，每周 2 次', '开始前 2 小\u2060时可以取消、改时间', '用于“外单位使用”要社区同意，其他马上订好');
});

test('a room that is closed today says why', async () => {
  await open();
  sees('换地板');
});

test('“活动中心怎么走”: one tap opens the hall on the map, where the county knows it; its address stands once', async () => {
  await open(aHall({ position: { longitude: 104.4, latitude: 38.3 } }));
  expect(document.body.textContent?.split(aHall().address)).toHaveLength(2);
  await tap('在地图里看');
  expect(phone.maps).toEqual([
    { longitude: 104.4, latitude: 38.3, name: '和平社区党群服务中心', address: aHall().address },
  ]);
});

test('a time first or a room first is one tap', async () => {
  await open();
  await tap('先选时间');
  await tap(/^书画室/);
  expect(phone.visited).toEqual(['to /pages/halls/free?hall=h1', 'to /pages/halls/room?id=r1']);
});

test('rooms with rules of their own are told apart', async () => {
  const hall = aHall();
  const [first, second] = hall.rooms;
  await open({ ...hall, rooms: [first!, { ...second!, limits: { ...second!.limits, perDay: 3 } }] });
  sees('每人每天 1 次，每周 2 次', '舞蹈室不一样的', '每人每天 3 次，每周 2 次');
  expect(screen.getAllByText('最晚提前半\u2060小\u2060时，最早提前 14 天')).toHaveLength(1); // what is the same is told once
});

test('a stranger is invited to join, and sees the rooms all the same', async () => {
  await open(aHall({ reader: { joined: false, staff: false } }));
  sees('书画室');
  await tap('去登记');
  expect(phone.visited).toEqual(['to /pages/people/join']);
});

test('a person who is paused learns it before they choose a time', async () => {
  await open(aHall({ reader: { joined: true, staff: false, pausedUntil: at('2026-12-01', '10:00') } }));
  sees('您有几次订了没来，12月1日 周二 10:00 前先不能预约。有特殊情况可以申诉。');
  await tap('去看看');
  expect(phone.visited).toEqual(['to /pages/bookings/mine']);
});

test('a pause that is over is not mentioned', async () => {
  await open(aHall({ reader: { joined: true, staff: false, pausedUntil: NOW - 1 } }));
  seesNot(/先不能预约/);
});

test('staff who run the hall find their work here, others do not', async () => {
  await open();
  seesNot('我在这里值班');
  await open(aHall({ reader: { joined: true, staff: true } }));
  await tap(/^今天的预约/);
  expect(phone.visited).toEqual(['to /pages/hall-admin/desk?hall=h1']);
});

test('where there is no hall yet that is said, and who may set one up finds the way', async () => {
  const none = { params: {}, answers: { 'rooms.list': () => refuse('notFound') } };
  await openPage(<Hall />, none);
  sees('还没有活动中心');
  seesNot('登记活动中心');
  await act(async () => setSession(aMe({ roles: ['resident', 'centre'] })));
  await tap('登记活动中心');
  expect(phone.visited).toEqual(['to /pages/hall-admin/create']);
});

test('a hall without rooms says so, and offers no time to choose', async () => {
  await open(aHall({ rooms: [] }));
  sees('房间还没有登记好，过几天再来看看。');
  seesNot('先选时间');
});

test('a hall that nobody knows says so', async () => {
  await openPage(<Hall />, { params: { id: 'gone' }, answers: { 'rooms.list': () => refuse('notFound') } });
  sees('没有找到这个活动室');
});
