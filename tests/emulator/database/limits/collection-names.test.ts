import { findSeedMistakes } from '../../../../emulator/seed/seed';
import { openTestDatabase, refusal } from '../test-database';

// The cloud's rule (Tencent Cloud API, CreateTable): at most 96 letters, digits, `_` and `-`, and no `_` first.

const POSSIBLE = ['orders', 'Orders-2026_05', '2026', '-', 'x'.repeat(96)];
const IMPOSSIBLE = ['', 'a/b', 'a.b', 'a b', '_orders', '__proto__', '订单', '$files', 'a\0b', '../a', 'x'.repeat(97)];

test.each(POSSIBLE)('a collection may be called %j', async (name) => {
  const db = await openTestDatabase();
  await db.create(name);
  await db.add(name, [{ _id: '1' }]);
  expect(await db.count(name, {})).toBe(1);
});

test.each(IMPOSSIBLE)('no collection can be called %j', async (name) => {
  const db = await openTestDatabase();
  expect(await refusal(db.create(name))).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('at most 96 letters, digits, _ and -, and begins with no _'),
  });
  expect(db.database.collections()).toEqual([]);
  if (!name.startsWith('$'))
    expect(findSeedMistakes({ [name]: [] })).toEqual([
      expect.stringContaining('is not a name of a collection, which has at most 96 letters'),
    ]);
});

test.each([7, null, {}, undefined])('%j is no name of a collection', async (name) => {
  const db = await openTestDatabase();
  expect(await refusal(db.ask('addCollection', { collectionName: name }))).toMatchObject({ code: 'INVALID_PARAM' });
});
