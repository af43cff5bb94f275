import { CLAIM_TTL, SENDING_LOCK_TTL } from '@domain/messages/sending';
import { createInboxEntry, type OutboxEntry } from '@domain/messages/notice';
import { openRoom, personId, type Room } from '../messages/room';

const entry: OutboxEntry = {
  id: 'case1-3-0',
  to: { person: '' },
  notice: 'caseAccepted',
  template: 'caseProgress',
  facts: { number: 'N1', state: 'accepted' },
  about: { subject: 'case', id: 'case1' },
  at: 0,
};

describe('messages that a function left behind', () => {
  let room: Room;
  beforeAll(async () => void (room = await openRoom({ scheduler: 'cloudfunctions/scheduler' })));
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.people({ lin: { remaining: { caseProgress: 3 } } });
  });

  const now = () => room.emulator.now();
  const toLin = (): OutboxEntry => ({ ...entry, to: { person: personId('lin') }, at: now() - 1000 });
  const keep = (outbox: OutboxEntry[]) =>
    room.control('seed', { cases: [{ _id: 'case1', version: 2, outbox, outboxDue: now() - 1000 }] });
  const put = (change: object) => {
    const { id: _id, ...message } = createInboxEntry(toLin(), personId('lin'));
    return room.control('seed', { inbox: [{ _id, ...message, ...change }] });
  };
  const lins = () => room.inboxOf('lin')[0]!;

  test('the function died before it told anybody: the clock tells lin within the minute', async () => {
    await keep([toLin()]);
    await room.tick();
    expect(lins()).toMatchObject({ send: 'sent', attempts: 1 });
    expect(await room.sent('lin')).toHaveLength(1);
    expect(room.all('cases')).toEqual([{ _id: 'case1', version: 2, outbox: [] }]);
  });

  test('the function died after the inbox was filled: the message is there once, and sent once', async () => {
    await keep([toLin()]);
    await put({});
    await room.tick();
    expect(room.inboxOf('lin')).toHaveLength(1);
    expect(lins()).toMatchObject({ send: 'sent' });
    expect(await room.sent('lin')).toHaveLength(1);
  });

  test('the function died after it emptied the outbox: the send is still due', async () => {
    await put({});
    await room.tick();
    expect(lins()).toMatchObject({ send: 'sent' });
    expect(lins()).not.toHaveProperty('sendDue');
  });

  test('the function died after it claimed the send: whether WeChat sent it stays unknown, and it is not repeated', async () => {
    await put({ send: 'claimed', claimedAt: now() - CLAIM_TTL - 1, sendDue: now() - 1, attempts: 1 });
    await room.tick();
    await room.tick();
    expect(lins()).toMatchObject({ send: 'unknown', attempts: 1 });
    expect(lins()).not.toHaveProperty('sendDue');
    expect(await room.sent()).toEqual([]);
    expect(room.person('lin').remaining).toEqual({ caseProgress: 3 });
  });

  test('a send that is claimed just now is left to whoever claimed it', async () => {
    await put({ send: 'claimed', claimedAt: now(), sendDue: now() + CLAIM_TTL, attempts: 1 });
    await room.tick();
    expect(lins()).toMatchObject({ send: 'claimed' });
    expect(await room.sent()).toEqual([]);
  });

  test('the function died while it held lin’s lock: the message is sent as soon as the lock expires', async () => {
    const until = now() + SENDING_LOCK_TTL;
    await room.control('seed', { people: [{ ...room.person('lin'), sendingUntil: until }] });
    await put({});
    await room.tick();
    expect(lins()).toMatchObject({ send: 'due' });

    await room.control('clock', { advance: 'PT1M' });
    await room.tick();
    expect(lins()).toMatchObject({ send: 'sent' });
    expect(room.person('lin')).toMatchObject({ remaining: { caseProgress: 2 }, sendingUntil: 0 });
  });

  test('a send that is to wait, waits', async () => {
    await put({ sendDue: now() + 600_000 });
    await room.tick();
    expect(lins()).toMatchObject({ send: 'due' });
  });

  test('the clock comes round five times at once: one message', async () => {
    await keep([toLin()]);
    await Promise.all(Array.from({ length: 5 }, () => room.tick()));
    expect(room.inboxOf('lin')).toHaveLength(1);
    expect(await room.sent('lin')).toHaveLength(1);
    expect(room.person('lin').remaining).toEqual({ caseProgress: 2 });
  });

  test('a hundred and fifty waiting messages all go out in one run, to each person in turn', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `neighbour${n}`);
    await room.people(Object.fromEntries(names.map((name) => [name, { remaining: { caseProgress: 5 } }])));
    const messages = names.flatMap((name) =>
      Array.from({ length: 5 }, (_, n) =>
        createInboxEntry({ ...entry, id: `case${n}-0-0`, at: now() - 1000 }, personId(name)),
      ),
    );
    await room.control('seed', { inbox: messages.map(({ id: _id, ...message }) => ({ _id, ...message })) });
    await room.tick();
    expect(room.all<{ send: string }>('inbox').filter(({ send }) => send !== 'sent')).toEqual([]);
    expect(await room.sent()).toHaveLength(150);
  });

  test('an outbox that cannot be delivered does not stop the one behind it', async () => {
    await room.control('seed', {
      cases: [
        { _id: 'broken', version: 1, outbox: [{ ...toLin(), to: {} }], outboxDue: now() - 2000 },
        { _id: 'case1', version: 1, outbox: [toLin()], outboxDue: now() - 1000 },
      ],
    });
    await room.tick();
    expect(lins()).toMatchObject({ send: 'sent' });
    expect(room.all<{ _id: string; outboxDue?: number }>('cases')[0]!.outboxDue).toBeGreaterThan(now());
  });

  test('a phone cannot run the clock', async () => {
    await keep([toLin()]);
    const answer = await room.call('scheduler', { Type: 'Timer', TriggerName: 'everyMinute' }, 'o-lin');
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(room.all('inbox')).toEqual([]);
  });
});
