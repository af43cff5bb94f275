import { HOUR } from '@domain/time';
import { resolveRecipients } from '../../cloudfunctions/modules/messages/audience-repository';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { aDay, aWish } from './bookings/requests';

describe('a list that is longer than an answer', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  test('the desk has the soonest of what waits for it, and how many more', async () => {
    const { id } = await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-ask', from: '14:00', to: '15:00' }));
    const pending = testApi.one<{ startAt: number }>('bookings', id)!;
    const others = Array.from({ length: 103 }, (_, n) => ({
      ...pending,
      _id: `pending-${n}`,
      startAt: pending.startAt + (n + 1) * HOUR,
    }));
    await testApi.put({ bookings: others.slice(0, 99) });
    const full = await testApi.ask('gao', 'bookings.desk', { hall: 'h1', day: aDay() });
    expect([full.pending.length, full.remaining]).toEqual([100, 0]);

    await testApi.put({ bookings: others });
    const { pending: listed, remaining } = await testApi.ask('gao', 'bookings.desk', { hall: 'h1', day: aDay() });
    expect([listed.length, listed[0]?.id, remaining]).toEqual([100, id, 4]);
    await testApi.ask('gao', 'bookings.decide', { id, approve: true });
    expect((await testApi.ask('gao', 'bookings.desk', { hall: 'h1', day: aDay() })).remaining).toBe(3);
  });

  test('codes in use come before revoked ones, and how many are left out', async () => {
    const create = { hall: 'h1', kind: 'hall', requestId: 'long-lists' } as const;
    const { codes } = await testApi.ask('gao', 'codes.create', create);
    const code = testApi.one<{ madeAt: number }>('codes', codes[0]!.id)!;
    const revoked = Array.from({ length: 203 }, (_, n) => ({
      ...{ ...code, _id: `revoked-${n}`, madeAt: code.madeAt + n, revokedAt: code.madeAt + n },
    }));
    await testApi.put({ codes: revoked });
    const view = await testApi.ask('gao', 'codes.list', { hall: 'h1' });
    expect([view.codes.length, view.codes[0]?.id, view.remaining]).toEqual([200, codes[0]!.id, 4]);
  });

  test('everybody who holds a position is told', async () => {
    const people = Array.from({ length: 120 }, (_, n) => ({ _id: `worker-${n}`, keys: ['handler@large'] }));
    await testApi.put({ people });
    const recipients = await testApi.withDatabase((db) => resolveRecipients(db, { position: 'handler@large' }));
    expect(recipients).toHaveLength(people.length);
  });
});
