import { run } from './cloud';

const CONFLICT = expect.stringContaining('TransactionConflict');
const GONE = expect.stringContaining('TransactionNotExist');

describe('a transaction', () => {
  test('is seen by itself at once, by others when it is committed, by nobody when it is not', async () => {
    const seen = await run(async ({ db, docs, _ }) => {
      await docs.add({ data: { _id: 'a', n: 1 } });
      const n = async () => (await docs.doc('a').get()).data['n'];
      const work = async (end: 'commit' | 'rollback') => {
        const transaction = await db.startTransaction();
        const its = transaction.collection('conformance');
        await its.doc('a').update({ data: { n: _['inc']!(1) } });
        const within = [(await its.doc('a').get()).data['n'], await n()];
        await transaction[end]();
        return [...within, await n()];
      };
      return [await work('rollback'), await work('commit')];
    });
    expect(seen).toEqual([
      [2, 1, 1],
      [2, 1, 2],
    ]);
  });

  test('meets the conflict on a document another one has written, and is gone', async () => {
    const [second, after, first] = await run(async ({ db, docs, caught }) => {
      await docs.add({ data: { _id: 'a', n: 1 } });
      const [one, other] = [await db.startTransaction(), await db.startTransaction()];
      await one
        .collection('conformance')
        .doc('a')
        .update({ data: { n: 10 } });
      const second = await caught(
        other
          .collection('conformance')
          .doc('a')
          .update({ data: { n: 20 } }),
      );
      const after = await caught(other.rollback());
      await one.commit();
      return [second, after, (await docs.doc('a').get()).data['n']] as const;
    });
    expect(second).toMatchObject({ errCode: -501001, message: CONFLICT });
    expect(after).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: GONE });
    expect(first).toBe(10);
  });

  test('reads one moment, though others write', async () => {
    const seen = await run(async ({ db, docs }) => {
      await docs.add({
        data: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 1 },
        ],
      });
      const transaction = await db.startTransaction();
      const its = transaction.collection('conformance');
      const a = (await its.doc('a').get()).data['n'];
      await docs.doc('b').update({ data: { n: 2 } });
      const b = (await its.doc('b').get()).data['n'];
      await transaction.rollback();
      return [a, b];
    });
    expect(seen).toEqual([1, 1]);
  });

  test('makes a plain write to its document wait', async () => {
    const seen = await run(async ({ db, docs, _ }) => {
      await docs.add({ data: { _id: 'a', n: 1 } });
      const transaction = await db.startTransaction();
      await transaction
        .collection('conformance')
        .doc('a')
        .update({ data: { n: 50 } });
      let isOver = false;
      const plain = docs
        .doc('a')
        .update({ data: { n: _['inc']!(1) } })
        .then(() => (isOver = true));
      await docs.doc('a').get();
      const early = isOver;
      await transaction.commit();
      await plain;
      return [early, (await docs.doc('a').get()).data['n']];
    });
    expect(seen).toEqual([false, 51]);
  });

  test('loses nothing of eight that read and then write, each trying until it is done', async () => {
    const n = await run(async ({ db, docs }) => {
      await docs.add({ data: { _id: 'a', n: 0 } });
      const add = async (): Promise<unknown> =>
        db
          .runTransaction(async (transaction) => {
            const doc = transaction.collection('conformance').doc('a');
            const { data } = await doc.get();
            await doc.update({ data: { n: (data['n'] as number) + 1 } });
          })
          .catch((error: { errMsg?: string; message?: string }) =>
            /Conflict/.test(`${error.errMsg} ${error.message}`) ? add() : Promise.reject(error),
          );
      await Promise.all(Array.from({ length: 8 }, add));
      return (await docs.doc('a').get()).data['n'];
    });
    expect(n).toBe(8);
  });

  test('is taken back by rollback(), which gives its reason, and by an exception', async () => {
    const seen = await run(async ({ db, docs, _ }) => {
      await docs.add({ data: { _id: 'a', n: 1 } });
      const reasonOf = (work: Parameters<typeof db.runTransaction>[0]) =>
        db.runTransaction(work).then(
          () => 'done',
          (reason: unknown) => (reason instanceof Error ? reason.message : reason),
        );
      const inc = { data: { n: _['inc']!(1) } };
      const back = await reasonOf(
        async (transaction) => (
          await transaction.collection('conformance').doc('a').update(inc),
          await transaction.rollback('enough')
        ),
      );
      const thrown = await reasonOf(async (transaction) => {
        await transaction.collection('conformance').doc('a').update(inc);
        throw new Error('broken');
      });
      return [back, thrown, (await docs.doc('a').get()).data['n']];
    });
    expect(seen).toEqual(['enough', 'broken', 1]);
  });

  test('does not hold what a query writes: that stays when it is taken back', async () => {
    const n = await run(async ({ db, docs }) => {
      await docs.add({ data: { _id: 'a', n: 1 } });
      const transaction = await db.startTransaction();
      await transaction
        .collection('conformance')
        .where({ _id: 'a' })
        .update({ data: { n: 5 } });
      await transaction.rollback();
      return (await docs.doc('a').get()).data['n'];
    });
    expect(n).toBe(5);
  });
});
