import { positionKeys, type Position } from '@domain/people/actor';
import { COUNT_SHARDS, monthAt, violationCountsId } from '@domain/bookings/violations';
import { withoutNoShow, withNoShow } from '@domain/bookings/no-show-record';
import { addDays, communityDay, HOUR, MINUTE } from '@domain/time';
import { checkPublicText } from '../../../cloudfunctions/modules/moderation/check-public-text';
import * as noShowRecords from '../../../cloudfunctions/modules/bookings/no-shows/no-show-repository';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';
import { aDay, aWish, aNearDay } from './requests';

const codes: Record<string, string> = {};

describe('the life of a booking', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  /** Lets a booking begin at a moment, as if time had passed. */
  const shift = async (id: string, startAt: number) => {
    const stored = testApi.one('bookings', id)!;
    await testApi.put({ bookings: [{ ...stored, startAt, endAt: startAt + 2 * HOUR }] });
  };
  const code = async (room: string) =>
    (codes[room] = (
      await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'room', room, requestId: `code-${room}` })
    ).codes.find((code) => code.room === room)!.id);

  test('moving takes the new time and gives the old one back, on the same day, another day and in another room', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    expect(
      await testApi.ask('lin', 'bookings.reschedule', { id: booking.id, day: aDay(), from: '11:00', to: '13:00' }),
    ).toMatchObject({ from: '11:00', to: '13:00', state: 'confirmed' });
    expect(Object.keys((testApi.one('roomdays', `h1-b_${aDay()}`) as unknown as { owners: object }).owners)).toEqual([
      '22',
      '23',
      '24',
      '25',
    ]);
    const moved = await testApi.ask('lin', 'bookings.reschedule', {
      id: booking.id,
      roomId: 'h1-chess',
      day: addDays(aDay(), 1),
      from: '14:00',
      to: '15:00',
    });
    expect(moved).toMatchObject({ room: { name: '棋牌室' }, day: addDays(aDay(), 1) });
    expect((testApi.one('roomdays', `h1-b_${aDay()}`) as unknown as { owners: object }).owners).toEqual({});
    expect(testApi.all<{ n: number; d: object }>('weeklyquotas').map(({ n }) => n)).toEqual([1]);
    expect((await testApi.ask('lin', 'bookings.mine', {})).coming).toHaveLength(1);
  });

  test('a person who waits is offered a freed time, and gets it by accepting', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    expect(await testApi.refusal('zhao', 'bookings.joinWaitlist', aWish({ from: '16:00', to: '17:00' }))).toMatchObject(
      {
        reason: 'bookings.free',
      },
    );
    const wait = await testApi.ask('wu', 'bookings.joinWaitlist', aWish());
    expect(wait).toMatchObject({ state: 'waiting' });
    await testApi.ask('zhao', 'bookings.joinWaitlist', aWish());
    await testApi.ask('lin', 'bookings.cancel', { id: booking.id });
    const [mine] = (await testApi.ask('wu', 'bookings.mine', {})).waitlist;
    expect(mine).toMatchObject({ id: wait.id, state: 'offered' });
    expect((await testApi.ask('wu', 'inbox.list', {})).entries[0]).toMatchObject({ title: '您排队的时间空出来了' });
    expect(await testApi.refusal('lin', 'bookings.book', aWish())).toMatchObject({ reason: 'bookings.taken' });
    expect(await testApi.ask('wu', 'bookings.acceptOffer', { id: mine!.booking! })).toMatchObject({
      state: 'confirmed',
    });
    expect((await testApi.ask('zhao', 'bookings.mine', {})).waitlist[0]).toMatchObject({ state: 'waiting' });
    await testApi.ask('wu', 'bookings.cancel', { id: mine!.booking! });
    expect((await testApi.ask('zhao', 'bookings.mine', {})).waitlist[0]).toMatchObject({ state: 'offered' });
  });

  test('who lets an offer pass and joins the line again is in line again, also before the scheduler looked', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('wu', 'bookings.joinWaitlist', aWish());
    await testApi.ask('zhao', 'bookings.joinWaitlist', aWish());
    await testApi.ask('lin', 'bookings.cancel', { id: booking.id });
    const [mine] = (await testApi.ask('wu', 'bookings.mine', {})).waitlist;
    expect(await testApi.ask('wu', 'bookings.joinWaitlist', aWish())).toMatchObject({ state: 'offered' });
    const past = Date.now() - MINUTE;
    await testApi.put({ bookings: [{ ...testApi.one('bookings', mine!.booking!)!, until: past, timerDue: past }] });
    expect(await testApi.ask('wu', 'bookings.joinWaitlist', aWish())).toMatchObject({ state: 'waiting' });
    expect(testApi.one('bookings', mine!.booking!)).toMatchObject({ state: 'lapsed' });
    expect((await testApi.ask('zhao', 'bookings.mine', {})).waitlist[0]).toMatchObject({ state: 'offered' });
  });

  test('a place in the line can be left', async () => {
    await testApi.ask('lin', 'bookings.book', aWish());
    const { id } = await testApi.ask('wu', 'bookings.joinWaitlist', aWish());
    expect(await testApi.refusal('lin', 'bookings.leaveWaitlist', { id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.ask('wu', 'bookings.leaveWaitlist', { id })).toMatchObject({ state: 'left' });
    expect((await testApi.ask('wu', 'bookings.mine', {})).waitlist).toEqual([]);
  });

  test('a new place in the line is not ended by what becomes of an earlier offer', async () => {
    const first = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('wu', 'bookings.joinWaitlist', aWish());
    await testApi.ask('lin', 'bookings.cancel', { id: first.id });
    const [{ booking = '' } = {}] = (await testApi.ask('wu', 'bookings.mine', {})).waitlist;
    await testApi.ask('wu', 'bookings.acceptOffer', { id: booking });
    const later = { roomId: 'h1-chess', day: addDays(aDay(), 1), from: '14:00', to: '15:00' };
    await testApi.ask('wu', 'bookings.reschedule', { id: booking, ...later });
    await testApi.ask('lin', 'bookings.book', aWish());
    expect(await testApi.ask('wu', 'bookings.joinWaitlist', aWish())).toMatchObject({ state: 'waiting' });
    await testApi.put({ bookings: [{ ...testApi.one('bookings', booking)!, state: 'noShow' }] });
    await testApi.ask('gao', 'bookings.excuse', { id: booking, excused: true, reply: '已核实，不计' });
    expect((await testApi.ask('wu', 'bookings.mine', {})).waitlist).toMatchObject([{ state: 'waiting' }]);
  });

  test('the door’s code checks in, in time and at the right door; the desk needs none', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    const [talk, chess] = [await code('h1-talk'), await code('h1-chess')];
    expect(await testApi.refusal('lin', 'bookings.checkIn', { id: booking.id, code: talk })).toMatchObject({
      reason: 'bookings.early',
    });
    await shift(booking.id, Date.now() + 10 * MINUTE);
    expect(await testApi.refusal('lin', 'bookings.checkIn', { id: booking.id })).toMatchObject({
      code: 'invalidInput',
      reason: 'code',
    });
    expect(await testApi.refusal('lin', 'bookings.checkIn', { id: booking.id, code: chess })).toMatchObject({
      reason: 'bookings.otherDoor',
      facts: { roomName: '议事室' },
    });
    expect(await testApi.refusal('wu', 'bookings.checkIn', { id: booking.id, code: talk })).toMatchObject({
      code: 'notFound',
    });
    expect(await testApi.ask('lin', 'codes.resolve', { text: `c=${talk}` })).toMatchObject({
      kind: 'room',
      room: { name: '议事室' },
      checkIn: { booking: booking.id },
    });
    expect(await testApi.ask('wu', 'codes.resolve', { text: `c=${talk}` })).not.toHaveProperty('checkIn');
    expect(
      await testApi.ask('lin', 'bookings.checkIn', { id: booking.id, code: `https://example.org/c/${talk}` }),
    ).toMatchObject({ state: 'checkedIn' });
    const other = await testApi.ask('wu', 'bookings.book', aWish({ roomId: 'h1-chess' }));
    await shift(other.id, Date.now() - 10 * MINUTE);
    expect(await testApi.ask('gao', 'bookings.checkIn', { id: other.id })).toMatchObject({ state: 'checkedIn' });
  });

  test('three no-shows pause booking; an excuse ends the pause', async () => {
    const noShows = [1, 2, 3].map((n) => ({ booking: `old${n}`, day: aDay(), roomName: '议事室', at: Date.now() }));
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.put({
      people: [
        {
          ...testApi.one('people', personIdFor('lin'))!,
          noShows: [...noShows.slice(1), { ...noShows[0], booking: booking.id }],
          pausedUntil: Date.now() + HOUR,
        },
      ],
      bookings: [{ ...testApi.one('bookings', booking.id)!, state: 'noShow' }],
    });
    expect(await testApi.refusal('lin', 'bookings.book', aWish({ roomId: 'h1-chess' }))).toMatchObject({
      reason: 'bookings.paused',
    });
    expect((await testApi.ask('lin', 'bookings.mine', {})).noShowRecord).toMatchObject({ noShows: [{}, {}, {}] });
    expect(await testApi.ask('lin', 'bookings.appeal', { id: booking.id, note: '电梯坏了上不去' })).toMatchObject({
      appeal: { note: '电梯坏了上不去' },
    });
    expect((await testApi.ask('gao', 'bookings.desk', { hall: 'h1' })).appeals.map(({ id }) => id)).toEqual([
      booking.id,
    ]);
    await testApi.ask('gao', 'bookings.excuse', { id: booking.id, excused: true, reply: '已核实，不计' });
    expect((await testApi.ask('lin', 'inbox.list', {})).entries[0]).toMatchObject({
      title: '没到场的申诉有答复了',
      words: '这次不算没来。社区答复：已核实，不计',
    });
    expect(
      await testApi.ask(
        'lin',
        'bookings.book',
        aWish({ roomId: 'h1-chess', from: '16:00', to: '17:00', day: addDays(aDay(), 1) }),
      ),
    ).toMatchObject({ state: 'confirmed' });
    expect(
      await testApi.refusal('gao', 'bookings.excuse', { id: booking.id, excused: false, reply: '再说一次' }),
    ).toMatchObject({ code: 'conflict', reason: 'sentBefore' });
    // a colleague sent nothing before
    const wu = testApi.one<{ _id: string; positions: Position[] }>('people', personIdFor('wu'))!;
    const positions: Position[] = [...wu.positions, { role: 'desk', unit: 'c1', grids: [] }];
    await testApi.put({ people: [{ ...wu, positions, keys: positions.flatMap(positionKeys) }] });
    const { code, reason } = await testApi.refusal('wu', 'bookings.excuse', {
      ...{ id: booking.id, excused: false, reply: '再说一次' },
    });
    expect({ code, reason }).toEqual({ code: 'conflict', reason: '' });
    expect(JSON.stringify(testApi.one('bookings', booking.id))).not.toContain(personIdFor('gao'));
  });

  test('a guest without a phone is booked by the desk, has a quota of their own, and nobody is told their name', async () => {
    const guest = { name: '周奶奶', phone: '' };
    expect(await testApi.refusal('lin', 'bookings.book', aWish({ guest }))).toMatchObject({ code: 'forbidden' });
    const booking = await testApi.ask('gao', 'bookings.book', aWish({ guest }));
    expect(booking).toMatchObject({ state: 'confirmed', guest: true, mine: false });
    expect(
      await testApi.refusal('gao', 'bookings.book', aWish({ guest, roomId: 'h1-big', from: '16:00', to: '17:00' })),
    ).toMatchObject({
      reason: 'bookings.perDay',
    });
    expect(JSON.stringify(testApi.all('bookings'))).not.toContain(guest.name);
  });

  test('a guest’s number spelled otherwise is the same guest', async () => {
    await testApi.ask('gao', 'bookings.book', aWish({ guest: { name: '周奶奶', phone: '13800001234' } }));
    expect(
      await testApi.refusal(
        'gao',
        'bookings.book',
        aWish({ guest: { name: '周 奶奶', phone: '+86 138 0000 1234' }, from: '16:00', to: '17:00' }),
      ),
    ).toMatchObject({ reason: 'bookings.perDay' });
  });

  test('no-shows that are counted, and one that is excused, in the same moment are all counted and excused', async () => {
    const of = (booking: string) => ({ booking, day: aDay(), roomName: '议事室' });
    const policy = { most: 5, withinDays: 90, pauseDays: 30 };
    const personId = personIdFor('lin');
    await testApi.withDatabase((db) =>
      noShowRecords.change(db, personId, (record) => withNoShow(record, of('a'), policy, Date.now())),
    );
    await testApi.withDatabase((db) =>
      Promise.all([
        ...['b', 'c'].map((booking) =>
          noShowRecords.change(db, personId, (record) => withNoShow(record, of(booking), policy, Date.now())),
        ),
        noShowRecords.change(db, personId, (record) => withoutNoShow(record, 'a', policy, Date.now())),
      ]),
    );
    expect(
      (await testApi.ask('lin', 'bookings.mine', {})).noShowRecord.noShows.map(({ booking }) => booking).sort(),
    ).toEqual(['b', 'c']);
  });

  test('what never came about hides no booking from its booker', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    const { _id, ...stored } = testApi.one('bookings', booking.id)!;
    await testApi.put({
      bookings: Array.from({ length: 25 }, (_, n) => ({
        ...stored,
        _id: `${_id}${n}`,
        state: 'failed',
        startAt: Number(stored.startAt) + n + 1,
      })),
    });
    expect((await testApi.ask('lin', 'bookings.mine', {})).coming.map(({ id }) => id)).toEqual([booking.id]);
  });

  test('a guest who says so is cancelled by the desk like anybody who cancels; a resident’s booking is not', async () => {
    const booking = await testApi.ask('gao', 'bookings.book', aWish({ guest: { name: '周奶奶', phone: '' } }));
    expect(await testApi.ask('gao', 'bookings.cancel', { id: booking.id })).toMatchObject({ state: 'cancelled' });
    expect(await testApi.ask('lin', 'bookings.book', aWish())).toMatchObject({ state: 'confirmed' });
    const lins = (await testApi.ask('lin', 'bookings.mine', {})).coming[0]!;
    expect(await testApi.refusal('gao', 'bookings.cancel', { id: lins.id })).toMatchObject({
      code: 'invalidInput',
      reason: 'reason',
    });
  });

  test('the desk is shown the bookings whose guests a block or a closed day displaced, because nobody could tell them', async () => {
    const guest = { name: '周奶奶', phone: '' };
    const own = await testApi.ask('gao', 'bookings.book', aWish({ guest }));
    await testApi.ask('lin', 'bookings.book', aWish({ from: '13:00', to: '14:00' }));
    const made = await testApi.ask('gao', 'bookings.createBlock', {
      ...aWish({ from: '11:00', to: '14:00' }),
      title: '消防检查',
      override: true,
    });
    expect(made.displaced.map(({ booking, guest: isGuest }) => [booking === own.id, isGuest]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
    const other = await testApi.ask('gao', 'bookings.book', aWish({ guest, day: addDays(aDay(), 1) }));
    const closed = await testApi.ask('gao', 'halls.updateSetup', {
      hall: 'h1',
      version: 1,
      kind: 'exception',
      day: addDays(aDay(), 1),
      open: [],
      reason: '停电检修',
      override: true,
    });
    expect(closed).toMatchObject({ displaced: 1, untold: [{ booking: other.id, roomName: '议事室' }] });
  });

  test('staff block a time; over residents’ bookings only when they say so, and each is told', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    const block = { ...aWish({ from: '11:00', to: '14:00' }), title: '消防检查' };
    expect(await testApi.refusal('gao', 'bookings.createBlock', block)).toMatchObject({
      reason: 'bookings.taken',
      facts: { count: 1 },
    });
    const made = await testApi.ask('gao', 'bookings.createBlock', { ...block, requestId: 'again', override: true });
    expect(made).toMatchObject({
      booking: { state: 'blocked', title: '消防检查' },
      displaced: [{ from: '10:00', to: '12:00' }],
    });
    expect((await testApi.ask('lin', 'inbox.list', {})).entries[0]).toMatchObject({
      title: '您的预约只好取消了',
      words: expect.stringMatching(/消防检查。可以另订时间。$/),
    });
    const slots = (await testApi.ask('lin', 'rooms.week', { roomId: 'h1-talk', from: aDay() })).days[0]!.slots;
    expect(slots.find(({ from }) => from === '11:00')).toMatchObject({ state: 'block', title: '消防检查' });
    expect(slots.find(({ from }) => from === '10:00')).toMatchObject({ state: 'free' });
    expect(await testApi.ask('lin', 'bookings.show', { id: booking.id })).toMatchObject({
      state: 'displaced',
      reason: '消防检查',
    });
    await testApi.ask('gao', 'bookings.cancel', { id: made.booking.id });
    expect(await testApi.ask('lin', 'bookings.book', aWish({ from: '11:00', to: '13:00' }))).toMatchObject({
      state: 'confirmed',
    });
  });

  test('words that everybody would read pass WeChat’s check before they stand anywhere', async () => {
    await testApi.control('content', { risky: ['骂人'], review: ['可疑'] });
    const room = {
      id: 'h1-new',
      space: 'h1-new',
      name: '新房间',
      kind: 'meeting',
      capacity: 9,
      floor: '',
      equipment: [],
      note: '',
      inUse: true,
    };
    for (const [name, input] of [
      ['bookings.createBlock', { ...aWish(), title: '骂人的标题' }],
      ['bookings.createSeries', { ...aWish(), title: '可疑的标题', weeks: 2 }],
      ['halls.updateSetup', { hall: 'h1', version: 1, kind: 'exception', day: aDay(), open: [], reason: '骂人的原因' }],
      ['halls.updateSetup', { hall: 'h1', version: 1, kind: 'room', room: { ...room, note: '骂人的说明' } }],
      ['halls.updateSetup', { hall: 'h1', version: 1, kind: 'room', room: { ...room, equipment: ['投影', '骂人'] } }],
      ['codes.create', { hall: 'h1', kind: 'notice', label: '骂人的通知', requestId: 'bad' }],
    ] as const)
      expect(await testApi.refusal('gao', name, input)).toMatchObject({
        code: 'ruleBroken',
        reason: 'content.rejected',
      });
    expect([testApi.all('bookings'), testApi.all('codes'), testApi.one('halls', 'h1')]).toMatchObject([
      [],
      [],
      { version: 1, exceptions: [] },
    ]);
    expect(await testApi.ask('gao', 'bookings.createBlock', { ...aWish(), title: '消防检查' })).toMatchObject({
      booking: { title: '消防检查' },
    });
  });

  test('words that WeChat does not answer for in time are not published, and nobody waits longer than a reporter', async () => {
    await testApi.control('content', { milliseconds: 30_000 });
    const startedAt = performance.now();
    expect(await testApi.refusal('gao', 'bookings.createBlock', { ...aWish(), title: '消防检查' })).toMatchObject({
      code: 'ruleBroken',
      reason: 'content.unchecked',
    });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(testApi.all('bookings')).toEqual([]);
    await testApi.control('content', { milliseconds: 0 });
  });

  test('words of somebody whom WeChat does not check for are not published either', async () => {
    const context = { now: Date.now(), requestId: 'r1', openid: 'o-never-came' };
    await expect(
      testApi.withDatabase((db) => checkPublicText({ ...context, db }, { hall: 'h1' }, '消防检查')),
    ).rejects.toMatchObject({ code: 'ruleBroken', reason: 'content.unchecked' });
    expect(testApi.all('contentchecks')).toEqual([]);
  });

  test('every verdict on public words is on record with its hall, also one that refused them', async () => {
    await testApi.control('content', { risky: ['骂人'] });
    await testApi.refusal('gao', 'bookings.createBlock', { ...aWish(), title: '骂人的标题' });
    await testApi.ask('gao', 'bookings.createBlock', { ...aWish(), title: '消防检查' });
    expect(testApi.all<{ suggest: string }>('contentchecks').map(({ suggest }) => suggest)).toEqual(
      expect.arrayContaining(['risky', 'pass']),
    );
    expect(testApi.all('contentchecks')).toContainEqual(
      expect.objectContaining({ of: 'text', hall: 'h1', suggest: 'risky' }),
    );
  });

  test('a series answers for each date', async () => {
    await testApi.ask('lin', 'bookings.book', aWish());
    const { dates } = await testApi.ask('gao', 'bookings.createSeries', {
      ...aWish(),
      title: '书法班',
      kind: 'activity',
      weeks: 3,
    });
    expect(dates.map(({ ok, reason }) => ok || reason)).toEqual(['bookings.taken', true, true]);
  });

  test('a day with three bookings on it is closed: they are counted first, displaced when staff say so, and the day opens again', async () => {
    for (const [who, roomId] of [
      ['lin', 'h1-talk'],
      ['wu', 'h1-big'],
      ['zhao', 'h1-chess'],
    ] as const)
      await testApi.ask(who, 'bookings.book', aWish({ roomId }));
    const close = { hall: 'h1', version: 1, kind: 'exception' as const, day: aDay(), open: [], reason: '停电检修' };
    expect(await testApi.refusal('gao', 'halls.updateSetup', close)).toMatchObject({
      reason: 'bookings.taken',
      facts: { count: 3 },
    });
    expect(await testApi.ask('gao', 'halls.updateSetup', { ...close, override: true })).toMatchObject({
      displaced: 3,
      version: 2,
    });
    expect(await testApi.refusal('lin', 'bookings.book', aWish())).toMatchObject({
      reason: 'bookings.closed',
      facts: { words: '停电检修', nearDay: addDays(aDay(), 1) },
    });
    expect((await testApi.ask('lin', 'rooms.week', { roomId: 'h1-talk', from: aDay() })).days[0]).toMatchObject({
      kind: 'exception',
      reason: '停电检修',
      open: [],
    });
    await testApi.ask('gao', 'halls.updateSetup', { hall: 'h1', version: 2, kind: 'ordinary', day: aDay() });
    expect(await testApi.ask('lin', 'bookings.book', aWish())).toMatchObject({ state: 'confirmed' });
    expect(await testApi.refusal('gao', 'halls.updateSetup', close)).toMatchObject({ code: 'conflict' });
  });

  test('a booking keeps the rules it was made under', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('gao', 'halls.updateSetup', {
      hall: 'h1',
      version: 1,
      kind: 'rules',
      rules: { cancelUntil: 7 * 1440 },
    });
    expect(await testApi.ask('lin', 'bookings.cancel', { id: booking.id })).toMatchObject({
      state: 'cancelled',
      rulesVersion: 1,
    });
    const later = await testApi.ask('lin', 'bookings.book', aWish({ day: aNearDay() }));
    expect(await testApi.refusal('lin', 'bookings.cancel', { id: later.id })).toMatchObject({
      reason: 'bookings.cancelUntil',
    });
  });

  test('what is free at a time, and why not the rest', async () => {
    await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-half' }));
    const { rooms } = await testApi.ask('wu', 'halls.freeRooms', {
      hall: 'h1',
      day: aDay(),
      from: '10:00',
      to: '11:00',
      people: 15,
    });
    expect(rooms.map(({ room, free, reason }) => [room.id, free || reason])).toEqual([
      ['h1-ask', true],
      ['h1-chess', true],
      ['h1-big', 'bookings.taken'],
      ['h1-half', 'bookings.taken'],
      ['h1-talk', 'bookings.people'],
    ]);
    const day = await testApi.ask('stranger', 'halls.day', { hall: 'h1', day: aDay() });
    expect([day.from, day.to, day.rooms.length]).toEqual(['08:30', '21:00', 5]);
    expect((await testApi.ask('stranger', 'rooms.list', {})).rooms[0]).toMatchObject({
      name: '多功能厅',
      sharesWith: ['多功能厅（课桌式）'],
    });
  });

  test('codes: unknown, withdrawn and foreign ones say so; a sheet holds each with its name', async () => {
    const id = await code('h1-talk');
    expect(await testApi.ask('stranger', 'codes.resolve', { text: `pages/codes/code?scene=c%3D${id}` })).toMatchObject({
      kind: 'room',
      hall: { id: 'h1' },
    });
    const forged = id.slice(0, -1) + (id.endsWith('a') ? 'b' : 'a');
    expect(await testApi.refusal('stranger', 'codes.resolve', { text: forged })).toMatchObject({
      reason: 'codes.foreign',
    });
    expect(await testApi.refusal('stranger', 'codes.resolve', { text: 'https://example.org/menu' })).toMatchObject({
      reason: 'codes.foreign',
    });
    const sheet = await testApi.ask('gao', 'codes.sheet', { hall: 'h1' });
    const file = Buffer.from(await (await fetch(sheet.url)).arrayBuffer());
    expect([sheet.name, sheet.codes, file.subarray(0, 2).toString()]).toEqual([
      '阳光社区党群服务中心 小程序码.docx',
      1,
      'PK',
    ]);
    await testApi.ask('gao', 'codes.revoke', { id });
    expect(await testApi.refusal('lin', 'codes.resolve', { text: id })).toMatchObject({
      reason: 'codes.revoked',
      facts: { name: '议事室' },
    });
    await testApi.emulator.database.reset(['codes']);
    expect(await testApi.refusal('lin', 'codes.resolve', { text: id })).toMatchObject({ reason: 'codes.unknown' });
  });

  test('utilisation counts hours and what became of bookings', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.ask('lin', 'bookings.cancel', { id: booking.id });
    await testApi.ask('wu', 'bookings.book', aWish());
    const talk = async (from: string) =>
      (await testApi.ask('gao', 'halls.utilisation', { hall: 'h1', from, to: aDay() })).rooms.find(
        ({ id }) => id === 'h1-talk',
      );
    expect(await talk(aDay())).toMatchObject({ openHours: 12.5, usedHours: 2, bookings: 1, noShows: 0 });
    expect(await talk(communityDay(Date.now()))).toMatchObject({ bookings: 1, cancelled: 1 });
  });

  test('“somebody cancelled for tomorrow, and the page says nobody did”', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish({ day: addDays(aDay(), 1) }));
    await testApi.ask('lin', 'bookings.cancel', { id: booking.id });
    const usage = async (day: string) =>
      (await testApi.ask('gao', 'halls.utilisation', { hall: 'h1', from: day, to: day })).rooms.find(
        ({ id }) => id === 'h1-talk',
      );
    const today = communityDay(Date.now());
    expect(await usage(today)).toMatchObject({ cancelled: 1, bookings: 0, usedHours: 0 });
    expect(await usage(addDays(aDay(), 1))).toMatchObject({ cancelled: 0 });
  });

  test('the search offers only times that lie within the hours and leave the shortest booking', async () => {
    const { starts } = await testApi.ask('lin', 'halls.freeRooms', {
      hall: 'h1',
      day: aDay(),
      from: '10:00',
      to: '12:00',
    });
    expect(starts[0]).toBe('08:30');
    expect(starts[starts.length - 1]! < '21:00').toBe(true);
  });

  test('what a hall refuses is counted by its reason, month by month, and of whom nobody learns', async () => {
    const month = communityDay(Date.now()).slice(0, 7);
    const refusals = async () =>
      (await testApi.ask('gao', 'halls.utilisation', { hall: 'h1', from: `${month}-01`, to: `${month}-28` }))
        .violations;
    expect(await refusals()).toEqual([]);
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    for (const who of ['wu', 'zhao'] as const) await testApi.refusal(who, 'bookings.book', aWish());
    await testApi.refusal('lin', 'bookings.reschedule', { id: booking.id, day: aDay(), from: '03:00', to: '05:00' });
    await testApi.put({ people: [{ ...testApi.one('people', personIdFor('wu'))!, pausedUntil: Date.now() + HOUR }] });
    await testApi.refusal('wu', 'bookings.joinWaitlist', aWish());
    await testApi.refusal('wu', 'bookings.book', aWish({ from: '16:00', to: '17:00' }));
    expect(await refusals()).toEqual([
      { reason: 'taken', count: 2 },
      { reason: 'paused', count: 2 },
      { reason: 'hours', count: 1 },
    ]);
    const kept = testApi.all('violations');
    expect(kept.every(({ hall, month: of, schema }) => hall === 'h1' && of === month && schema === 1)).toBe(true);
    expect([...new Set(kept.flatMap(Object.keys))].sort()).toEqual(['_id', 'counts', 'hall', 'month', 'schema']);
    expect(kept.every(({ _id }) => /^h1_\d{4}-\d\d(_[1-7])?$/.test(String(_id)))).toBe(true);
  });

  test('counting a refusal is one write beside the reading, and fails nobody', async () => {
    const counters = (counts: unknown) =>
      Array.from({ length: COUNT_SHARDS }, (_, shard) => ({
        _id: violationCountsId('h1', monthAt(Date.now()), shard),
        hall: 'h1',
        month: monthAt(Date.now()),
        counts,
      }));
    await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.put({ violations: counters({}) });
    await testApi.refusal('wu', 'bookings.book', aWish());
    expect(
      testApi
        .recordedRequests()
        .map(({ action, collection }) => `${action.split('.')[1]} ${collection}`)
        .sort(),
    ).toEqual(['aggregateDocuments halls', 'modifyDocument violations']);
    await testApi.put({ violations: counters('not a counter') });
    const logged = jest.spyOn(console, 'error').mockReturnValue();
    expect(await testApi.refusal('wu', 'bookings.book', aWish())).toMatchObject({ reason: 'bookings.taken' });
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  test('the desk of another community runs nothing here', async () => {
    const booking = await testApi.ask('lin', 'bookings.book', aWish());
    await testApi.put({
      people: [{ ...testApi.one('people', personIdFor('gao'))!, positions: [{ role: 'desk', unit: 'c9', grids: [] }] }],
    });
    for (const [name, input] of [
      ['bookings.desk', { hall: 'h1' }],
      ['bookings.show', { id: booking.id }],
      ['halls.setup', { hall: 'h1' }],
      ['bookings.createBlock', { ...aWish(), title: '消防检查' }],
      ['halls.updateSetup', { hall: 'h1', version: 1, kind: 'ordinary', day: communityDay(Date.now()) }],
      ['codes.list', { hall: 'h1' }],
    ] as const)
      expect(await testApi.refusal('gao', name, input)).toMatchObject({ code: 'notFound' });
  });
});
