import { openTestDatabase, refusal } from '../test-database';

// An order or an index of several fields inside one list takes the values of one element together, as MongoDB does.

const pairs = (...list: [x: unknown, y: unknown][]) => list.map(([x, y]) => ({ x, y }));
const idsIn = (rows: Record<string, unknown>[]) => rows.map(({ _id }) => _id);

describe('an order by two fields of a list', () => {
  const open = (data: Record<string, unknown>[]) =>
    openTestDatabase({ data: { rows: data.map((row, at) => ({ _id: String(at), ...row })) } });
  const ordered = async (data: Record<string, unknown>[], order: Record<string, 1 | -1>) => {
    const db = await open(data);
    const found = idsIn(await db.find('rows', {}, { order }));
    expect(idsIn(await db.aggregate('rows', [{ $sort: order }]))).toEqual(found);
    return found;
  };

  test('goes by the element that comes first, not by the smallest value of each field', async () => {
    const data = [{ a: pairs([1, 9], [2, 1]) }, { a: pairs([1, 5]) }];
    expect(await ordered(data, { 'a.x': 1, 'a.y': 1 })).toEqual(['1', '0']);
  });

  test('takes the largest element downwards, and the first one of mixed directions', async () => {
    const data = [{ a: pairs([1, 9], [2, 1]) }, { a: pairs([2, 5]) }];
    expect(await ordered(data, { 'a.x': -1, 'a.y': -1 })).toEqual(['1', '0']);
    expect(await ordered(data, { 'a.x': 1, 'a.y': -1 })).toEqual(['0', '1']);
  });

  test('of which one leads into a list of its own takes each of its values beside the other', async () => {
    const data = [{ a: pairs([3, [7, 1]]) }, { a: pairs([3, [2]]) }, { a: pairs([3, []]) }];
    expect(await ordered(data, { 'a.x': 1, 'a.y': 1 })).toEqual(['2', '0', '1']);
    expect(await ordered(data, { 'a.x': 1, 'a.y': -1 })).toEqual(['0', '1', '2']);
  });

  test('has nothing for an element that is no object, and nothing for an empty list', async () => {
    const data = [{ a: pairs([1, 1]) }, { a: [7, { x: 1, y: 1 }] }, { a: [] }, { a: pairs([0, 1]) }];
    expect(await ordered(data, { 'a.x': 1, 'a.y': 1 })).toEqual(['1', '2', '3', '0']);
  });

  test('is refused when an element has a list at both', async () => {
    const db = await open([{ a: { x: [1], y: [2] } }]);
    const refused = await refusal(db.find('rows', {}, { order: { 'a.x': 1, 'a.y': 1 } }));
    expect(refused.message).toContain('cannot sort with keys that are parallel arrays');
  });

  test('may name the list and a field in it', async () => {
    const data = [{ a: pairs([2, 1]) }, { a: pairs([1, 9]) }];
    expect(await ordered(data, { a: 1, 'a.y': 1 })).toEqual(['1', '0']);
  });
});

describe('a unique index over two fields of a list', () => {
  const open = (data: Record<string, unknown>[] = []) =>
    openTestDatabase({
      definition: {
        collections: { rows: { indexes: [{ name: 'xy', keys: { 'a.x': 1, 'a.y': 1 }, unique: true }] } },
      },
      data: { rows: data.map((row, at) => ({ _id: String(at), ...row })) },
    });
  const stored = { a: pairs([1, 2], [3, 4]) };

  test('refuses the values of one element', async () => {
    const db = await open([stored]);
    expect((await refusal(db.add('rows', [{ a: pairs([3, 4]) }]))).message).toContain('E11000');
  });

  test('does not mix the values of two elements', async () => {
    const db = await open([stored]);
    await db.add('rows', [{ _id: 'mixed', a: pairs([1, 4]) }]);
    await db.update('rows', 'mixed', { $push: { a: { x: 3, y: 2 } } });
    expect(await db.count('rows', {})).toBe(2);
    expect((await refusal(db.update('rows', 'mixed', { $push: { a: { x: 1, y: 2 } } }))).message).toContain('E11000');
  });

  test('finds by fields of different elements what a look at every document finds', async () => {
    const db = await open([stored]);
    expect(await db.count('rows', { 'a.x': 1, 'a.y': 4 })).toBe(1);
    expect(db.cost().index).toBe('xy');
  });

  test('cannot hold a document with a list at both', async () => {
    const db = await open();
    const refused = await refusal(db.add('rows', [{ a: { x: [1], y: [2] } }]));
    expect(refused.message).toContain('cannot index parallel arrays [y] [x]');
  });
});

test('a unique index knows a list in a list from its elements', async () => {
  const db = await openTestDatabase({
    definition: { collections: { rows: { indexes: [{ name: 'a', keys: { a: 1 }, unique: true }] } } },
    data: { rows: [{ _id: '1', a: [[1]] }] },
  });
  await db.add('rows', [{ _id: '2', a: [1] }]);
  expect((await refusal(db.add('rows', [{ _id: '3', a: 1 }]))).message).toContain('E11000');
  expect((await refusal(db.add('rows', [{ _id: '4', a: [[1], 7] }]))).message).toContain('E11000');
});
