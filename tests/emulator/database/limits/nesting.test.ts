import { openDatabase } from '../../../../emulator/database/database';
import { NOON, openTestDatabase, refusal, type TestDatabase } from '../test-database';

// A document nests at most a hundred levels, itself the first; what would nest deeper is refused with the same text.

const TOO_DEEP = {
  code: 'DATABASE_REQUEST_FAILED',
  message: expect.stringContaining('Document exceeds maximum nesting depth of 100'),
};
/** An object with this many levels. */
const nested = (levels: number): Record<string, unknown> => (levels === 1 ? { end: 1 } : { a: nested(levels - 1) });
const path = (parts: number) => Array.from({ length: parts }, () => 'a').join('.');

let db: TestDatabase;
beforeEach(async () => (db = await openTestDatabase({ data: { docs: [{ _id: '1', list: [], deep: nested(50) }] } })));

test('a document of a hundred levels is stored, by each way that there is', async () => {
  await db.add('docs', [{ _id: 'add', ...nested(100) }]);
  await db.set('docs', 'set', nested(100));
  await db.update('docs', '1', { $set: { x: nested(99) } });
  await db.update('docs', '1', { $set: { [`y.${path(98)}`]: 1 } });
  await db.update('docs', '1', { $push: { list: nested(98) } });
  await db.update('docs', '1', { $set: { [`deep.${path(49)}.b`]: nested(49) } });
  expect(await db.get('docs', 'add')).toEqual({ _id: 'add', ...nested(100) });
});

const updates: [way: string, update: Record<string, unknown>][] = [
  ['a value', { $set: { x: nested(100) } }],
  ['a path', { $set: { [path(101)]: 1 } }],
  ['a path and a value', { $set: { [path(60)]: nested(41) } }],
  ['a path into what is there', { $set: { [`deep.${path(49)}.b`]: nested(50) } }],
  ['a path of many parts', { $set: { [path(100_000)]: 1 } }],
  ['a count at a path', { $inc: { [path(101)]: 1 } }],
  ['an element', { $push: { list: nested(99) } }],
  ['one of several elements', { $push: { list: { $each: [1, nested(99)] } } }],
  ['an element of a set', { $addToSet: { list: nested(99) } }],
  ['a smaller value', { $min: { x: nested(100) } }],
  ['a new name', { $rename: { deep: path(60) } }],
];
test.each(updates)('an update is refused that nests deeper by %s', async (_, update) => {
  const before = db.database.dump('docs');
  expect(await refusal(db.update('docs', '1', update))).toMatchObject(TOO_DEEP);
  expect(await refusal(db.updateWhere('docs', {}, update))).toMatchObject(TOO_DEEP);
  expect(db.database.dump('docs')).toEqual(before);
});

test('an add or a set that nests deeper is refused', async () => {
  expect(await refusal(db.add('docs', [{ _id: '2', ...nested(101) }]))).toMatchObject(TOO_DEEP);
  expect(await refusal(db.set('docs', '2', nested(101)))).toMatchObject(TOO_DEEP);
  const lists = JSON.stringify({ _id: '2', a: JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown });
  expect(await refusal(db.ask('insertDocument', { collectionName: 'docs', data: [lists] }))).toMatchObject(TOO_DEEP);
  expect(await db.count('docs', {})).toBe(1);
});

test('a seed that nests deeper is refused, also one that holds itself', async () => {
  const database = await openDatabase({ now: () => NOON });
  expect(await refusal(database.seed({ docs: [{ _id: '1', ...nested(101) }] }))).toMatchObject(TOO_DEEP);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect((await refusal(database.seed({ docs: [{ _id: '1', circle }] }))).message).toContain('nests deeper than');
  await database.close();
});
