import { run } from './cloud';
import type { Ground, Pipeline } from './sdk';

/** What a pipeline answers over a few sales. */
const piped = (stages: (start: Pipeline, ground: Ground) => Pipeline) =>
  run(async (ground, source) => {
    const { docs, unique } = ground;
    await docs.add({
      data: [
        { _id: 'a', group: 'x', n: 1, tags: ['r', 's'], at: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)) },
        { _id: 'b', group: 'x', n: 2, tags: ['s'], buyer: 'u1' },
        { _id: 'c', group: 'y', n: 4, tags: [], buyer: 'u2' },
        { _id: 'd', group: 'y', n: 8, buyer: 'u1' },
      ],
    });
    await unique.add({
      data: [
        { _id: 'u1', code: 1, name: 'Lin' },
        { _id: 'u2', code: 2, name: 'Wu' },
      ],
    });
    return (await new Function(`return (${source})`)()(docs.aggregate(), ground).end()).list;
  }, stages.toString());

describe('a stage', () => {
  const cases: [string, (start: Pipeline, ground: Ground) => Pipeline, unknown][] = [
    [
      'matches, sorts, skips and limits',
      (pipeline, { _ }) =>
        pipeline['match']!({ n: _['gt']!(1) })['sort']!({ n: -1 })['skip']!(1)['limit']!(1)['project']!({ n: 1 }),
      [{ _id: 'c', n: 4 }],
    ],
    [
      'groups',
      (pipeline, { $ }) =>
        pipeline['group']!({
          _id: '$group',
          sum: $['sum']!('$n'),
          mean: $['avg']!('$n'),
          all: $['push']!('$_id'),
          most: $['max']!('$n'),
        })['sort']!({ _id: 1 }),
      [
        { _id: 'x', sum: 3, mean: 1.5, all: ['a', 'b'], most: 2 },
        { _id: 'y', sum: 12, mean: 6, all: ['c', 'd'], most: 8 },
      ],
    ],
    ['counts', (pipeline) => pipeline['match']!({ group: 'x' })['count']!('total'), [{ total: 2 }]],
    [
      'adds fields',
      (pipeline, { $ }) =>
        pipeline['match']!({ _id: 'b' })['addFields']!({ double: $['multiply']!(['$n', 2]) })['project']!({
          _id: 0,
          double: 1,
        }),
      [{ double: 4 }],
    ],
    [
      'unwinds, and keeps what has nothing to unwind',
      (pipeline) =>
        pipeline['unwind']!({ path: '$tags', includeArrayIndex: 'place', preserveNullAndEmptyArrays: true })[
          'project'
        ]!({
          tags: 1,
          place: 1,
        })['sort']!({ _id: 1, place: 1 }),
      [
        { _id: 'a', tags: 'r', place: 0 },
        { _id: 'a', tags: 's', place: 1 },
        { _id: 'b', tags: 's', place: 0 },
        { _id: 'c', place: null },
        { _id: 'd', place: null },
      ],
    ],
    [
      'counts by value',
      (pipeline) => pipeline['unwind']!('$tags')['sortByCount']!('$tags'),
      [
        { _id: 's', count: 2 },
        { _id: 'r', count: 1 },
      ],
    ],
    [
      'puts another document in place',
      (pipeline) => pipeline['match']!({ _id: 'a' })['replaceRoot']!({ newRoot: { only: '$group' } }),
      [{ only: 'x' }],
    ],
    [
      'sorts into buckets',
      (pipeline, { $ }) =>
        pipeline['bucket']!({
          groupBy: '$n',
          boundaries: [0, 2, 5],
          default: 'more',
          output: { ids: $['push']!('$_id') },
        }),
      [
        { _id: 0, ids: ['a'] },
        { _id: 2, ids: ['b', 'c'] },
        { _id: 'more', ids: ['d'] },
      ],
    ],
    [
      'makes buckets',
      (pipeline) => pipeline['bucketAuto']!({ groupBy: '$n', buckets: 2 }),
      [
        { _id: { min: 1, max: 4 }, count: 2 },
        { _id: { min: 4, max: 8 }, count: 2 },
      ],
    ],
    [
      'makes buckets of round bounds',
      (pipeline) => pipeline['bucketAuto']!({ groupBy: '$n', buckets: 2, granularity: 'POWERSOF2' }),
      [
        { _id: { min: 0.5, max: 4 }, count: 2 },
        { _id: { min: 4, max: 16 }, count: 2 },
      ],
    ],
    [
      'looks up equals',
      (pipeline) =>
        pipeline['match']!({ _id: 'b' })['lookup']!({
          from: 'conformance_unique',
          localField: 'buyer',
          foreignField: '_id',
          as: 'found',
        })['project']!({ found: 1 }),
      [{ _id: 'b', found: [{ _id: 'u1', code: 1, name: 'Lin' }] }],
    ],
    [
      'looks up by a pipeline',
      (pipeline, { $ }) =>
        pipeline['match']!({ _id: 'c' })['lookup']!({
          from: 'conformance_unique',
          let: { who: '$buyer' },
          pipeline: $['pipeline']!()['match']!({ $expr: { $eq: ['$_id', '$$who'] } })['project']!({ _id: 0, name: 1 })[
            'done'
          ]!(),
          as: 'found',
        })['project']!({ found: 1 }),
      [{ _id: 'c', found: [{ name: 'Wu' }] }],
    ],
    [
      'looks up by a missing value, which is not null',
      (pipeline) =>
        pipeline['match']!({ _id: 'c' })['lookup']!({
          from: 'conformance_unique',
          let: { none: '$nothing' },
          pipeline: [
            { $match: { $expr: { $ne: ['$$none', null] } } },
            {
              $group: {
                _id: null,
                types: { $addToSet: { $type: '$$none' } },
                same: { $min: { $eq: ['$$none', '$no'] } },
              },
            },
          ],
          as: 'found',
        })['project']!({ found: 1 }),
      [{ _id: 'c', found: [{ _id: null, types: ['missing'], same: true }] }],
    ],
  ];
  test.each(cases)('%s', async (_, stages, expected) => expect(await piped(stages)).toEqual(expected));
});

describe('an expression', () => {
  const cases: [string, (ground: Ground) => unknown, unknown][] = [
    ['of a condition', ({ $ }) => $['cond']!({ if: $['gte']!(['$n', 1]), then: 'many', else: 'few' }), 'many'],
    ['of a default', ({ $ }) => $['ifNull']!(['$missing', 'none']), 'none'],
    [
      'of cases',
      ({ $ }) => $['switch']!({ branches: [{ case: $['eq']!(['$n', 1]), then: 'one' }], default: 'other' }),
      'one',
    ],
    ['of text', ({ $ }) => $['concat']!(['$group', '-', $['toUpper']!('$group')]), 'x-X'],
    ['of a list', ({ $ }) => $['map']!({ input: '$tags', as: 't', in: $['concat']!(['$$t', '!']) }), ['r!', 's!']],
    ['of a filter', ({ $ }) => $['filter']!({ input: '$tags', as: 't', cond: $['eq']!(['$$t', 's']) }), ['s']],
    [
      'of a reduction',
      ({ $ }) => $['reduce']!({ input: '$tags', initialValue: '', in: $['concat']!(['$$value', '$$this']) }),
      'rs',
    ],
    ['of a size', ({ $ }) => $['size']!('$tags'), 2],
    [
      'of a date',
      ({ $ }) => $['dateToString']!({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
      '2026-01-02 11:04',
    ],
    ['of arithmetic', ({ $ }) => $['add']!([$['pow']!([2, 10]), $['mod']!([7, 4])]), 1027],
    ['of sets', ({ $ }) => $['setIntersection']!(['$tags', ['s', 'q']]), ['s']],
    ['of objects', ({ $ }) => $['mergeObjects']!([{ a: 1 }, { b: '$n' }]), { a: 1, b: 1 }],
  ];
  test.each(cases)('%s', async (_, expression, expected) => {
    const [row] = await run(async (ground, source) => {
      await ground.docs.add({
        data: { _id: 'a', group: 'x', n: 1, tags: ['r', 's'], at: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)) },
      });
      return (
        await ground.docs.aggregate()['project']!({ _id: 0, it: new Function(`return (${source})`)()(ground) }).end()
      ).list;
    }, expression.toString());
    expect(row).toEqual({ it: expected });
  });
});

test('geoNear tells distances and comes first', async () => {
  const { list, late } = await run(async ({ db, docs, caught }) => {
    await docs.add({
      data: [
        { _id: 'far', place: db.Geo['Point']!(114, 0.01) },
        { _id: 'near', place: db.Geo['Point']!(113.1, 0.01) },
      ],
    });
    // made anew each time, because the SDK changes what it is given
    const near = () => ({ near: db.Geo['Point']!(113, 0.01), distanceField: 'metres', spherical: true, key: 'place' });
    const { list } = await docs.aggregate()['geoNear']!(near()).end();
    return {
      list: list.map(({ _id, metres }) => [_id, Math.round((metres as number) / 1000)]),
      late: await caught(docs.aggregate()['limit']!(1)['geoNear']!(near()).end()),
    };
  });
  expect(list).toEqual([
    ['near', 11],
    ['far', 111],
  ]);
  expect(late).toMatchObject({ errCode: -1, code: 'DATABASE_REQUEST_FAILED' });
});
