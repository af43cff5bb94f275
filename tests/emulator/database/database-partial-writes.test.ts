import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

// A request that writes several documents ends at the first that cannot be written; earlier ones stay, as in MongoDB.

const definition = {
  collections: { rows: { indexes: [{ name: 'code_1', keys: { code: 1 } as const, unique: true }] } },
};
const rows = [1, 2, 3, 4, 5].map((n) => ({ _id: String(n), code: n * 2, n: n === 3 ? 'three' : n, list: [n] }));

let directory: string;
let db: TestDatabase;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'database-'));
  db = await openTestDatabase({ directory, definition, data: { rows } });
});
afterEach(async () => {
  await db.database.close();
  rmSync(directory, { recursive: true, force: true });
});

const column = (name: string) => db.database.dump('rows').map((row) => row[name]);

async function reopen() {
  await db.database.close();
  db = await openTestDatabase({ directory, definition });
}

describe('an update of many documents stays in those before the first that cannot take it', () => {
  const table: [why: string, update: Record<string, unknown>, field: string, after: unknown[], text: string][] = [
    ['a text is not counted', { $inc: { n: 1 } }, 'n', [2, 3, 'three', 4, 5], 'Cannot apply $inc'],
    ['a path leads through a text', { $min: { 'n.x': 1 } }, 'n', [1, 2, 'three', 4, 5], "Cannot create field 'x'"],
    ['a text is no list', { $push: { n: 1 } }, 'n', [1, 2, 'three', 4, 5], "The field 'n' must be an array"],
    ['a unique key is taken', { $set: { code: 7 } }, 'code', [7, 4, 6, 8, 10], 'E11000 duplicate key'],
    ['the next one still has the key', { $inc: { code: 2 } }, 'code', [2, 4, 6, 8, 10], 'E11000 duplicate key'],
    [
      'the document grows too large',
      { $push: { list: { $each: Array.from({ length: 30 }, () => 'x'.repeat(600_000)) } } },
      'n',
      [1, 2, 'three', 4, 5],
      'larger than 16777216',
    ],
  ];
  test.each(table)('%s', async (_, update, field, after, text) => {
    const { code, message } = await refusal(db.updateWhere('rows', {}, update));
    expect({ code, message }).toEqual({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/^\[FailedOperation\.Update\] multiple write errors: \[\{write errors: /),
    });
    expect(message).toContain(text);
    expect(column(field)).toEqual(after);
    await reopen();
    expect(column(field)).toEqual(after);
  });

  test('a key that an earlier one has left is free', async () => {
    expect(await db.updateWhere('rows', {}, { $inc: { code: -2 } })).toBe(5);
    expect(column('code')).toEqual([0, 2, 4, 6, 8]);
  });

  test('all of its operators or none change one document', async () => {
    await refusal(db.updateWhere('rows', {}, { $set: { seen: true }, $inc: { n: 1 } }));
    expect(column('seen')).toEqual([true, true, undefined, undefined, undefined]);
  });

  test('an operator that nobody knows changes none', async () => {
    await refusal(db.updateWhere('rows', {}, { $set: { seen: true }, $bump: { n: 1 } }));
    expect(column('seen')).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('a position that the third has not ends it there', async () => {
    await db.update('rows', '3', { $set: { list: [] } });
    const query = { $or: [{ list: { $gt: 0 } }, { _id: '3' }] };
    expect((await refusal(db.updateWhere('rows', query, { $set: { 'list.$': 0 } }))).message).toContain('positional');
    expect(column('list')).toEqual([[0], [0], [], [4], [5]]);
  });

  test('of one document, nothing stays', async () => {
    await refusal(db.update('rows', '3', { $set: { seen: true }, $inc: { n: 1 } }));
    expect(column('seen')).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

test('in a transaction, an update of many documents that fails leaves none of them', async () => {
  const transactionId = await db.start();
  await db.update('rows', '5', { $set: { seen: true } }, transactionId);
  const request = {
    collectionName: 'rows',
    queryType: 'WHERE',
    query: '{}',
    data: JSON.stringify({ $inc: { n: 1 } }),
    ...{ multi: true, merge: true, upsert: false, transactionId },
  };
  expect((await refusal(db.ask('modifyDocument', request))).message).toContain('Cannot apply $inc');
  expect((await db.find('rows', {}, { transactionId })).map(({ n }) => n)).toEqual([1, 2, 'three', 4, 5]);
  await db.commit(transactionId);
  expect(column('n')).toEqual([1, 2, 'three', 4, 5]);
  expect(column('seen')).toEqual([undefined, undefined, undefined, undefined, true]);
});

test('an update that waits for a transaction ends where it fails afterwards', async () => {
  const transactionId = await db.start();
  await db.update('rows', '2', { $set: { n: 'two' } }, transactionId);
  const waiting = refusal(db.updateWhere('rows', {}, { $inc: { n: 1 } }));
  await db.commit(transactionId);
  expect((await waiting).message).toContain('Cannot apply $inc');
  expect(column('n')).toEqual([2, 'two', 'three', 4, 5]);
});

describe('an add of several documents leaves those before the first that cannot be stored', () => {
  const table: [why: string, document: Record<string, unknown>][] = [
    ['its id is taken', { _id: '1' }],
    ['a field begins with $', { _id: 'c', a: { $b: 1 } }],
    ['its id is a list', { _id: ['c'] }],
    ['a unique key is taken', { _id: 'c', code: 2 }],
  ];
  test.each(table)('%s', async (_, document) => {
    const added = db.add('rows', [{ _id: 'a', code: 20 }, { _id: 'b', code: 21 }, document, { _id: 'd', code: 23 }]);
    expect((await refusal(added)).code).toBe('DATABASE_REQUEST_FAILED');
    expect(column('_id')).toEqual(['1', '2', '3', '4', '5', 'a', 'b']);
    await reopen();
    expect(column('_id')).toEqual(['1', '2', '3', '4', '5', 'a', 'b']);
  });
});
