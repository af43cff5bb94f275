import { room, type Room } from './database-room';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

const COUNT = 5000;

describe('an index', () => {
  let it: Room;
  beforeAll(async () => {
    it = await room({
      definition: {
        collections: {
          cases: {
            indexes: [
              { name: 'state_due', keys: { state: 1, due: -1 } },
              { name: 'unit_state_due', keys: { unit: 1, state: 1, due: 1 } },
              { name: 'code', keys: { code: 1 }, unique: true },
              { name: 'tags', keys: { tags: 1 } },
              { name: 'deep', keys: { 'in.at': 1 } },
            ],
          },
        },
      },
      data: {
        cases: Array.from({ length: COUNT }, (_, i) => ({
          _id: `c${String(i).padStart(6, '0')}`,
          state: `s${i % 5}`,
          unit: `u${i % 20}`,
          due: (i * 7919) % COUNT,
          code: `code${i}`,
          tags: [`t${i % 50}`, `t${(i + 1) % 50}`],
          in: { at: i },
          plain: i % 3,
        })),
      },
    });
  });

  const table: [what: string, query: Record<string, unknown>, more: { order?: Record<string, unknown>; limit?: number }, index: string | null, most: number][] = [
    ['serves one id', { _id: 'c000042' }, {}, '_id_', 1],
    ['serves several ids', { _id: { $in: ['c000042', 'c000043', 'none'] } }, {}, '_id_', 2],
    ['serves a page by id', { _id: { $gt: 'c000100' } }, { order: { _id: 1 }, limit: 20 }, '_id_', 20],
    ['serves equality', { code: 'code7' }, {}, 'code', 1],
    ['serves equality of the first field', { state: 's1', plain: 1 }, {}, 'state_due', 1000],
    ['serves equality with an order behind it', { state: 's1' }, { order: { due: -1 }, limit: 20 }, 'state_due', 20],
    ['serves it backwards', { state: 's1' }, { order: { due: 1 }, limit: 20 }, 'state_due', 20],
    ['serves equality with a range behind it', { state: 's1', due: { $gte: 10, $lt: 60 } }, {}, 'state_due', 50],
    ['serves several values in one order', { unit: 'u1', state: { $in: ['s1', 's2', 's3'] } }, { order: { due: 1 }, limit: 10 }, 'unit_state_due', 13],
    ['serves an order alone', {}, { order: { code: 1 }, limit: 10 }, 'code', 10],
    ['serves an element of a list', { tags: 't7' }, {}, 'tags', 200],
    ['serves a field deep inside', { 'in.at': { $gte: 100, $lte: 109 } }, {}, 'deep', 10],
    ['is not used where there is none', { plain: 1 }, { limit: 10 }, null, COUNT],
  ];
  for (const [what, query, more, index, most] of table) {
    test(what, async () => {
      await it.find('cases', query, more);
      expect(it.cost()).toMatchObject({ action: 'database.getDocument', collection: 'cases', index });
      expect(it.cost().scanned).toBeLessThanOrEqual(most);
    });
  }

  test('serves counts, updates, removals and pipelines', async () => {
    const query = { state: 's1', due: { $gte: 10, $lt: 60 } };
    const seen = [];
    await it.count('cases', query);
    seen.push(it.cost());
    await it.updateWhere('cases', query, { $set: { touched: true } });
    seen.push(it.cost());
    await it.aggregate('cases', [{ $match: query }, { $count: 'n' }]);
    seen.push(it.cost());
    await it.aggregate('cases', [{ $match: { state: 's1' } }, { $sort: { due: -1 } }, { $limit: 50 }]);
    seen.push(it.cost());
    await it.removeWhere('cases', { state: 's1', due: { $lt: 0 } });
    seen.push(it.cost());
    for (const { index, scanned } of seen) expect([index, scanned! <= 50]).toEqual(['state_due', true]);
  });
});
