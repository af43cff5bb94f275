import { run } from './cloud';
import type { Ground } from './sdk';

const before = {
  _id: 'a',
  n: 1,
  text: 'old',
  deep: { v: 1, w: 2 },
  tags: ['a', 'b', 'c'],
  rows: [{ k: 1 }, { k: 2 }],
  nothing: null,
};

/** What a document is after an update, or how that failed. */
const after = (data: (ground: Ground) => Record<string, unknown>) =>
  run(
    async (ground, { source, before }) => {
      const { docs, caught } = ground;
      await docs.add({ data: before });
      const failed = await caught(docs.doc('a').update({ data: new Function(`return (${source})`)()(ground) }));
      const now = (await docs.doc('a').get()).data;
      return failed ?? { ...now, removed: Object.keys(before).filter((name) => !(name in now)) };
    },
    { source: data.toString(), before },
  );

describe('an update', () => {
  const cases: [string, (ground: Ground) => Record<string, unknown>, object][] = [
    ['sets fields and leaves the others', () => ({ text: 'new' }), { text: 'new', n: 1 }],
    ['sets inside an object', () => ({ deep: { v: 9 } }), { deep: { v: 9, w: 2 } }],
    ['replaces an object', ({ _ }) => ({ deep: _['set']!({ v: 9 }) }), { deep: { v: 9 } }],
    ['makes the way to a path', () => ({ 'new.way': 1 }), { new: { way: 1 } }],
    ['removes a field', ({ _ }) => ({ text: _['remove']!() }), { removed: ['text'] }],
    ['adds to a number', ({ _ }) => ({ n: _['inc']!(5), fresh: _['inc']!(2) }), { n: 6, fresh: 2 }],
    ['multiplies', ({ _ }) => ({ n: _['mul']!(3), fresh: _['mul']!(3) }), { n: 3, fresh: 0 }],
    ['changes bits', ({ _ }) => ({ n: _['bit']!({ or: 6 }) }), { n: 7 }],
    ['keeps the smaller', ({ _ }) => ({ n: _['min']!(0) }), { n: 0 }],
    ['keeps the larger', ({ _ }) => ({ n: _['max']!(0) }), { n: 1 }],
    ['renames', ({ _ }) => ({ text: _['rename']!('word') }), { removed: ['text'], word: 'old' }],
    ['pushes one', ({ _ }) => ({ tags: _['push']!('d') }), { tags: ['a', 'b', 'c', 'd'] }],
    ['pushes several', ({ _ }) => ({ tags: _['push']!(['d', 'e']) }), { tags: ['a', 'b', 'c', 'd', 'e'] }],
    [
      'pushes at a place, sorted and cut',
      ({ _ }) => ({ tags: _['push']!({ each: ['z', 'd'], sort: -1, slice: 3 }) }),
      { tags: ['z', 'd', 'c'] },
    ],
    ['puts in front', ({ _ }) => ({ tags: _['unshift']!(['x', 'y']) }), { tags: ['x', 'y', 'a', 'b', 'c'] }],
    ['takes the last', ({ _ }) => ({ tags: _['pop']!() }), { tags: ['a', 'b'] }],
    ['takes the first', ({ _ }) => ({ tags: _['shift']!() }), { tags: ['b', 'c'] }],
    ['pulls what equals', ({ _ }) => ({ tags: _['pull']!('b') }), { tags: ['a', 'c'] }],
    ['pulls what meets a condition', ({ _ }) => ({ rows: _['pull']!({ k: _['gt']!(1) }) }), { rows: [{ k: 1 }] }],
    ['pulls all of several', ({ _ }) => ({ tags: _['pullAll']!(['a', 'c']) }), { tags: ['b'] }],
    ['adds to a set', ({ _ }) => ({ tags: _['addToSet']!({ $each: ['a', 'd'] }) }), { tags: ['a', 'b', 'c', 'd'] }],
    ['changes an element by its place', () => ({ 'rows.1.k': 7 }), { rows: [{ k: 1 }, { k: 7 }] }],
  ];
  test.each(cases)('%s', async (_, data, expected) => expect(await after(data)).toMatchObject(expected));

  const refused: [string, (ground: Ground) => Record<string, unknown>, RegExp][] = [
    ['adding to a text', ({ _ }) => ({ text: _['inc']!(1) }), /Cannot apply \$inc to a value of non-numeric type/],
    ['adding to null', ({ _ }) => ({ nothing: _['inc']!(1) }), /Cannot apply \$inc/],
    ['multiplying a text', ({ _ }) => ({ text: _['mul']!(2) }), /Cannot apply \$mul/],
    ['pushing into a text', ({ _ }) => ({ text: _['push']!('x') }), /must be an array/],
    ['a path through null', () => ({ nothing: { v: 1 } }), /Cannot create field/],
    ['a path through a text', () => ({ 'text.v': 1 }), /Cannot create field/],
    ['a path through a list', () => ({ 'tags.v': 1 }), /Cannot create field/],
    ['two operators on one path', ({ _ }) => ({ 'deep.v': _['inc']!(1), deep: _['set']!({}) }), /conflict/],
  ];
  test.each(refused)('refuses %s', async (_, data, message) =>
    expect(await after(data)).toMatchObject({ errCode: -502001, message: expect.stringMatching(message) }),
  );

  test('by a query changes all it finds, and an element it found', async () => {
    const seen = await run(async ({ docs, _ }) => {
      await docs.add({
        data: [
          { _id: 'a', rows: [{ k: 1 }, { k: 2 }] },
          { _id: 'b', rows: [{ k: 2 }] },
          { _id: 'c', rows: [] },
        ],
      });
      const { stats } = await docs.where({ 'rows.k': 2 }).update({ data: { 'rows.$.k': _['inc']!(10) } });
      return { updated: stats.updated, rows: (await docs.orderBy('_id', 'asc').get()).data.map(({ rows }) => rows) };
    });
    expect(seen).toEqual({ updated: 2, rows: [[{ k: 1 }, { k: 12 }], [{ k: 12 }], []] });
  });

  test('of an element that is found by several conditions takes the last one’s, when no element meets them all', async () => {
    const rows = await run(async ({ docs }) => {
      await docs.add({
        data: {
          _id: 'a',
          rows: [
            { k: 1, m: 0 },
            { k: 2, m: 7 },
          ],
        },
      });
      await docs.where({ 'rows.k': 1, 'rows.m': 7 }).update({ data: { 'rows.$.found': true } });
      return (await docs.doc('a').get()).data['rows'];
    });
    expect(rows).toEqual([
      { k: 1, m: 0 },
      { k: 2, m: 7, found: true },
    ]);
  });

  test('by a query ends at the first that cannot take it, and those before it stay', async () => {
    const seen = await run(async ({ docs, _, caught }) => {
      await docs.add({
        data: ['one', 'two', 'three', 'four'].map((_id, n) => ({ _id, of: 'all', n: n === 2 ? 'x' : n })),
      });
      const failed = await caught(docs.where({ of: 'all' }).update({ data: { n: _['inc']!(10) } }));
      const { data } = await docs.get();
      return { failed, values: Object.fromEntries(data.map(({ _id, n }) => [_id, n])) };
    });
    expect(seen).toMatchObject({
      failed: { errCode: -502001, message: expect.stringContaining('Cannot apply $inc') },
      values: { one: 10, two: 11, three: 'x', four: 3 },
    });
  });
});
