import type { OutboxEntry } from '@domain/messages/notice';
import { noticeTitleOf } from '@domain/vocabulary/messages';
import { openRoom, personId, type Room } from './room';

const at = 1_700_000_000_000;
const facts = { number: '20231114-ABCDE', state: 'submitted', category: 'facilities', place: '阳光里小区' };
const entry = (id: string, more: Pick<OutboxEntry, 'to'> & Partial<OutboxEntry>): OutboxEntry => ({
  id,
  notice: 'caseArrived',
  template: 'staffTask',
  facts,
  about: { subject: 'case', id: 'case1' },
  at,
  ...more,
});
const toOfficer = entry('case1-0-0', { to: { position: 'gridOfficer@g1' } });
const toDesk = entry('case1-0-1', { to: { position: 'desk@c1' } });
const toLin = entry('case1-1-0', { to: { person: personId('lin') }, notice: 'caseAccepted', template: 'caseProgress' });
const toJoined = entry('case1-1-1', {
  to: { supportersOf: 'case1' },
  notice: 'caseAccepted',
  template: 'caseProgress',
});

type Kept = { _id: string; version: number; outbox: OutboxEntry[]; outboxDue?: number };

describe('the outbox of a case', () => {
  let room: Room;
  beforeAll(
    async () =>
      void (room = await openRoom({
        messenger: 'tests/cloudfunctions/messages/messenger',
        scheduler: 'tests/cloudfunctions/messages/messenger',
      })),
  );
  afterAll(() => room.close());
  beforeEach(() => room.reset());

  const keep = (...outbox: OutboxEntry[]) =>
    room.control('seed', { cases: [{ _id: 'case1', version: 3, outbox, outboxDue: at }] });
  const drain = (more: { stale?: number; milliseconds?: number } = {}) =>
    room.call('messenger', { id: 'case1', ...more }, 'o-anyone');
  const kept = () => room.all<Kept>('cases')[0]!;

  test('the officer of the grid hears of a report in the inbox and on WeChat', async () => {
    await room.people({
      chen: { keys: ['gridOfficer@g1'], remaining: { staffTask: 2 } },
      zhao: { keys: ['gridOfficer@g2'], remaining: { staffTask: 2 } },
    });
    await keep(toOfficer);
    await drain();

    expect(room.inboxOf('chen')).toMatchObject([
      { notice: 'caseArrived', about: { subject: 'case', id: 'case1' }, send: 'sent', attempts: 1 },
    ]);
    expect(await room.sent()).toMatchObject([
      {
        openid: 'o-chen',
        templateId: 'TPL_TASK',
        page: 'pages/cases/detail?id=case1',
        values: { thing2: noticeTitleOf('caseArrived'), thing3: '阳光里小区' },
      },
    ]);
    expect(room.inboxOf('zhao')).toEqual([]);
    expect(room.person('chen')).toMatchObject({ remaining: { staffTask: 1 }, used: { staffTask: 1 }, sendingUntil: 0 });
    expect(kept()).toEqual({ _id: 'case1', version: 3, outbox: [] });
  });

  test('somebody who granted nothing finds it in the inbox all the same', async () => {
    await room.people({ chen: { keys: ['gridOfficer@g1'], granted: { staffTask: 1 } } });
    await keep(toOfficer);
    await drain();
    expect(room.inboxOf('chen')).toMatchObject([{ send: 'noQuota' }]);
    expect(room.inboxOf('chen')[0]).not.toHaveProperty('sendDue');
    expect(await room.sent()).toEqual([]);
  });

  test('when WeChat says that nothing is left (43101), our ledger believes it', async () => {
    await room.people({
      chen: { keys: ['gridOfficer@g1'], remaining: { staffTask: 5, caseProgress: 2 }, granted: {} },
    });
    await keep(toOfficer);
    await drain();
    expect(room.inboxOf('chen')).toMatchObject([{ send: 'noQuota', result: '43101' }]);
    expect(room.person('chen')).toMatchObject({
      remaining: { staffTask: 0, caseProgress: 2 },
      used: { staffTask: 0 },
      sendingUntil: 0,
    });
  });

  test('who sits at two desks hears once of one event', async () => {
    await room.people({
      chen: { keys: ['gridOfficer@g1', 'desk@c1'], remaining: { staffTask: 9 } },
      gao: { keys: ['desk@c1'] },
    });
    await keep(toOfficer, toDesk);
    await drain();
    expect(room.inboxOf('chen')).toHaveLength(1);
    expect(room.inboxOf('gao')).toHaveLength(1);
    expect(await room.sent('chen')).toHaveLength(1);
  });

  test('everybody who joined is told like the reporter, each with a message of their own', async () => {
    const neighbours = Array.from({ length: 60 }, (_, n) => `neighbour${n}`);
    await room.people({
      lin: { remaining: { caseProgress: 1 } },
      ...Object.fromEntries(neighbours.map((name) => [name, {}])),
    });
    await room.control('seed', {
      supports: neighbours.map((name) => ({
        _id: `case1_${personId(name)}`,
        case: 'case1',
        personId: personId(name),
        at,
      })),
    });
    await keep(toLin, toJoined);
    await drain();
    expect(room.all('inbox')).toHaveLength(61);
    expect(room.inboxOf('neighbour59')).toMatchObject([{ notice: 'caseAccepted' }]);
    expect(await room.sent()).toHaveLength(1);
  });

  test('also when more joined than one answer of the database holds', async () => {
    await room.control('seed', {
      supports: Array.from({ length: 1003 }, (_, n) => ({
        _id: `case1_t${n}`,
        case: 'case1',
        personId: `t${n}`,
        supportedAt: at,
      })),
    });
    await keep(toJoined);
    await drain({ milliseconds: 0 });
    expect(room.all('inbox')).toHaveLength(1003);
  });

  test('the same outbox drained eight times at once tells everybody once', async () => {
    await room.people({
      chen: { keys: ['gridOfficer@g1'], remaining: { staffTask: 9 } },
      lin: { remaining: { caseProgress: 9 } },
    });
    await keep(toOfficer, toDesk, toLin);
    await Promise.all(Array.from({ length: 8 }, () => drain()));
    expect(room.inboxOf('chen')).toMatchObject([{ send: 'sent', attempts: 1 }]);
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'sent', attempts: 1 }]);
    expect(await room.sent()).toHaveLength(2);
    expect(room.person('chen').remaining).toEqual({ staffTask: 8 });
  });

  test('somebody who is told of two things at once gets both, one after the other', async () => {
    await room.people({ lin: { remaining: { caseProgress: 2 } } });
    await keep(toLin, { ...toLin, id: 'case1-2-0', notice: 'caseDispatched', at: at + 1 });
    await drain();
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'sent' }, { send: 'sent' }]);
    expect(await room.sent('lin')).toHaveLength(2);
  });

  test('a case that moved on meanwhile keeps its outbox, and nobody is told again when it is emptied', async () => {
    await room.people({ lin: { remaining: { caseProgress: 5 } } });
    await keep(toLin);
    await drain({ stale: 1 });
    expect(kept()).toMatchObject({ outbox: [{ id: 'case1-1-0' }], outboxDue: at });
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'sent' }]);

    await drain();
    expect(kept()).toEqual({ _id: 'case1', version: 3, outbox: [] });
    expect(await room.sent('lin')).toHaveLength(1);
  });

  test('a function without time left fills the inbox and leaves WeChat to the clock', async () => {
    await room.people({ lin: { remaining: { caseProgress: 1 } } });
    await keep(toLin);
    await drain({ milliseconds: 0 });
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'due', sendDue: at, attempts: 0 }]);
    expect(kept().outbox).toEqual([]);
    expect(await room.sent()).toEqual([]);
  });

  test('somebody who is being written to is left alone, and written to later', async () => {
    await room.people({ lin: { remaining: { caseProgress: 1 } } });
    await room.control('seed', { people: [{ ...room.person('lin'), sendingUntil: Date.now() + 60_000 }] });
    await keep(toLin);
    await drain();
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'due', attempts: 1 }]);
    expect(room.person('lin').remaining).toEqual({ caseProgress: 1 });
    expect(await room.sent()).toEqual([]);
  });

  test('two sends to one person at once (43108) cost no grant, and wait', async () => {
    const twins = ['lin1', 'lin2', 'lin3', 'lin4']; // one WeChat account behind four tokens: no lock of ours can know
    await room.people(
      Object.fromEntries(twins.map((name) => [name, { openid: 'o-lin', remaining: { caseProgress: 4 } }])),
    );
    await keep(
      ...twins.map((name, n) => entry(`case1-${n}-0`, { to: { person: personId(name) }, template: 'caseProgress' })),
    );
    await drain();
    const all = twins.flatMap((name) => room.inboxOf(name));
    const waiting = all.filter(({ send }) => send === 'due');
    expect(all.filter(({ send }) => send === 'sent')).toHaveLength((await room.sent('lin')).length);
    expect(all.filter(({ send }) => send === 'sent').length + waiting.length).toBe(4);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { to, result, sendDue } of waiting) {
      expect(result).toBe('43108');
      expect(sendDue).toBeGreaterThan(at);
      expect(room.all<{ _id: string }>('people').find(({ _id }) => _id === to)).toMatchObject({
        remaining: { caseProgress: 4 },
        used: { caseProgress: 0 },
        sendingUntil: 0,
      });
    }
  });

  test('a template WeChat does not know fails once, says why, and gives the grant back', async () => {
    await room.control('seed', { $templates: [{ id: 'TPL_TASK', title: '待办提醒' }] });
    await room.people({ lin: { remaining: { caseProgress: 1 } } });
    await keep(toLin);
    await drain();
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'failed', result: '40037' }]);
    expect(room.person('lin')).toMatchObject({
      remaining: { caseProgress: 1 },
      used: { caseProgress: 0 },
      sendingUntil: 0,
    });
  });

  test('words that are too long for WeChat are cut, not refused', async () => {
    await room.people({ lin: { remaining: { caseProgress: 1 } } });
    await keep({
      ...toLin,
      facts: { ...facts, place: '一个名字长得不得了的小区\n的第三期东门外的自行车棚旁边', number: '编'.repeat(40) },
    });
    await drain();
    expect((await room.sent('lin'))[0]).toMatchObject({
      values: { thing4: '一个名字长得不得了的小区 的第三期东门…', character_string1: '-', phrase2: '已提交' },
    });
  });

  test('somebody whose WeChat account nobody knows has the inbox', async () => {
    await room.people({ lin: { remaining: { caseProgress: 1 } } });
    await room.control('seed', { vault: [{ _id: personId('lin') }] });
    await keep(toLin);
    await drain();
    expect(room.inboxOf('lin')).toMatchObject([{ send: 'failed', result: '40003' }]);
    expect(room.person('lin')).toMatchObject({ remaining: { caseProgress: 1 }, sendingUntil: 0 });
  });
});
