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

let it: TestDatabase;
beforeEach(async () => (it = await openTestDatabase({ data: { docs: [{ _id: '1', list: [], deep: nested(50) }] } })));

test('a document of a hundred levels is stored, by each way that there is', async () => {
  await it.add('docs', [{ _id: 'add', ...nested(100) }]);
  await it.set('docs', 'set', nested(100));
  await it.update('docs', '1', { $set: { x: nested(99) } });
  await it.update('docs', '1', { $set: { [`y.${path(98)}`]: 1 } });
  await it.update('docs', '1', { $push: { list: nested(98) } });
  await it.update('docs', '1', { $set: { [`deep.${path(49)}.b`]: nested(49) } });
  expect(await it.get('docs', 'add')).toEqual({ _id: 'add', ...nested(100) });
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
  const before = it.database.dump('docs');
  expect(await refusal(it.update('docs', '1', update))).toMatchObject(TOO_DEEP);
  expect(await refusal(it.updateWhere('docs', {}, update))).toMatchObject(TOO_DEEP);
  expect(it.database.dump('docs')).toEqual(before);
});

test('an add or a set that nests deeper is refused', async () => {
  expect(await refusal(it.add('docs', [{ _id: '2', ...nested(101) }]))).toMatchObject(TOO_DEEP);
  expect(await refusal(it.set('docs', '2', nested(101)))).toMatchObject(TOO_DEEP);
  const lists = JSON.stringify({ _id: '2', a: JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown });
  expect(await refusal(it.ask('insertDocument', { collectionName: 'docs', data: [lists] }))).toMatchObject(TOO_DEEP);
  expect(await it.count('docs', {})).toBe(1);
});

test('a seed that nests deeper is refused, also one that holds itself', async () => {
  const database = await openDatabase({ now: () => NOON });
  expect(await refusal(database.seed({ docs: [{ _id: '1', ...nested(101) }] }))).toMatchObject(TOO_DEEP);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect((await refusal(database.seed({ docs: [{ _id: '1', circle }] }))).message).toContain('nests deeper than');
  await database.close();
});
