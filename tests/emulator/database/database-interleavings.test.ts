import fc from 'fast-check';
import { iterations } from '../../support/iterations';
import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(600_000);

// Transactions in every order beside plain writes, and an oracle that knows what each step must answer: whole
// snapshots, and no write over one not seen.

type Step = { who: number; key: string; act: 'read' | 'set' | 'inc' | 'remove' | 'commit' | 'abort' | 'plain' };
type Values = Map<string, number>;
type Running = { id: string; snapshot?: { values: Values; at: number }; written: Map<string, number | undefined> };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  key: fc.constantFrom('a', 'b', 'c'),
  act: fc.constantFrom('read', 'read', 'set', 'inc', 'inc', 'remove', 'commit', 'commit', 'abort', 'plain', 'plain'),
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What must be true by the rules of snapshot isolation alone. */
function createOracle() {
  let now = 0;
  let committed: Values = new Map([
    ['a', 0],
    ['b', 0],
  ]);
  const changedAt = new Map<string, number>();
  const holder = new Map<string, Running>();
  const waiting: string[] = [];

  function put(key: string, value: number | undefined) {
    committed = new Map(committed);
    if (value === undefined) committed.delete(key);
    else committed.set(key, value);
    changedAt.set(key, now);
  }

  function plain(key: string): 'waits' | number {
    if (!committed.has(key)) return 0;
    if (holder.has(key)) return 'waits';
    now++;
    put(key, committed.get(key)! + 1);
    return 1;
  }

  function release(running: Running) {
    for (const [key, by] of holder) if (by === running) holder.delete(key);
    for (const key of waiting.splice(0)) if (plain(key) === 'waits') waiting.push(key);
  }

  const begun = (running: Running) => (running.snapshot ??= { values: committed, at: now });

  return {
    committed: () => committed,
    waiting,
    plain,
    seen: (running: Running, key: string) =>
      running.written.has(key) ? running.written.get(key) : begun(running).values.get(key),
    /** False when the write must meet the conflict. */
    write(running: Running, key: string, value: number | undefined): boolean {
      const { at } = begun(running);
      const mine = holder.get(key) === running;
      if (!mine && (holder.has(key) || (changedAt.get(key) ?? -1) > at)) {
        release(running);
        return false;
      }
      holder.set(key, running);
      running.written.set(key, value);
      return true;
    },
    end(running: Running, isKept: boolean) {
      now++;
      if (isKept) for (const [key, value] of running.written) put(key, value);
      release(running);
    },
  };
}

/** Walks one schedule; every answer is compared with the oracle's. */
async function walk(db: TestDatabase, steps: Step[]) {
  const oracle = createOracle();
  const running = new Map<number, Running>();
  const pending: Promise<unknown>[] = [];
  // far apart, so that no counting meets a value that was set
  let fresh = 0;

  async function write(mine: Running, who: number, { key, act }: Step) {
    const before = oracle.seen(mine, key);
    // what changes nothing locks nothing
    if (act !== 'set' && before === undefined) {
      expect(
        await (act === 'inc' ? db.update('k', key, { $inc: { n: 1 } }, mine.id) : db.remove('k', key, mine.id)),
      ).toBe(0);
      return;
    }
    const value = act === 'set' ? (fresh += 1000) : act === 'inc' ? before! + 1 : undefined;
    const asked =
      act === 'set'
        ? db.set('k', key, { n: value }, mine.id)
        : act === 'inc'
          ? db.update('k', key, { $inc: { n: 1 } }, mine.id)
          : db.remove('k', key, mine.id);
    const { code } = await refusal(asked);
    expect(code).toBe(oracle.write(mine, key, value) ? 'none' : 'DATABASE_TRANSACTION_CONFLICT');
    if (code !== 'none') running.delete(who);
  }

  for (const next of steps) {
    const { who, key, act } = next;
    if (act === 'plain') {
      const asked = db.update('k', key, { $inc: { n: 1 } });
      const expected = oracle.plain(key);
      if (expected === 'waits') {
        oracle.waiting.push(key);
        pending.push(asked);
      } else expect(await asked).toBe(expected);
      continue;
    }
    const mine = running.get(who) ?? { id: await db.start(`p${who}`), written: new Map() };
    running.set(who, mine);
    if (act === 'read') expect((await db.get('k', key, mine.id))?.['n']).toBe(oracle.seen(mine, key));
    else if (act === 'commit' || act === 'abort') {
      await db[act](mine.id);
      oracle.end(mine, act === 'commit');
      running.delete(who);
    } else await write(mine, who, next);
    await settled();
    for (const [name, value] of [...oracle.committed()]) expect((await db.get('k', name))?.['n']).toBe(value);
    expect(await db.count('k', {})).toBe(oracle.committed().size);
  }
  for (const mine of running.values()) {
    await db.commit(mine.id);
    oracle.end(mine, true);
  }
  await Promise.all(pending);
  expect(Object.fromEntries((await db.find('k', {})).map(({ _id, n }) => [_id, n]))).toEqual(
    Object.fromEntries(oracle.committed()),
  );
}

test('what a transaction put and took back again was still written, and nobody who began before it may write over it', async () => {
  const db = await openTestDatabase({
    data: {
      k: [
        { _id: 'a', n: 0 },
        { _id: 'b', n: 0 },
      ],
    },
  });
  await walk(db, [
    { who: 2, key: 'a', act: 'read' },
    { who: 3, key: 'c', act: 'set' },
    { who: 3, key: 'c', act: 'remove' },
    { who: 3, key: 'c', act: 'commit' },
    { who: 2, key: 'c', act: 'set' },
  ]);
  await db.database.close();
});

test('transactions in any order lose no update and read no torn state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const db = await openTestDatabase({
        data: {
          k: [
            { _id: 'a', n: 0 },
            { _id: 'b', n: 0 },
          ],
        },
      });
      await walk(db, steps);
      await db.database.close();
    }),
    { numRuns: iterations(200, 10_000) },
  );
});
