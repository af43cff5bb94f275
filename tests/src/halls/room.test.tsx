import { cleanup, screen } from '@testing-library/react';
import { markStarts } from '@domain/bookings/availability/starts';
import Room from '@/pages/halls/room';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aDay, aRoom, aWeek, slots, someLimits, TODAY } from '../aHall';
import { openPage, sees, seesNot, tap } from '../openPage';

const open = (week = aWeek(), params: Record<string, string> = {}) =>
  openPage(<Room />, { params: { id: 'r1', ...params }, answers: { 'rooms.week': () => answer('rooms.week', week) } });

test('seven days stand side by side, each with its date and a word', async () => {
  await open(
    aWeek({
      1: { slots: slots(Object.fromEntries(slots().map(({ from }) => [from, 'taken' as const]))) },
      2: { open: [], slots: [] },
      3: { slots: slots({ '10:00': 'mine' }) },
    }),
  );
  const days = screen.getAllByRole('radio').map((day) => day.getAttribute('aria-label'));
  expect(days).toEqual([
    '今天 周六，有空',
    '明天 周日，满了',
    '后天 周一，不开',
    '11月24日 周二，我的',
    '11月25日 周三，有空',
    '11月26日 周四，有空',
    '11月27日 周五，有空',
  ]);
});

test('a day on which nothing can be booked looks so', async () => {
  await open(aWeek({ 2: { open: [], slots: [] } }));
  const looks = screen.getAllByRole('radio').map((day) => day.className.includes('day-strip__day_inactive'));
  expect(looks).toEqual([false, false, true, false, false, false, false]);
});

test('a day whose hours are over is over, and not called full', async () => {
  await open(
    aWeek({
      0: {
        open: [{ from: '08:00', to: '09:30' }],
        slots: slots(Object.fromEntries(slots().map(({ from }) => [from, 'taken' as const]))),
      },
    }),
  );
  expect(screen.getAllByRole('radio')[0]?.getAttribute('aria-label')).toBe('今天 周六，过了');
});

test('each half hour is named, with its state in words', async () => {
  await open(
    aWeek({
      0: {
        slots: slots({
          '09:00': 'past',
          '11:00': 'taken',
          '11:30': 'taken',
          '14:00': { state: 'block', title: '太极拳班', from: '', to: '' },
        }),
      },
    }),
  );
  expect(screen.getByRole('checkbox', { name: '09:30 到 10:00，可以订' })).toBeTruthy();
  for (const name of ['09:00 到 09:30，已经过了', '11:00 到 12:00，有人订了', '14:00 到 14:30，社区用：太极拳班'])
    expect(screen.getByLabelText(name)).toBeTruthy();
});

test('a beginning, an end, and on to the booking', async () => {
  await open();
  await tap('14:00 到 14:30，可以订', 'checkbox');
  sees('14:00–15:00 · 1 小\u2060时');
  await tap('15:30 到 16:00，可以订', 'checkbox');
  sees('14:00–16:00 · 2 小\u2060时');
  await tap('短一点');
  sees('14:00–15:30 · 1 小\u2060时\u2060半');
  await tap('下一步');
  expect(phone.visited).toEqual([`to /pages/bookings/book?room=r1&day=${TODAY}&from=14%3A00&to=15%3A30`]);
});

test('what does not fit is said, and nothing is chosen', async () => {
  await open(aWeek({ 0: { slots: slots({ '10:30': 'taken' }) } }));
  await tap('10:00 到 10:30，可以订', 'checkbox');
  expect(phone.modals).toEqual([{ title: '这里空得太短，至少要 1\u00a0小\u2060时' }]);
  expect(screen.queryByRole('button', { name: '下一步' })).toBeNull();
});

test('a taken time offers the line, and nobody learns who took it', async () => {
  await open(aWeek({ 0: { slots: slots({ '11:00': 'taken' }) } }));
  await tap('11:00 到 11:30 有人订了，排队等');
  expect(phone.visited).toEqual([`to /pages/bookings/book?room=r1&day=${TODAY}&from=11%3A00&to=11%3A30&wait=1`]);
});

test('a booking that moves is not one more on its day', async () => {
  const own = aWeek({
    0: { remaining: 0, slots: slots({ '14:00': { state: 'mine', booking: 'b1', from: '', to: '' } }) },
  });
  await open(own, { day: TODAY });
  sees('这一天您的次数用完了，可以看看别的日子。');
  cleanup();
  await open(own, { move: 'b1', day: TODAY });
  seesNot('这一天您的次数用完了，可以看看别的日子。');
});

test('one’s own booking opens', async () => {
  await open(aWeek({ 0: { slots: slots({ '11:00': { state: 'mine', booking: 'b7', from: '', to: '' } }) } }));
  await tap(/^打开/);
  expect(phone.visited).toEqual(['to /pages/bookings/booking?id=b7']);
});

test('limits are said before they are met', async () => {
  await open(aWeek({ 0: { remaining: 0 } }));
  await tap('今天 周六，有空', 'radio');
  sees('这一天您的次数用完了，可以看看别的日子。');
  await tap('预约须知');
  sees('每次 1 小\u2060时到 4 小\u2060时，最多 30 人');
});

test('a closed day says why', async () => {
  await open(aWeek({ 1: { kind: 'exception', reason: '换地板', open: [], slots: [] } }));
  await tap(/^明天/, 'radio');
  sees('换地板');
});

test('the first day with something free is opened by itself', async () => {
  await open(aWeek({ 0: { open: [], slots: [] } }));
  sees('明天 周日');
});

test('a day that an address names is opened, weeks ahead too, as far as booking goes', async () => {
  await open(aWeek({}, { days: [aDay('2026-11-28'), aDay('2026-11-29')] }), { day: '2026-11-29' });
  expect(phone.asked).toEqual([{ name: 'rooms.week', input: { roomId: 'r1', from: '2026-11-28' } }]);
  sees('11月29日 周日');
  await tap('下一周');
  expect(phone.asked[1]).toEqual({ name: 'rooms.week', input: { roomId: 'r1', from: '2026-12-05' } });
  expect(screen.queryByRole('button', { name: '下一周' })).toBeNull();
});

test('rooms of one space say so', async () => {
  await open(aWeek({}, { room: aRoom({ sharesWith: ['大厅'], limits: someLimits() }) }));
  sees('和大厅是同一个地方，一边订了，另一边就不能订。');
});

test('a booking that moves does not stand in its own way, and no line is offered', async () => {
  await open(
    aWeek({
      0: {
        slots: slots({
          '10:00': { state: 'mine', booking: 'b1', from: '', to: '' },
          '10:30': { state: 'mine', booking: 'b1', from: '', to: '' },
          '12:00': 'taken',
        }),
      },
    }),
    { move: 'b1' },
  );
  await tap('10:30 到 11:00，可以订', 'checkbox');
  seesNot('排队');
  await tap('下一步');
  expect(phone.visited[0]).toContain('from=10%3A30&to=11%3A30&move=b1');
});

test('“I tapped 17:30 and was told it is too short”: a time that is only an end is no button before a beginning is chosen', async () => {
  const marked = markStarts(slots(), { shortest: 60 });
  await open(aWeek({ 0: { slots: marked } }));
  expect(screen.queryByRole('checkbox', { name: /^17:30/ })).toBeNull();
  expect(screen.getByLabelText('17:30 到 18:00，不能从这时起，从前面的时间订到这里')).toBeTruthy();
  await tap('16:30 到 17:00，可以订', 'checkbox');
  await tap('17:30 到 18:00，可以订', 'checkbox');
  sees('16:30–18:00 · 1 小\u2060时\u2060半');
});

test('a gap too short to book says so', async () => {
  const marked = markStarts(slots({ '10:00': 'block', '11:00': 'taken' }), { shortest: 60 });
  await open(aWeek({ 0: { slots: marked } }));
  expect(screen.getByLabelText('10:30 到 11:00，空得太短，订不了')).toBeTruthy();
});

describe('a booking that moves', () => {
  const mine = { state: 'mine' as const, booking: 'b1', from: '', to: '' };
  const old = { move: 'b1', day: TODAY, oldDay: TODAY, oldFrom: '10:00', oldTo: '11:30' };
  const own = aWeek({ 0: { slots: slots({ '10:00': mine, '10:30': mine, '11:00': mine, '15:30': 'taken' }) } });

  test('“which time did I have?”: the page names and marks it', async () => {
    await open(own, old);
    sees('原来订的是 今天 周六 10:00–11:30。改好以前，原来的时间给您留着。');
    for (const name of ['10:00 到 10:30，原来的', '11:00 到 11:30，原来的'])
      expect(screen.getByRole('checkbox', { name })).toBeTruthy();
  });

  test('“I had an hour and a half, and got an hour”: one tap keeps the length', async () => {
    await open(own, old);
    await tap('13:00 到 13:30，可以订', 'checkbox');
    sees('13:00–14:30 · 1 小\u2060时\u2060半');
    seesNot(/^原来订的是 1/);
    await tap('下一步');
    expect(phone.visited[0]).toContain(`to=14%3A30&move=b1&oldDay=${TODAY}&oldFrom=10%3A00&oldTo=11%3A30`);
  });

  test('a length that does not fit is said before it is sent', async () => {
    await open(own, old);
    await tap('14:30 到 15:00，可以订', 'checkbox');
    sees('14:30–15:30 · 1 小\u2060时', '原来订的是 1 小\u2060时\u2060半');
  });
});
