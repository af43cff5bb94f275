import { HOUR } from '@domain/time';
import { resolveRecipients } from '../../cloudfunctions/modules/messages/audience-repository';
import { allPages } from '../support/cloud/all-pages';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { aDay, aWish } from './bookings/requests';

describe('a list that is longer than an answer', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  test('the desk has the soonest of what waits for it, and reaches the hundred and fourth', async () => {
    const { id } = await testApi.ask('lin', 'bookings.book', aWish({ roomId: 'h1-ask', from: '14:00', to: '15:00' }));
    const pending = testApi.one<{ startAt: number }>('bookings', id)!;
    const others = Array.from({ length: 103 }, (_, n) => ({
      ...pending,
      _id: `pending-${n}`,
      startAt: pending.startAt + (n + 1) * HOUR,
    }));
    await testApi.put({ bookings: others });
    const { pending: first, next } = await testApi.ask('gao', 'bookings.desk', { hall: 'h1', day: aDay() });
    expect([first.length, first[0]?.id]).toEqual([20, id]);
    await testApi.ask('gao', 'bookings.decide', { id, approve: true });
    const rest = await allPages((after) =>
      testApi.ask('gao', 'bookings.deskList', { hall: 'h1', list: 'pending', after: after ?? next.pending }),
    );
    expect(rest.flatMap(({ bookings }) => bookings.map((one) => one.id))).toEqual(
      others.slice(19).map(({ _id }) => _id),
    );
  });

  test('codes in use come before revoked ones, and none is left out', async () => {
    const create = { hall: 'h1', kind: 'hall', requestId: 'long-lists' } as const;
    const { codes } = await testApi.ask('gao', 'codes.create', create);
    const code = testApi.one<{ madeAt: number }>('codes', codes[0]!.id)!;
    const revoked = Array.from({ length: 203 }, (_, n) => ({
      ...{ ...code, _id: `revoked-${n}`, madeAt: code.madeAt + n, revokedAt: code.madeAt + n },
    }));
    await testApi.put({ codes: revoked });
    const pages = await allPages((after) => testApi.ask('gao', 'codes.list', { hall: 'h1', after }));
    const ids = pages.flatMap((page) => page.codes.map(({ id }) => id));
    expect([pages[0]!.codes.length, ids[0], ids.length, new Set(ids).size]).toEqual([60, codes[0]!.id, 204, 204]);
  });

  test('everybody who holds a position is told', async () => {
    const people = Array.from({ length: 120 }, (_, n) => ({ _id: `worker-${n}`, keys: ['handler@large'] }));
    await testApi.put({ people });
    const recipients = await testApi.withDatabase((db) => resolveRecipients(db, { position: 'handler@large' }));
    expect(recipients).toHaveLength(people.length);
  });
});
