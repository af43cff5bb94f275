import { act, fireEvent, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { DeskView } from '@domain/bookings/view';
import type { MatrixView } from '@domain/bookings/availability/availability-view';
import Block from '@/pages/hall-admin/block';
import HallDay from '@/pages/halls/day';
import Desk from '@/pages/hall-admin/desk';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aBooking, aCard, aRoom, hall, NOW, slots, TODAY } from '../aHall';
import { openPage, sees, seesNot, tap, write } from '../openPage';

type Answers = NonNullable<Parameters<typeof openPage>[1]>['answers'];
const sent = (name: string) => phone.asked.filter((one) => one.name === name).map(({ input }) => input);
const open = [{ from: '09:00', to: '18:00' }];
const taken = { state: 'taken' as const, booking: 'b5', from: '', to: '' };
const matrix: MatrixView = {
  hall,
  day: TODAY,
  from: '09:00',
  to: '18:00',
  rooms: [
    {
      room: aRoom(),
      kind: 'weekend',
      open,
      remaining: 1,
      slots: slots({
        '09:00': taken,
        '09:30': taken,
        '10:00': { state: 'block', title: '太极拳班', booking: 'b6', from: '', to: '' },
      }),
    },
    { room: aRoom({ id: 'r2', name: '舞蹈室' }), kind: 'weekend', open, remaining: 1, slots: slots() },
  ],
  reader: { joined: true, staff: true },
};

describe('the desk', () => {
  const desk: DeskView = {
    hall: { id: 'h1', name: hall.name },
    day: TODAY,
    pending: [
      aBooking({
        id: 'p1',
        state: 'pending',
        mine: false,
        note: '要用音响',
        until: NOW + 3_600_000,
        actions: ['approve', 'reject'],
      }),
    ],
    appeals: [aBooking({ id: 'a1', state: 'noShow', mine: false, appeal: { note: '我到了，没扫上码', at: NOW } })],
    bookings: [
      aCard({ id: 't1', day: TODAY, from: '10:00', to: '12:00', mine: false, actions: ['checkIn'] }),
      aCard({ id: 't2', day: TODAY, from: '15:00', to: '16:00', mine: false, guest: true }),
    ],
    next: {},
  };
  const openDesk = (answers: Answers = {}) =>
    openPage(<Desk />, {
      params: { hall: 'h1' },
      answers: { 'bookings.desk': () => answer('bookings.desk', desk), ...answers },
    });

  test('sees what waits for it first, then who comes today', async () => {
    await openDesk();
    sees(
      '等您审核',
      '说明：要用音响',
      '请在 今天 周六 11:00 前答复，过时就自动取消。',
      '等您答复的申诉',
      '我到了，没扫上码',
      '今天 周六 10:00–12:00',
      '文体活动 · 10 人 · 替居民订的',
    );
  });

  test('is told to ask a colleague about what one wrote down oneself', async () => {
    const own = aBooking({ ...desk.pending[0]!, guest: true, actions: ['cancel'] });
    await openDesk({ 'bookings.desk': () => answer('bookings.desk', { ...desk, pending: [own] }) });
    sees('这是您自己订的，或者是您替居民登记的，要请同事来审核。');
    seesNot('同意');
  });

  test('says yes with one tap, and looks before it says no', async () => {
    await openDesk({ 'bookings.decide': () => answer('bookings.decide', aBooking()) });
    await tap('同意，书画室 14:00');
    expect(sent('bookings.decide')).toEqual([{ id: 'p1', approve: true }]);
    await tap('看看，再决定，书画室 14:00');
    expect(phone.visited).toEqual(['to /pages/bookings/booking?id=p1']);
  });

  test('reaches the request after the twentieth, and begins again once one of them is decided', async () => {
    const later = aBooking({ ...desk.pending[0]!, id: 'p2', note: '第二十一个' });
    await openDesk({
      'bookings.desk': () => answer('bookings.desk', { ...desk, next: { pending: '1.p1' } }),
      'bookings.deskList': () => answer('bookings.deskList', { bookings: [later] }),
      'bookings.decide': () => answer('bookings.decide', later),
    });
    await tap('看后面的');
    sees('说明：第二十一个');
    expect(sent('bookings.deskList')).toEqual([{ hall: 'h1', list: 'pending', day: TODAY, after: '1.p1' }]);
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: /^同意/ })[1]!));
    expect(sent('bookings.decide')).toEqual([{ id: 'p2', approve: true }]);
    expect(screen.queryByText('说明：第二十一个')).toBeNull();
  });

  test('checks somebody in without a code', async () => {
    await openDesk({ 'bookings.checkIn': () => answer('bookings.checkIn', aBooking()) });
    expect(screen.getAllByRole('button', { name: /^来了，签到/ })).toHaveLength(1);
    await tap('来了，签到，书画室 10:00');
    expect(sent('bookings.checkIn')).toEqual([{ id: 't1' }]);
    expect(sent('bookings.desk')).toHaveLength(2); // and sees the day anew
  });

  test('goes on to keeping a time, or to writing somebody down', async () => {
    await openDesk();
    await tap('替居民预约');
    await tap('占用或办活动');
    expect(phone.visited).toEqual([
      `to /pages/halls/free?hall=h1&guest=1&day=${TODAY}`,
      `to /pages/hall-admin/block?hall=h1&day=${TODAY}`,
    ]);
  });

  test('turns to another day', async () => {
    await openDesk();
    await tap('明天 周日', 'radio');
    expect(sent('bookings.desk')).toEqual([
      { hall: 'h1', day: TODAY },
      { hall: 'h1', day: '2026-11-22' },
    ]);
  });
});

describe('the table of a day', () => {
  const openDay = (view = matrix) =>
    openPage(<HallDay />, { params: { hall: 'h1' }, answers: { 'halls.day': () => answer('halls.day', view) } });

  test('names every stretch with its room, its time and its state', async () => {
    await openDay();
    for (const name of [
      '书画室，09:00 到 10:00，有人订了',
      '书画室，10:00 到 10:30，社区用，太极拳班',
      '书画室，10:30 到 18:00，可以订',
      '舞蹈室，09:00 到 18:00，可以订',
    ])
      expect(screen.getByLabelText(name)).toBeTruthy();
  });

  test('leads the desk to a booking, or to keeping a free time', async () => {
    await openDay();
    await tap('书画室，09:00 到 10:00，有人订了');
    await tap('舞蹈室，09:00 到 18:00，可以订');
    expect(phone.visited).toEqual([
      'to /pages/bookings/booking?id=b5',
      `to /pages/hall-admin/block?hall=h1&room=r2&day=${TODAY}&from=09%3A00&to=18%3A00`,
    ]);
  });

  test('leads a resident to the room, and tells nobody’s booking', async () => {
    await openDay({
      ...matrix,
      reader: { joined: true, staff: false },
      rooms: matrix.rooms.map((line) => ({ ...line, slots: slots({ '09:00': 'taken' }) })),
    });
    expect(screen.queryByRole('button', { name: /有人订了/ })).toBeNull();
    await tap('舞蹈室，09:30 到 18:00，可以订');
    expect(phone.visited).toEqual([`to /pages/halls/room?id=r2&day=${TODAY}`]);
  });
});

describe('keeping a time', () => {
  const openBlock = (answers: Answers = {}, params: Record<string, string> = {}) =>
    openPage(<Block />, {
      params: { hall: 'h1', room: 'r1', day: '2026-11-23', from: '09:00', to: '12:00', ...params },
      answers: { 'halls.day': () => answer('halls.day', matrix), ...answers },
    });
  const fill = async () => {
    await tap('留作他用', 'radio');
    await tap('设备检修', 'radio');
  };
  const kept = { booking: aCard({ kind: 'block', state: 'blocked', title: '设备检修' }), displaced: [] };

  test('asks what it is for, which the residents read', async () => {
    await openBlock();
    await tap('就这样定');
    sees('请选做什么。', '请选一个名称，或者自己写，两个字以上。');
    expect(phone.modals).toMatchObject([{ title: '请选做什么。' }]); // said where the finger is, too
    expect(sent('bookings.createBlock')).toEqual([]);
  });

  test('once', async () => {
    await openBlock({ 'bookings.createBlock': () => answer('bookings.createBlock', kept) });
    await fill();
    await tap('就这样定');
    expect(sent('bookings.createBlock')).toEqual([
      {
        roomId: 'r1',
        day: '2026-11-23',
        from: '09:00',
        to: '12:00',
        kind: 'block',
        title: '设备检修',
        override: false,
        requestId: expect.any(String),
      },
    ]);
    sees('定好了');
    seesNot(/被取消/);
  });

  test('that another tap is keeping just now leads to the page that waits for its end', async () => {
    await openBlock({
      'bookings.createBlock': () =>
        answer('bookings.createBlock', { ...kept, booking: aCard({ kind: 'block', state: 'hold' }) }),
    });
    await fill();
    await tap('就这样定');
    seesNot('定好了');
    expect(phone.visited).toEqual(['replace /pages/bookings/booking?id=b1']);
  });

  test('where people have booked says how many, and displaces them only with a second tap', async () => {
    let count = 2;
    await openBlock({
      'bookings.createBlock': ({ override }: { override?: boolean }) =>
        override
          ? answer('bookings.createBlock', {
              ...kept,
              displaced: [
                { booking: 'b7', day: '2026-11-23', from: '10:00', to: '11:00', roomName: '书画室', guest: false },
                { booking: 'b8', day: '2026-11-23', from: '11:00', to: '12:00', roomName: '书画室', guest: true },
              ],
            })
          : refuse('ruleBroken', 'bookings.taken', { count: count-- }),
    });
    await fill();
    const scrolled = jest.spyOn(Taro, 'pageScrollTo');
    await tap('就这样定');
    expect(scrolled).toHaveBeenCalledWith({ scrollTop: 0, duration: 200 }); // the answer stands at the top
    sees('这段时间已经有 2 个预约。', '他们会收到消息，知道原因，可以另订时间。没带手机的，要您打电话。');
    await tap('占用，告诉这 2 位');
    expect(sent('bookings.createBlock').map((input) => (input as { override: boolean }).override)).toEqual([
      false,
      true,
    ]);
    sees('2 个预约被取消', '后天 周一 10:00–11:00 · 书画室', '已告诉本人', '他没带手机，请打电话告诉他');
    await tap('后天 周一 11:00–12:00 · 书画室，他没带手机，请打电话告诉他');
    expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b8']);
  });

  test('every week tells the result of each date', async () => {
    await openBlock({
      'bookings.createSeries': () =>
        answer('bookings.createSeries', {
          series: 's1',
          dates: [
            { day: '2026-11-23', ok: true, booking: 'b1' },
            { day: '2026-11-30', ok: false, reason: 'bookings.taken', facts: { takenFrom: '09:00', takenTo: '10:00' } },
          ],
        }),
    });
    await tap('社区活动', 'radio');
    await write('别的名称', '合唱团');
    await tap('重复加');
    sees('每周一次，共 2 次');
    await tap('就这样定');
    expect(sent('bookings.createSeries')).toEqual([
      expect.objectContaining({ weeks: 2, kind: 'activity', title: '合唱团' }),
    ]);
    sees('2 次里定好 1 次', '没有定上：09:00–10:00 已经有安排了。');
  });
});
