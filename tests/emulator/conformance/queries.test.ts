import { run } from './cloud';
import type { Ground } from './sdk';

/** The ids a query finds among a few documents. */
const found = (where: (ground: Ground) => unknown) =>
  run(async (ground, source) => {
    const { docs } = ground;
    await docs.add({
      data: [
        { _id: 'a', n: 1, tags: ['x', 'y'], deep: { v: 1 }, text: 'Lamp', at: new Date(1000) },
        { _id: 'b', n: 2, tags: ['y'], deep: { v: 2 }, text: 'lantern', nothing: null },
        {
          _id: 'c',
          n: 3,
          tags: [],
          deep: { v: 2, w: 1 },
          list: [
            { k: 1, m: 5 },
            { k: 2, m: 1 },
          ],
        },
        { _id: 'd', n: 'three', tags: ['x', 'y', 'z'], scores: [1, 9] },
      ],
    });
    const { data } = await docs
      .where(new Function(`return (${source})`)()(ground))
      .orderBy('_id', 'asc')
      .get();
    return data.map(({ _id }) => _id).join('');
  }, where.toString());

describe('a query finds', () => {
  const cases: [string, (ground: Ground) => unknown, string][] = [
    ['equal values', () => ({ n: 2 }), 'b'],
    ['an element of a list', () => ({ tags: 'x' }), 'ad'],
    ['a field of a field', () => ({ deep: { v: 2 } }), 'bc'],
    ['a path', () => ({ 'deep.w': 1 }), 'c'],
    ['null and what is missing', () => ({ nothing: null }), 'abcd'],
    ['eq', ({ _ }) => ({ n: _['eq']!(1) }), 'a'],
    ['neq', ({ _ }) => ({ n: _['neq']!(1) }), 'bcd'],
    ['gt, within one type', ({ _ }) => ({ n: _['gt']!(1) }), 'bc'],
    ['gte and lt', ({ _ }) => ({ n: _['gte']!(2)['and']!(_['lt']!(3)) }), 'b'],
    ['in', ({ _ }) => ({ n: _['in']!([1, 'three']) }), 'ad'],
    ['nin', ({ _ }) => ({ n: _['nin']!([1, 'three']) }), 'bc'],
    ['either of two conditions', ({ _ }) => _['or']!([{ n: 1 }, { text: 'lantern' }]), 'ab'],
    ['either value', ({ _ }) => ({ n: _['or']!([_['lt']!(2), _['gt']!(2)]) }), 'ac'],
    ['both conditions', ({ _ }) => _['and']!([{ tags: 'y' }, { n: _['lte']!(2) }]), 'ab'],
    ['neither condition', ({ _ }) => _['nor']!([{ n: 1 }, { n: 2 }]), 'cd'],
    ['not', ({ _ }) => ({ n: _['not']!(_['gt']!(1)) }), 'ad'],
    ['what exists', ({ _ }) => ({ list: _['exists']!(true) }), 'c'],
    ['what does not', ({ _ }) => ({ text: _['exists']!(false) }), 'cd'],
    ['all of several', ({ _ }) => ({ tags: _['all']!(['x', 'y']) }), 'ad'],
    ['a list by its size', ({ _ }) => ({ tags: _['size']!(0) }), 'c'],
    ['one element that meets all', ({ _ }) => ({ list: _['elemMatch']!({ k: 2, m: _['lt']!(5) }) }), 'c'],
    ['no element that meets all', ({ _ }) => ({ list: _['elemMatch']!({ k: 2, m: 5 }) }), ''],
    ['the rest of a division', ({ _ }) => ({ n: _['mod']!(2, 1) }), 'ac'],
    ['what meets a schema', ({ _ }) => _['jsonSchema']!({ required: ['list'] }), 'c'],
    ['a pattern', ({ db }) => ({ text: db.RegExp({ regexp: '^la', options: 'i' }) }), 'ab'],
    ['a pattern with options of its own', ({ db }) => ({ text: db.RegExp({ regexp: '(?i)^LAM' }) }), 'a'],
    ['a pattern with blanks', ({ db }) => ({ text: db.RegExp({ regexp: '^ la ', options: 'ix' }) }), 'ab'],
    ['a native pattern', () => ({ text: /^la/ }), 'b'],
    ['a chain of conditions', ({ _ }) => ({ n: _['gt']!(1)['lt']!(3) }), 'b'],
    ['a chain of alternatives', ({ _ }) => ({ n: _['lt']!(2)['or']!(_['eq']!('three')) }), 'ad'],
    ['one of several arguments', ({ _ }) => _['or']!({ n: 1 }, { n: 3 }), 'ac'],
    ['what an expression says, over types', ({ _, $ }) => _['expr']!($['gte']!(['$n', 2])), 'bcd'],
    [
      'an expression beside a condition',
      ({ _, $ }) => _['and']!([_['expr']!($['gte']!(['$n', 2])), { tags: 'y' }]),
      'bd',
    ],
    ['a value at a place of a list', () => ({ 'tags.1': 'y' }), 'ad'],
    ['a pattern among values', ({ _ }) => ({ text: _['in']!([/^lan/, 'Lamp']) }), 'ab'],
    ['nothing among no values', ({ _ }) => ({ n: _['in']!([]) }), ''],
    ['a moment', ({ _ }) => ({ at: _['lt']!(new Date(2000)) }), 'a'],
    ['a moment of the server', ({ db, _ }) => ({ at: _['lt']!(db.serverDate()) }), 'a'],
  ];
  test.each(cases)('%s', async (_, where, ids) => expect(await found(where)).toBe(ids));
});

describe('the order of a query', () => {
  const ordered = (data: Record<string, unknown>[], direction: 'asc' | 'desc') =>
    run(
      async ({ docs }, { data, direction }) => {
        await docs.add({ data });
        const rows = await docs.orderBy('list.k', direction).orderBy('_id', 'desc').get();
        return rows.data.map(({ _id }) => _id).join('');
      },
      { data, direction },
    );
  const data = [
    { _id: 'a', list: [{ k: 5 }, { k: 1 }] },
    { _id: 'b', list: [{ k: 2 }] },
    { _id: 'c', list: [] },
    { _id: 'd', list: { k: null } },
    { _id: 'e', list: { k: [] } },
    { _id: 'f', list: [7, { k: 9 }] },
    { _id: 'g', list: [{ k: [] }, { k: 3 }] },
  ];

  test('takes an empty list on the way, and what is no object in it, for missing', async () => {
    expect(await ordered(data, 'asc')).toBe('gefdcab');
    await run(async ({ docs, _ }) => docs.where({ _id: _['exists']!(true) }).remove());
    expect(await ordered(data, 'desc')).toBe('fagbdce');
  });
});

describe('a page of a query', () => {
  test('is sorted by several fields, skips, ends at its limit and shows the fields asked for', async () => {
    const data = await run(async ({ docs }) => {
      await docs.add({
        data: [0, 1, 2, 3, 4, 5].map((n) => ({ _id: `d${n}`, n, group: n % 2 ? 'odd' : 'even', more: true })),
      });
      return (await docs.orderBy('group', 'desc').orderBy('n', 'asc').skip(1).limit(3).field({ n: true }).get()).data;
    });
    expect(data).toEqual([
      { _id: 'd3', n: 3 },
      { _id: 'd5', n: 5 },
      { _id: 'd0', n: 0 },
    ]);
  });

  test('shows fields of objects, by a path or by an object', async () => {
    const pages = await run(async ({ docs }) => {
      await docs.add({ data: { _id: 'a', size: { h: 1, w: 2, of: [{ x: 1, y: 2 }] }, list: [1, 2, 3] } });
      const show = async (fields: Record<string, object | number | boolean>) =>
        (await docs.field(fields).get()).data[0];
      return [
        await show({ size: { h: true, of: { x: 1 } } }),
        await show({ size: { h: false, of: { x: 0 } }, _id: false }),
        await show({ size: { of: { $slice: 0 } }, list: 0 }),
        await show({ size: {} }).catch(() => 'refused'),
        await show({ size: { h: 1 }, list: 0 }).catch(() => 'refused'),
      ];
    });
    expect(pages).toEqual([
      { _id: 'a', size: { h: 1, of: [{ x: 1 }] } },
      { size: { w: 2, of: [{ y: 2 }] }, list: [1, 2, 3] },
      { _id: 'a', size: { h: 1, w: 2, of: [] } },
      'refused',
      'refused',
    ]);
  });

  test('has a hundred documents when nothing is said, and a thousand at most', async () => {
    const sizes = await run(async ({ docs }) => {
      for (let batch = 0; batch < 3; batch++)
        await docs.add({ data: Array.from({ length: 400 }, (_, n) => ({ _id: `${batch}-${n}` })) });
      return [(await docs.get()).data.length, (await docs.limit(5000).get()).data.length, (await docs.count()).total];
    });
    expect(sizes).toEqual([100, 1000, 1200]);
  });
});
