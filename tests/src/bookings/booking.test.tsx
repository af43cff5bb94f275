import Taro from '@tarojs/taro';
import { act, screen } from '@testing-library/react';
import { MAX_APPEAL_LENGTH } from '@domain/bookings/input-limits';
import type { BookingView } from '@domain/bookings/view';
import Booking from '@/pages/bookings/booking';
import { answer, refuse } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aBooking, at, NOW } from '../aHall';
import { openPage, sees, seesNot, tap, write } from '../openPage';

type Answers = NonNullable<Parameters<typeof openPage>[1]>['answers'];
const open = (booking: BookingView, answers: Answers = {}) =>
  openPage(<Booking />, {
    params: { id: booking.id },
    answers: { 'bookings.show': () => answer('bookings.show', booking), ...answers },
  });
const sent = (name: string) => phone.asked.filter((one) => one.name === name).map(({ input }) => input);
const buttons = () => screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'));

test('a booking says when, where, how it stands and until when it may be changed', async () => {
  await open(aBooking({ actions: ['cancel', 'reschedule'] }));
  sees('已预约', '明天 周日', '14:00–16:00', '书画室 · 和平社区党群服务中心', '文体活动 · 10 人');
  sees('13:45 到 14:15 之间，扫房门口的码签到。当天 12:00 前可以取消、改时间。');
  expect(buttons()).toEqual(expect.arrayContaining(['改时间', '取消预约', '加到手机日历']));
});

describe('a booking that is still being made', () => {
  afterEach(() => jest.useRealTimers());
  const wait = (seconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1000)));

  test('says so, and asks again by itself until it is known', async () => {
    jest.useFakeTimers({ now: NOW });
    let made = false;
    await open(aBooking({ state: 'hold' }), {
      'bookings.show': () => answer('bookings.show', aBooking(made ? {} : { state: 'hold' })),
    });
    sees('预约中', '正在订，马上就知道订上没有。');
    made = true;
    await wait(5);
    sees('已预约');
    const asked = sent('bookings.show').length;
    await wait(60);
    expect(sent('bookings.show')).toHaveLength(asked);
  });

  test('gives up asking after a few minutes and leaves that to the finger', async () => {
    jest.useFakeTimers({ now: NOW });
    await open(aBooking({ state: 'hold' }));
    await wait(1000);
    expect(sent('bookings.show').length).toBeLessThanOrEqual(40);
    const asked = sent('bookings.show').length;
    await tap('看看最新的情况');
    expect(sent('bookings.show')).toHaveLength(asked + 1);
  });
});

describe('cancelling', () => {
  test('is asked about once, because it cannot be taken back', async () => {
    await open(aBooking({ actions: ['cancel'] }), {
      'bookings.cancel': () => answer('bookings.cancel', aBooking({ state: 'cancelled' })),
    });
    await tap('取消预约');
    expect(phone.modals).toMatchObject([
      { title: '取消这个预约？', content: '取消后时间马上让给别人，不能撤回。还想用，要重新预约。' },
    ]);
    expect(sent('bookings.cancel')).toEqual([{ id: 'b1' }]);
    sees('已经取消，这个时间别人可以订了。');
  });

  test('does not happen to who thinks again', async () => {
    await open(aBooking({ actions: ['cancel'] }));
    phone.confirms = false;
    await tap('取消预约');
    expect(sent('bookings.cancel')).toEqual([]);
  });

  test('too late says so and whom to call', async () => {
    await open(aBooking({ cancelUntil: NOW - 1 }));
    sees(/现在不能自己取消了。来不了，请给活动中心打个电话。$/);
    seesNot('取消预约');
  });
});

test('moving leads to the room’s week, with the booking in hand', async () => {
  await open(aBooking({ actions: ['reschedule'] }));
  await tap('改时间');
  expect(phone.visited).toEqual([
    'to /pages/halls/room?id=r1&move=b1&day=2026-11-22&oldDay=2026-11-22&oldFrom=14%3A00&oldTo=16%3A00',
  ]);
});

describe('checking in', () => {
  const scans = (path: string | undefined) =>
    Object.assign(Taro, {
      scanCode: async () => (path ? { path, result: '' } : Promise.reject(new Error('scanCode:fail cancel'))),
    });
  const here = aBooking({ actions: ['checkIn', 'cancel'] });

  test('reads the door’s code', async () => {
    await open(here, { 'bookings.checkIn': () => answer('bookings.checkIn', aBooking({ state: 'checkedIn' })) });
    scans('pages/codes/code?scene=c%3Dabcdefghijklmnop');
    await tap('我到了，扫码签到');
    expect(sent('bookings.checkIn')).toEqual([{ id: 'b1', code: 'pages/codes/code?scene=c%3Dabcdefghijklmnop' }]);
    sees('已签到，用完请带走垃圾、关好灯。');
  });

  test('does nothing when the camera was closed', async () => {
    await open(here);
    scans(undefined);
    await tap('我到了，扫码签到');
    expect(sent('bookings.checkIn')).toEqual([]);
  });

  test.each([
    ['bookings.otherDoor', { roomName: '舞蹈室' }, '这是“舞蹈室”门口的码，不是您订的那一间。'],
    ['codes.revoked', { name: '书画室' }, '这个码已经停用了（原来是书画室），请问问工作人员。'],
    ['bookings.late', { until: at('2026-11-21', '09:30') }, '签到到 今天 周六 09:30 为止，已经过了。请到前台说一声。'],
  ])('with the wrong code says %s in words', async (reason, facts, words) => {
    await open(here, { 'bookings.checkIn': () => refuse('ruleBroken', reason, facts) });
    scans('anything');
    await tap('我到了，扫码签到');
    expect(phone.modals).toMatchObject([{ content: words }]);
  });

  test('somebody else is the desk’s tap, without a code', async () => {
    await open(aBooking({ mine: false, actions: ['checkIn'] }), {
      'bookings.checkIn': () => answer('bookings.checkIn', aBooking({ state: 'checkedIn', mine: false })),
    });
    await tap('替他签到');
    expect(sent('bookings.checkIn')).toEqual([{ id: 'b1' }]);
  });
});

test('an offer says until when it is kept, and one tap takes it', async () => {
  await open(aBooking({ state: 'offered', until: NOW + 1_800_000, actions: ['accept', 'cancel'] }), {
    'bookings.acceptOffer': () => answer('bookings.acceptOffer', aBooking()),
  });
  sees('给您留到 今天 周六 10:30，不点就让给下一位。');
  expect(buttons()).toContain('不要了，让给下一位');
  await tap('就要这个时间');
  expect(sent('bookings.acceptOffer')).toEqual([{ id: 'b1' }]);
  sees('已预约');
});

describe('an appeal', () => {
  const missed = aBooking({ state: 'noShow', actions: ['appeal'], noShow: { most: 3, pauseDays: 30 } });

  test('is two taps', async () => {
    await open(missed, {
      'bookings.appeal': () =>
        answer('bookings.appeal', { ...missed, actions: [], appeal: { note: '身体不舒服', at: NOW } }),
    });
    await tap('我要申诉');
    sees('累计 3 次没来，要停订 30 天。有特殊情况请告诉我们，社区会看。');
    await tap('身体不舒服', 'radio');
    await tap('送出申诉');
    expect(sent('bookings.appeal')).toEqual([{ id: 'b1', note: '身体不舒服' }]);
    sees('申诉已送到社区，答复会告诉您。');
  });

  test('without a word is not sent', async () => {
    await open(missed);
    await tap('我要申诉');
    await tap('送出申诉');
    sees('请选一个，或者写几个字。');
    expect(sent('bookings.appeal')).toEqual([]);
  });

  test('in fewer words than the cloud takes is not sent, and in no more can be written', async () => {
    await open(missed);
    await tap('我要申诉');
    await write('再说两句', '病了');
    await tap('送出申诉');
    sees('请选一个，或者写几个字。');
    expect(sent('bookings.appeal')).toEqual([]);
    const longest = (screen.getByLabelText('再说两句') as HTMLTextAreaElement).maxLength;
    await write('再说两句', '长'.repeat(longest));
    await tap('天气不好，出不了门', 'radio');
    await tap('送出申诉');
    const [{ note } = { note: '' }] = sent('bookings.appeal') as { note: string }[];
    expect(note).toHaveLength(MAX_APPEAL_LENGTH);
  });

  test('shows its answer', async () => {
    await open({
      ...missed,
      actions: [],
      appeal: { note: '我到了，没扫上码', at: NOW, answer: 'excused', reply: '监控看到您来了。' },
    });
    sees('这次不算没来：监控看到您来了。');
  });
});

describe('the desk', () => {
  test('decides with a tap, or with a reason that the booker reads', async () => {
    const asked = aBooking({ mine: false, state: 'pending', until: NOW + 1, actions: ['approve', 'reject'] });
    await open(asked, {
      'bookings.decide': () =>
        answer('bookings.decide', { ...asked, state: 'rejected', actions: [], reason: '那天社区要用，请换周三' }),
    });
    await tap('不同意');
    await tap('那天社区要用', 'radio');
    await write('别的原因', '请换周三');
    await tap('不同意，告诉他');
    expect(sent('bookings.decide')).toEqual([{ id: 'b1', approve: false, reason: '那天社区要用，请换周三' }]);
    sees('那天社区要用，请换周三');
  });

  test('answers an appeal with a word', async () => {
    const booking = aBooking({
      mine: false,
      state: 'noShow',
      actions: ['excuse'],
      appeal: { note: '我到了，没扫上码', at: NOW },
    });
    await open(booking, { 'bookings.excuse': () => answer('bookings.excuse', booking) });
    await tap('处理申诉');
    await tap('不算没来', 'radio');
    await tap('送出');
    expect(sent('bookings.excuse')).toEqual([]);
    await write('答复居民', '监控看到您来了');
    await tap('送出');
    expect(sent('bookings.excuse')).toEqual([{ id: 'b1', excused: true, reply: '监控看到您来了' }]);
  });
});

test('a booking that is not the reader’s says so', async () => {
  await openPage(<Booking />, { params: { id: 'b1' }, answers: { 'bookings.show': () => refuse('notFound') } });
  sees('没有找到这个预约');
});

describe('a guest without a phone', () => {
  const look = {
    id: 'o1',
    at: NOW - 3_600_000,
    role: 'desk' as const,
    unitName: '和平社区',
    reason: 'change' as const,
    subject: 'booking' as const,
    about: 'b1',
  };
  const guest = aBooking({ guest: true, mine: false, identity: 'mayReveal' });
  const log = (identityAccesses = [look]) => ({
    'bookings.guestAccesses': () => answer('bookings.guestAccesses', { identityAccesses }),
  });

  test('is named to the desk only after it said why, and the look is in the log', async () => {
    await open(guest, {
      ...log([]),
      'bookings.revealGuest': () =>
        answer('bookings.revealGuest', {
          name: '周奶奶',
          phone: '0900-5550199',
          identityAccesses: [{ ...look, at: NOW, reason: 'counter' }],
        }),
    });
    await tap(/^来的人是谁/);
    sees('什么时候、为什么看的，都会记下来，区县中心也看得到。', '还没有人看过。');
    await tap('看称呼和电话');
    sees('请选为什么要看。');
    expect(sent('bookings.revealGuest')).toEqual([]);
    await tap('来了，核对是谁订的', 'radio');
    await tap('看称呼和电话');
    expect(sent('bookings.revealGuest')).toEqual([{ id: 'b1', reason: 'counter', requestId: expect.any(String) }]);
    sees('周奶奶', '和平社区 · 社区接单员', '今天 周六 10:00 · 来了，核对是谁订的');
    await tap('0900-5550199，打电话给他');
    expect(phone.calls).toEqual(['0900-5550199']);
  });

  test('who left no telephone is named all the same', async () => {
    await open(guest, {
      ...log(),
      'bookings.revealGuest': () => answer('bookings.revealGuest', { name: '老吴', identityAccesses: [look] }),
    });
    await tap(/^来的人是谁/);
    await tap('东西落下了，要还给他', 'radio');
    await tap('看称呼和电话');
    sees('老吴', '没有留电话');
  });

  test('the centre sees who looked, and nothing to look with', async () => {
    await open(aBooking({ guest: true, mine: false, identity: 'mayCheck' }), log());
    await tap('谁看过他的称呼和电话');
    sees('和平社区 · 社区接单员', '今天 周六 09:00 · 预约有变化，要告诉他');
    expect(screen.queryByRole('button', { name: '看称呼和电话' })).toBeNull();
  });

  test('a log that did not come says so', async () => {
    await open(guest, { 'bookings.guestAccesses': () => refuse('internal') });
    await tap(/^来的人是谁/);
    sees('没有取到，请再试一次。');
  });

  test('of a booking with an account there is nothing to look at', async () => {
    await open(aBooking({ mine: false }));
    seesNot('来的人是谁');
  });
});

describe('at the desk', () => {
  const theirs = (part: Partial<BookingView> = {}) => aBooking({ mine: false, ...part });

  test('a booking of somebody else is told to who helps, not to who holds it', async () => {
    await open(theirs());
    sees('13:45 到 14:15 可以签到。');
    seesNot(/扫房门口的码签到|可以取消、改时间/);
  });

  test('a request says until when the desk has to answer', async () => {
    await open(theirs({ state: 'pending', until: NOW + 3_600_000 }));
    sees('请在 今天 周六 11:00 前答复，过时就自动取消。时间先给他留着。');
  });

  test('an appeal is the resident’s word, and waits for the desk’s', async () => {
    await open(theirs({ state: 'noShow', appeal: { note: '身体不舒服', at: NOW }, actions: ['excuse'] }));
    sees('居民说的', '身体不舒服', '等您答复');
    seesNot('您说的');
  });

  test('a guest who does not come is cancelled without a reason; where the room is needed, the desk is told to call the guest', async () => {
    await open(theirs({ guest: true, identity: 'mayReveal', actions: ['cancel', 'displace'] }), {
      'bookings.cancel': () => answer('bookings.cancel', theirs({ guest: true, state: 'cancelled' })),
    });
    await tap('他不来了，取消');
    expect(sent('bookings.cancel')).toEqual([{ id: 'b1' }]);
    await open(theirs({ guest: true, identity: 'mayReveal', actions: ['displace'] }));
    await tap('社区要用，取消');
    sees('他没带手机，收不到消息。取消以后，请打电话告诉他。');
    seesNot('预约的人会看到');
  });
});

test('“I changed the time, and the history says nothing”', async () => {
  const [first, moved] = [at('2026-11-20', '09:00'), at('2026-11-20', '10:00')];
  await open(
    aBooking({
      history: [
        { state: 'hold', at: first, by: 'booker' },
        { state: 'confirmed', at: first, by: 'booker' },
        {
          state: 'confirmed',
          at: moved,
          by: 'booker',
          movedFrom: { day: '2026-11-22', from: '09:00', to: '10:30', roomName: '棋牌室' },
        },
      ],
    }),
  );
  sees('改了时间，已预约', '原来是 明天 周日 09:00–10:30 · 棋牌室');
});
