import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict'),
};
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
};

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase({
    definition: {
      collections: {
        accounts: {
          indexes: [
            { name: 'name_1', keys: { name: 1 }, unique: true },
            { name: 'n_1', keys: { n: 1 } },
          ],
        },
      },
    },
    data: {
      accounts: [
        { _id: 'lin', name: 'lin', n: 1 },
        { _id: 'wu', name: 'wu', n: 2 },
      ],
    },
  });
});
afterEach(() => db.database.close());

const n = async (id: string, transaction?: string) => (await db.get('accounts', id, transaction))?.['n'];
const set = (id: string, value: number, transaction?: string) =>
  db.update('accounts', id, { $set: { n: value } }, transaction);

/** True when the promise is still open after everything that can happen has happened. */
const isWaiting = async (promise: Promise<unknown>) => {
  const idle = new Promise((resolve) => setImmediate(() => resolve('idle')));
  return (
    (await Promise.race([
      promise.then(
        () => 'done',
        () => 'done',
      ),
      idle,
    ])) === 'idle'
  );
};

describe('a transaction', () => {
  test('sees its own writes, which nobody else sees until it commits', async () => {
    const t = await db.start();
    await set('lin', 10, t);
    await db.add('accounts', [{ _id: 'chen', name: 'chen', n: 3 }], t);
    expect(await db.remove('accounts', 'wu', t)).toBe(1);
    expect([await n('lin', t), await n('chen', t), await db.get('accounts', 'wu', t)]).toEqual([10, 3, undefined]);
    expect(
      (await db.find('accounts', { n: { $gte: 2 } }, { order: { n: -1 }, transactionId: t })).map(({ _id }) => _id),
    ).toEqual(['lin', 'chen']);
    expect([await n('lin'), await n('chen'), await n('wu')]).toEqual([1, undefined, 2]);
    await db.commit(t);
    expect([await n('lin'), await n('chen'), await n('wu')]).toEqual([10, 3, undefined]);
  });

  test('leaves nothing behind when it is aborted', async () => {
    const t = await db.start();
    await set('lin', 10, t);
    expect(await db.set('accounts', 'zhao', { name: 'zhao' }, t)).toEqual({ updated: 0, upsert_id: 'zhao' });
    await db.abort(t);
    expect([await n('lin'), await n('zhao')]).toEqual([1, undefined]);
    expect(await set('lin', 5)).toBe(1);
  });

  test('reads one moment of all collections, the moment of its first operation', async () => {
    await db.create('other');
    const t = await db.start();
    await set('wu', 20);
    expect(await n('wu', t)).toBe(20);
    await set('wu', 30);
    await db.add('other', [{ _id: 'late' }]);
    await db.removeWhere('accounts', { _id: 'lin' });
    expect([await n('wu', t), await n('lin', t), await db.get('other', 'late', t)]).toEqual([20, 1, undefined]);
    expect(
      (await db.find('accounts', { n: { $lt: 25 } }, { order: { n: 1 }, limit: 1, transactionId: t })).map(
        ({ _id }) => _id,
      ),
    ).toEqual(['lin']);
  });

  test('meets the conflict at once on a document another one has written, and is gone', async () => {
    const [a, b] = [await db.start(), await db.start()];
    await set('lin', 10, a);
    expect(await refusal(set('lin', 20, b))).toMatchObject(CONFLICT);
    expect(await refusal(db.abort(b))).toMatchObject(GONE);
    await db.commit(a);
    expect(await n('lin')).toBe(10);
  });

  test('meets the conflict on a document that changed since it began to read', async () => {
    const t = await db.start();
    await n('wu', t);
    await set('lin', 5);
    expect(await refusal(set('lin', 10, t))).toMatchObject(CONFLICT);
    expect(await n('lin')).toBe(5);
  });

  test('meets the conflict on an id or a unique key that was taken behind its back', async () => {
    const [a, b] = [await db.start(), await db.start()];
    await Promise.all([n('lin', a), n('lin', b)]);
    await db.add('accounts', [{ _id: 'chen', name: 'chen' }]);
    expect(await refusal(db.add('accounts', [{ _id: 'chen', name: 'other' }], a))).toMatchObject(CONFLICT);
    expect(await refusal(db.add('accounts', [{ _id: 'other', name: 'chen' }], b))).toMatchObject(CONFLICT);
  });

  test('meets the duplicate on an id or a key it can see, and goes on', async () => {
    const t = await db.start();
    expect(await refusal(db.add('accounts', [{ _id: 'lin', name: 'x' }], t))).toMatchObject({
      message: expect.stringContaining('E11000'),
    });
    expect(await refusal(db.add('accounts', [{ _id: 'x', name: 'lin' }], t))).toMatchObject({
      message: expect.stringContaining('E11000'),
    });
    await db.add('accounts', [{ _id: 'y', name: 'y' }], t);
    expect(await refusal(db.add('accounts', [{ _id: 'z', name: 'y' }], t))).toMatchObject({
      message: expect.stringContaining('E11000'),
    });
    await db.commit(t);
    expect(await db.count('accounts', {})).toBe(3);
  });

  test('may take a key that it has freed itself', async () => {
    const t = await db.start();
    await db.remove('accounts', 'lin', t);
    await db.add('accounts', [{ _id: 'new', name: 'lin' }], t);
    await db.commit(t);
    expect((await db.find('accounts', { name: 'lin' })).map(({ _id }) => _id)).toEqual(['new']);
  });

  test('may skew: two that read what the other writes both commit', async () => {
    const [a, b] = [await db.start(), await db.start()];
    await Promise.all([n('lin', a), n('wu', a), n('lin', b), n('wu', b)]);
    await set('lin', 0, a);
    await set('wu', 0, b);
    await db.commit(a);
    await db.commit(b);
    expect([await n('lin'), await n('wu')]).toEqual([0, 0]);
  });

  test('of eight that read and then write one document, one succeeds', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => db.start()));
    await Promise.all(all.map((t) => n('lin', t)));
    const written = await Promise.all(all.map((t) => refusal(set('lin', 100, t))));
    expect(written.filter(({ code }) => code === 'none')).toHaveLength(1);
    expect(written.filter(({ code }) => code === CONFLICT.code)).toHaveLength(7);
  });

  test('is gone once it ended, and an unknown one never was', async () => {
    const t = await db.start();
    await db.commit(t);
    for (const request of [db.commit(t), db.abort(t), n('lin', t), set('lin', 1, t), n('lin', 'unknown')])
      expect(await refusal(request)).toMatchObject(GONE);
  });
});

describe('a plain write', () => {
  test('to a locked document waits for the end of the transaction', async () => {
    const t = await db.start();
    await set('lin', 50, t);
    const waiting = db.update('accounts', 'lin', { $inc: { n: 1 } });
    expect(await isWaiting(waiting)).toBe(true);
    expect(await n('lin')).toBe(1);
    await db.commit(t);
    expect(await waiting).toBe(1);
    expect(await n('lin')).toBe(51);
  });

  test('that waited sees an aborted transaction as if it had never been', async () => {
    const t = await db.start();
    await db.add('accounts', [{ _id: 'chen', name: 'chen' }], t);
    const waiting = db.add('accounts', [{ _id: 'other', name: 'chen' }]);
    expect(await isWaiting(waiting)).toBe(true);
    await db.abort(t);
    expect(await waiting).toEqual(['other']);
  });

  test('by query waits too, and looks again afterwards', async () => {
    const t = await db.start();
    await set('lin', 7, t);
    const waiting = db.updateWhere('accounts', { n: { $lt: 5 } }, { $inc: { n: 100 } });
    expect(await isWaiting(waiting)).toBe(true);
    await db.commit(t);
    expect(await waiting).toBe(1);
    expect([await n('lin'), await n('wu')]).toEqual([7, 102]);
  });

  test('of a crowd on one document loses nothing', async () => {
    await Promise.all(Array.from({ length: 100 }, () => db.update('accounts', 'lin', { $inc: { n: 1 } })));
    expect(await n('lin')).toBe(101);
  });

  test('by query runs outside the open transaction of its caller, with a warning', async () => {
    const t = await db.start();
    await set('wu', 9, t);
    expect(db.database.openTransactions('lin')).toEqual([t]);
    for (const request of [
      () => db.updateWhere('accounts', { _id: 'lin' }, { $set: { leaked: true } }),
      () => db.count('accounts', {}),
      () => db.aggregate('accounts', []),
      () => db.removeWhere('accounts', { n: 99 }),
    ]) {
      await request();
      expect(db.cost().warning).toMatch(/outside the open transaction/);
    }
    await db.abort(t);
    expect(await db.get('accounts', 'lin')).toMatchObject({ leaked: true });
    expect(db.database.openTransactions('lin')).toEqual([]);
    await db.count('accounts', {});
    expect(db.cost().warning).toBeUndefined();
  });
});

describe('after thirty seconds', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] }));
  afterEach(() => jest.useRealTimers());

  test('a transaction is gone and lets its documents go', async () => {
    const t = await db.start();
    await set('lin', 10, t);
    const waiting = set('lin', 5);
    jest.advanceTimersByTime(29_999);
    expect(await isWaiting(waiting)).toBe(true);
    jest.advanceTimersByTime(1);
    expect(await waiting).toBe(1);
    expect(await n('lin')).toBe(5);
    expect(await refusal(db.commit(t))).toMatchObject(GONE);
  });
});

test('a reset ends what is open and leaves the named collections, empty', async () => {
  const t = await db.start();
  await set('lin', 10, t);
  await db.database.reset(['fresh']);
  expect(await refusal(db.commit(t))).toMatchObject(GONE);
  expect(db.database.collections()).toEqual([
    { name: 'accounts', documents: 0 },
    { name: 'fresh', documents: 0 },
  ]);
  await db.add('accounts', [{ _id: 'lin', name: 'lin' }]);
});
