import { screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { WaitlistEntryView } from '@domain/bookings/view';
import Book from '@/pages/bookings/book';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aBooking, at, aWeek, hall, NOW } from '../aHall';
import { openPage, sees, seesNot, tap, write } from '../openPage';

type Answers = NonNullable<Parameters<typeof openPage>[1]>['answers'];
const when = { room: 'r1', day: '2026-11-22', from: '14:00', to: '16:00' };
const open = (answers: Answers = {}, params: Record<string, string> = {}, week = aWeek()) =>
  openPage(<Book />, {
    params: { ...when, ...params },
    answers: {
      'rooms.week': () => answer('rooms.week', week),
      'bookings.book': () => answer('bookings.book', aBooking()),
      ...answers,
    },
  });
const sent = (name: string) =>
  phone.asked.filter((one) => one.name === name).map(({ input }) => input as Record<string, unknown>);
const fill = async () => {
  await tap('文体活动', 'radio');
  await tap('10 人', 'radio');
};

describe('the form', () => {
  test('says when and where in full, and the rules before they are met', async () => {
    await open();
    sees(
      '明天 周日',
      '书画室 · 和平社区党群服务中心',
      '这一天您还能订 1 次。',
      '开始前 15 分\u2060钟到开始后 15 分\u2060钟，扫门口的码签到；没人来就让给别人',
    );
  });

  test('has nothing chosen before, and says what is missing', async () => {
    await open();
    expect(screen.getAllByRole('radio').every((one) => one.getAttribute('aria-checked') === 'false')).toBe(true);
    await tap('确认预约');
    sees('请选用来做什么。', '请说说几个人来。');
    expect(phone.modals).toMatchObject([{ title: '请选用来做什么。' }]);
    expect(sent('bookings.book')).toEqual([]);
  });

  test('takes the exact number, never more than the room holds', async () => {
    await open({}, { people: '29' });
    await tap('几个人来加');
    expect(screen.getByRole('button', { name: '几个人来加' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByLabelText('几个人来，30 人')).toBeTruthy();
  });

  test('tells before the tap that this purpose waits for the desk', async () => {
    await open();
    seesNot(/^这次要社区同意/);
    await tap('外单位使用', 'radio');
    sees('这次要社区同意，48 小\u2060时内答复您。时间先给您留着，别人订不走。');
  });

  test('reads times as an address carries them', async () => {
    await open({}, { from: '14%3A00', to: '16%3A00' });
    sees('14:00–16:00');
  });

  test('sends a stranger to join instead', async () => {
    await open({}, {}, aWeek({}, { reader: { joined: false, staff: false } }));
    await tap('去登记');
    expect(phone.visited).toEqual(['replace /pages/people/join']);
  });
});

describe('one tap', () => {
  test('books, and says what to do next', async () => {
    await open();
    await fill();
    await tap('确认预约');
    const [input] = sent('bookings.book');
    expect(input).toEqual({
      roomId: 'r1',
      day: '2026-11-22',
      from: '14:00',
      to: '16:00',
      purpose: 'activity',
      people: 10,
      requestId: expect.any(String),
    });
    sees('订好了', /^到了扫房门口的码签到/);
    await tap('看这个预约');
    expect(phone.visited).toEqual(['replace /pages/bookings/booking?id=b1']);
  });

  test('puts the booking into the phone’s calendar, and says why where that is not allowed', async () => {
    const added: unknown[] = [];
    Object.assign(Taro, { addPhoneCalendar: async (event: unknown) => added.push(event) });
    await open();
    await fill();
    await tap('确认预约');
    await tap('加到手机日历');
    expect(added).toEqual([
      expect.objectContaining({
        title: '书画室 · 文体活动',
        startTime: at('2026-11-22', '14:00') / 1000,
        endTime: String(at('2026-11-22', '16:00') / 1000),
      }),
    ]);
    Object.assign(Taro, {
      addPhoneCalendar: async () => Promise.reject({ errMsg: 'addPhoneCalendar:fail auth deny' }),
    });
    await tap('加到手机日历');
    expect(phone.modals.map(({ title }) => title)).toEqual(['已加到日历', '这里没有允许']);
  });

  test('that waits for the desk says until when', async () => {
    await open({
      'bookings.book': () => answer('bookings.book', aBooking({ state: 'pending', until: NOW + 7_200_000 })),
    });
    await fill();
    await tap('确认预约');
    sees('已经送出，等社区同意', '最晚 今天 周六 12:00 答复您。到时没人答复，就自动取消。');
  });

  test('whose answer got lost meets the same booking when tapped again', async () => {
    let online = false;
    await open({ 'bookings.book': () => (online ? answer('bookings.book', aBooking()) : refuse('internal')) });
    await fill();
    await tap('确认预约');
    online = true;
    await tap('确认预约');
    const ids = sent('bookings.book').map(({ requestId }) => requestId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test('that meets the first on its way leads to the page that waits for its end, and the wish stays the same', async () => {
    await open({ 'bookings.book': () => answer('bookings.book', aBooking({ state: 'hold' })) });
    await fill();
    await tap('确认预约');
    seesNot('订好了');
    expect(phone.visited).toEqual(['replace /pages/bookings/booking?id=b1']);
    await tap('确认预约');
    const ids = sent('bookings.book').map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(1);
  });

  test('for another wish is another booking', async () => {
    await open({ 'bookings.book': () => refuse('internal') });
    await fill();
    await tap('确认预约');
    await tap('20 人', 'radio');
    await tap('确认预约');
    const ids = sent('bookings.book').map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a refusal', () => {
  const taken = () =>
    refuse('ruleBroken', 'bookings.taken', {
      takenFrom: '14:00',
      takenTo: '15:00',
      nearDay: '2026-11-22',
      nearFrom: '16:00',
      nearTo: '18:00',
    });

  test('says which rule, and books the nearest with one tap', async () => {
    let full = true;
    await open({
      'bookings.book': () => (full ? taken() : answer('bookings.book', aBooking({ from: '16:00', to: '18:00' }))),
    });
    await fill();
    await tap('确认预约');
    sees('14:00–15:00 已经有安排了。');
    expect(phone.modals).toEqual([]);
    full = false;
    await tap('改订 明天 周日 16:00–18:00');
    expect(sent('bookings.book')[1]).toMatchObject({ from: '16:00', to: '18:00', people: 10 });
    sees('订好了');
  });

  test('may name another room', async () => {
    await open({
      'bookings.book': () =>
        refuse('ruleBroken', 'bookings.taken', {
          nearDay: '2026-11-22',
          nearFrom: '14:00',
          nearTo: '16:00',
          nearRoom: 'r2',
          nearRoomName: '议事室',
        }),
    });
    await fill();
    await tap('确认预约');
    await tap('改订 明天 周日 14:00–16:00 · 议事室');
    expect(sent('bookings.book')[1]).toMatchObject({ roomId: 'r2' });
  });

  test('because it is taken offers the line', async () => {
    const wait: WaitlistEntryView = {
      id: 'w1',
      hall: { id: hall.id, name: hall.name },
      room: { id: 'r1', name: '书画室' },
      day: '2026-11-22',
      from: '14:00',
      to: '16:00',
      state: 'waiting',
    };
    await open({ 'bookings.book': taken, 'bookings.joinWaitlist': () => answer('bookings.joinWaitlist', wait) });
    await fill();
    await tap('确认预约');
    await tap('还是要这个时间，排队');
    expect(sent('bookings.joinWaitlist')).toEqual([
      expect.objectContaining({ roomId: 'r1', from: '14:00', to: '16:00', purpose: 'activity', people: 10 }),
    ]);
    sees('排上队了');
  });

  test('by quota names the limit and the way out', async () => {
    await open({
      'bookings.book': () =>
        refuse('ruleBroken', 'bookings.perWeek', {
          limit: 2,
          nearDay: '2026-11-30',
          nearFrom: '14:00',
          nearTo: '16:00',
        }),
    });
    await fill();
    await tap('确认预约');
    sees('每人每周最多订 2 次，您那一周的次数用完了。');
    expect(screen.getByRole('button', { name: '改订 11月30日 周一 14:00–16:00' })).toBeTruthy();
  });

  test.each<[string, Record<string, string | number>, string]>([
    ['bookings.notice', { minutes: 30 }, '来不及了，要提前半\u2060小\u2060时预约。'],
    ['bookings.horizon', { days: 14, lastDay: '2026-12-05' }, '还太早，最多提前 14 天预约，现在能订到 12月5日 周六。'],
    ['bookings.tooLong', { minutes: 240 }, '太长了，每次最多 4 小\u2060时。'],
    ['bookings.closed', { kind: 'exception', words: '换地板' }, '那天不开放：换地板。'],
    ['bookings.closed', { kind: 'holiday' }, '那天放假，不开放。'],
    ['bookings.hours', { open: '08:30-12:00 14:00-21:00' }, '那个时间不开门。开放时间是 08:30–12:00、14:00–21:00。'],
    ['bookings.unheardOf', {}, '按活动室的规定，现在不能这样做。'],
  ])('%s has words', async (reason, facts, words) => {
    await open({ 'bookings.book': () => refuse('ruleBroken', reason, facts) });
    await fill();
    await tap('确认预约');
    sees(words);
  });
});

describe('other errands', () => {
  test('a line is stood in for a time that is taken, cut to what the rules allow', async () => {
    await open(
      { 'bookings.joinWaitlist': () => refuse('ruleBroken', 'bookings.free') },
      { wait: '1', from: '09:00', to: '18:00' },
    );
    await fill();
    await tap('排队等着');
    expect(sent('bookings.joinWaitlist')[0]).toMatchObject({ from: '09:00', to: '13:00' });
    sees('这个时间空着，不用排队，直接订就行。');
  });

  test('“it silently became shorter”: a move says the old time, and when the length differs', async () => {
    const old = { oldDay: '2026-11-25', oldFrom: '09:00', oldTo: '10:30' };
    await open({ 'bookings.reschedule': () => answer('bookings.reschedule', aBooking()) }, { move: 'b1', ...old });
    sees('原来：11月25日 周三 09:00–10:30', '改到');
    sees('原来订的是 1 小\u2060时\u2060半，这次是 2 小\u2060时。要一样长，请点“换时间”。');
    await tap('就改到这个时间');
    sees('原来的 11月25日 周三 09:00–10:30 已经让出来了。');
  });

  test('a move asks nothing but the tap', async () => {
    await open({ 'bookings.reschedule': () => answer('bookings.reschedule', aBooking()) }, { move: 'b1' });
    await tap('就改到这个时间');
    expect(sent('bookings.reschedule')).toEqual([
      { id: 'b1', roomId: 'r1', day: '2026-11-22', from: '14:00', to: '16:00' },
    ]);
    sees('改好了');
  });

  test('the desk writes down who has no phone', async () => {
    await open({}, { guest: '1' });
    await fill();
    await tap('确认预约');
    sees('请写一下，来的人怎么称呼。');
    await write('来的人怎么称呼', '张大爷');
    await tap('确认预约');
    expect(sent('bookings.book')).toEqual([expect.objectContaining({ guest: { name: '张大爷', phone: '' } })]);
  });
});
