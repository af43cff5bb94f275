import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Definition, Document } from '../../../emulator/database/database';
import { refusal, openTestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const definition: Definition = {
  collections: {
    docs: {
      indexes: [
        { name: 'unit_at', keys: { unit: 1, at: -1 } },
        { name: 'tags', keys: { tags: 1 } },
        { name: 'code', keys: { code: 1 }, unique: true },
      ],
    },
  },
};

const documentAt = (n: number): Document => ({
  _id: `d${(n * 7919) % 1500}`,
  unit: `u${n % 7}`,
  at: new Date(n * 1000),
  code: `c${n}`,
  text: '中文\n"',
  ...(n % 3 ? { tags: n % 2 ? ['a', `t${n % 10}`] : [] } : {}),
});
const documents = Array.from({ length: 1500 }, (_, n) => documentAt(n));

/** Opens the directory so that a snapshot is made as soon as anything is written. */
const open = (more: Definition = definition) => openTestDatabase({ directory, definition: more, compactAfter: 1 });

const questions = [
  { query: { unit: 'u3' }, order: { at: -1 }, limit: 20 },
  { query: { tags: 't3' }, order: { _id: 1 }, limit: 50 },
  { query: { code: { $gte: 'c100', $lt: 'c11' } }, order: { code: 1 }, limit: 50 },
  { query: { _id: { $gt: 'd14' } }, order: { _id: -1 }, limit: 30 },
  { query: { tags: [] }, order: { _id: 1 }, limit: 1000 },
];

async function answers(db: Awaited<ReturnType<typeof openTestDatabase>>) {
  const found = [];
  for (const { query, order, limit } of questions) {
    const list = await db.find('docs', query, { order, limit });
    const { index, scanned } = db.cost();
    found.push({ list, index, scanned });
  }
  return found;
}

describe('a snapshot', () => {
  test('brings back documents and indexes: the same answers at the same cost, and what was written after it', async () => {
    const first = await open();
    await first.database.seed({ docs: documents });
    const before = await answers(first);
    await first.database.close();
    expect(readdirSync(directory).some((name) => name.startsWith('snapshot'))).toBe(true);

    const second = await openTestDatabase({ directory, definition });
    expect(await answers(second)).toEqual(before);
    await second.update('docs', 'd5', { $set: { unit: 'u3', tags: ['t3', 'new'] } });
    await second.update('docs', 'd8', { $set: { text: 'touched' } });
    await second.remove('docs', 'd6');
    await second.add('docs', [{ _id: 'later', unit: 'u3', at: new Date(9e6), code: 'later', tags: ['t3'] }]);
    const after = await answers(second);
    const whole = second.database.dump('docs');
    await second.database.close();

    const third = await openTestDatabase({ directory, definition });
    expect(await answers(third)).toEqual(after);
    expect(third.database.dump('docs')).toEqual(whole);
    expect((await refusal(third.add('docs', [{ _id: 'twin', code: 'later' }]))).message).toContain('E11000');
    await third.database.close();
  });

  test('of other indexes than those defined now serves the ones defined now', async () => {
    const first = await open({ collections: { docs: { indexes: [{ name: 'unit_at', keys: { unit: -1 } }] } } });
    await first.database.seed({ docs: documents });
    await first.database.close();
    const again = await open();
    const expected = documents
      .filter(({ unit }) => unit === 'u3')
      .map(({ code }) => code)
      .reverse();
    expect((await again.find('docs', { unit: 'u3' }, { order: { at: -1 } })).map(({ code }) => code)).toEqual(expected);
    expect(again.cost()).toMatchObject({ index: 'unit_at', scanned: expected.length });
    await again.database.close();
  });

  test('made of documents that were never read since the one before it holds them all', async () => {
    const first = await open();
    await first.database.seed({ docs: documents });
    const whole = first.database.dump('docs');
    await first.database.close();
    for (let round = 0; round < 3; round++) {
      const again = await open();
      await again.update('docs', `d${round}`, { $set: { round } });
      await again.database.close();
    }
    const last = await openTestDatabase({ directory, definition });
    const rounds = new Map([
      ['d0', 0],
      ['d1', 1],
      ['d2', 2],
    ]);
    expect(last.database.dump('docs')).toEqual(
      whole.map((row) => (rounds.has(row._id) ? { ...row, round: rounds.get(row._id) } : row)),
    );
    await last.database.close();
  });
});

describe('a large seed', () => {
  test('is refused whole when two documents share a unique key or one can not be kept', async () => {
    const db = await open();
    const twins = await refusal(db.database.seed({ docs: [...documents, { _id: 'twin', code: 'c7' }] }));
    expect(twins.message).toMatch(/E11000.*index: code dup key: \{ code: "c7" \}/);
    expect(
      (await refusal(db.database.seed({ docs: [...documents, { _id: 'bad', code: 'x', $a: 1 } as Document] }))).code,
    ).toBe('DATABASE_REQUEST_FAILED');
    expect(db.database.dump('docs')).toEqual([]);
    await db.database.close();
    const again = await openTestDatabase({ directory, definition });
    expect(again.database.dump('docs')).toEqual([]);
    await again.database.close();
  });

  test('is not seen by a transaction that began before it, and its documents can be written at once', async () => {
    const db = await openTestDatabase({ definition });
    const t = await db.start();
    expect(await db.find('docs', {}, { transactionId: t })).toEqual([]);
    await db.database.seed({ docs: documents });
    expect(await db.find('docs', { unit: 'u1' }, { transactionId: t })).toEqual([]);
    await db.commit(t);
    expect(await db.update('docs', 'd1', { $set: { unit: 'new' } })).toBe(1);
    expect(await db.count('docs', { unit: 'new' })).toBe(1);
    await db.database.close();
  });

  test('of several log records comes back whole, or not at all when it was interrupted', async () => {
    const large = documents.map((document) => ({ ...document, text: 'x'.repeat(6_000) }));
    const first = await openTestDatabase({ directory, definition, compactAfter: Infinity });
    await first.database.seed({ docs: large });
    await first.database.close();
    const log = readFileSync(join(directory, 'log-0'));
    const again = await openTestDatabase({ directory, definition, compactAfter: Infinity });
    expect(again.database.dump('docs')).toHaveLength(1500);
    await again.add('docs', [{ _id: 'later', code: 'later' }]);
    await again.database.close();

    const parts = log.toString().split('\n').slice(0, -1);
    expect(parts.length).toBeGreaterThan(1);
    writeFileSync(join(directory, 'log-0'), `${parts.slice(0, -1).join('\n')}\n`);
    const interrupted = await openTestDatabase({ directory, definition, compactAfter: Infinity });
    expect(interrupted.database.dump('docs')).toEqual([]);
    await interrupted.add('docs', [{ _id: 'later', code: 'c7' }]);
    await interrupted.database.close();
    const last = await openTestDatabase({ directory, definition });
    expect(last.database.dump('docs')).toEqual([{ _id: 'later', code: 'c7' }]);
    await last.database.close();
  });

  test('of several log records comes back when the process dies while the log is compacted', async () => {
    const large = documents.map((document) => ({ ...document, text: 'x'.repeat(12_000) }));
    const first = await open();
    await first.database.seed({ docs: large });
    // what a killed process leaves behind, with and without the snapshot that was being written
    for (const milliseconds of [0, 200]) {
      await delay(milliseconds);
      const copy = join(directory, `copy-${milliseconds}`);
      mkdirSync(copy);
      for (const name of readdirSync(directory).filter((file) => /^(log|snapshot)-/.test(file)))
        copyFileSync(join(directory, name), join(copy, name));
      const again = await openTestDatabase({ directory: copy, definition });
      expect(again.database.dump('docs')).toHaveLength(1500);
      await again.database.close();
    }
    await first.database.close();
  });

  test('keeps the last of several documents with one id', async () => {
    const db = await openTestDatabase({ definition });
    await db.database.seed({ docs: [...documents, { _id: 'd0', code: 'last' }] });
    expect(await db.get('docs', 'd0')).toEqual({ _id: 'd0', code: 'last' });
    expect(db.database.collections()).toEqual([{ name: 'docs', documents: 1500 }]);
    await db.database.close();
  });
});
