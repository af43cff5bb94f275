import fc from 'fast-check';
import type { IndexDefinition } from '../../../emulator/database/types';
import { iterations } from '../../support/iterations';
import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(iterations(60_000, 600_000));

// Random work on two databases, one with indexes and one without, and on a plain Map that says what must be there.

type Row = { _id: string; a?: number | string | null; b: number; tags?: number[] };
type Plain = Record<string, unknown>;

const indexes: IndexDefinition[] = [
  { name: 'a_1_b_-1', keys: { a: 1, b: -1 } },
  { name: 'b_1', keys: { b: 1 } },
  { name: 'tags_1_b_1', keys: { tags: 1, b: 1 } },
];

const id = fc.integer({ min: 0, max: 12 }).map((value) => `k${value}`);
const a = fc.constantFrom<Row['a']>(0, 1, 2, 'x', 'y', null, undefined);
const b = fc.integer({ min: 0, max: 5 });
const fields = fc.record({ a, b, tags: fc.option(fc.array(b, { maxLength: 3 }), { nil: undefined }) });

const condition = fc.oneof(
  a.map((value): Plain => ({ a: value ?? null })),
  fc
    .array(a, { minLength: 1, maxLength: 3 })
    .map((list): Plain => ({ a: { $in: list.map((value) => value ?? null) } })),
  fc.tuple(b, b).map(([from, to]): Plain => ({ b: { $gte: from, $lt: to } })),
  b.map((value): Plain => ({ b: { $gt: value } })),
  b.map((value): Plain => ({ tags: value })),
  fc.tuple(b, b).map(([from, to]): Plain => ({ tags: { $gt: from, $lt: to } })),
  id.map((value): Plain => ({ _id: { $gte: value } })),
);
const query = fc.oneof(
  condition,
  fc.tuple(condition, condition).map(([one, other]): Plain => ({ $and: [one, other] })),
  fc.tuple(condition, condition).map(([one, other]): Plain => ({ $or: [one, other] })),
);
const order = fc.constantFrom<Plain | undefined>(
  undefined,
  { b: 1 },
  { b: -1 },
  { a: 1, b: -1 },
  { a: -1, b: 1 },
  { tags: 1 },
  { tags: -1, b: 1 },
  { _id: -1 },
  { a: 1 },
);

type Step =
  | { do: 'add' | 'set'; id: string; fields: Omit<Row, '_id'> }
  | { do: 'inc' | 'push'; id: string; by: number }
  | { do: 'remove'; id: string }
  | { do: 'removeWhere'; least: number }
  | { do: 'transaction'; steps: { id: string; fields: Omit<Row, '_id'> }[]; commits: boolean }
  | { do: 'ask'; query: Plain; order?: Plain; offset: number; limit: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('add' as const, 'set' as const), id, fields }),
  fc.record({ do: fc.constantFrom('inc' as const, 'push' as const), id, by: b }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('removeWhere' as const), least: fc.integer({ min: 3, max: 9 }) }),
  fc.record({
    do: fc.constant('transaction' as const),
    steps: fc.array(fc.record({ id, fields }), { maxLength: 4 }),
    commits: fc.boolean(),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      query,
      order,
      offset: fc.integer({ min: 0, max: 3 }),
      limit: fc.integer({ min: 1, max: 8 }),
    }),
  },
);

const clean = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

async function work(databases: TestDatabase[], truth: Map<string, Plain>, step: Step) {
  const all = <T>(what: (copy: TestDatabase) => Promise<T>) => Promise.all(databases.map(what));
  const row = (key: string, content: object) => ({ _id: key, ...clean(content) });
  if (step.do === 'add') {
    const texts = await all((copy) => refusal(copy.add('rows', [row(step.id, step.fields)])));
    for (const { code } of texts) expect(code).toBe(truth.has(step.id) ? 'DATABASE_REQUEST_FAILED' : 'none');
    if (!truth.has(step.id)) truth.set(step.id, row(step.id, step.fields));
  }
  if (step.do === 'set') {
    await all((copy) => copy.set('rows', step.id, clean(step.fields)));
    truth.set(step.id, row(step.id, step.fields));
  }
  if (step.do === 'inc' || step.do === 'push') {
    const before = truth.get(step.id);
    const isChanged = before && (step.do === 'push' || step.by !== 0);
    const updated = await all((copy) =>
      copy.update('rows', step.id, step.do === 'inc' ? { $inc: { b: step.by } } : { $push: { tags: step.by } }),
    );
    for (const count of updated) expect(count).toBe(isChanged ? 1 : 0);
    if (before && step.do === 'inc') before['b'] = (before['b'] as number) + step.by;
    if (before && step.do === 'push') before['tags'] = [...((before['tags'] as number[] | undefined) ?? []), step.by];
  }
  if (step.do === 'remove') {
    for (const count of await all((copy) => copy.remove('rows', step.id)))
      expect(count).toBe(truth.has(step.id) ? 1 : 0);
    truth.delete(step.id);
  }
  if (step.do === 'removeWhere') {
    const gone = [...truth.values()].filter((one) => (one['b'] as number) >= step.least);
    for (const count of await all((copy) => copy.removeWhere('rows', { b: { $gte: step.least } })))
      expect(count).toBe(gone.length);
    for (const one of gone) truth.delete(one['_id'] as string);
  }
  if (step.do === 'transaction') {
    await all(async (copy) => {
      const t = await copy.start();
      for (const one of step.steps) await copy.set('rows', one.id, clean(one.fields), t);
      for (const one of step.steps)
        expect(await copy.get('rows', one.id, t)).toEqual(
          row(one.id, step.steps.filter((other) => other.id === one.id).at(-1)!.fields),
        );
      await (step.commits ? copy.commit(t) : copy.abort(t));
    });
    if (step.commits) for (const one of step.steps) truth.set(one.id, row(one.id, one.fields));
  }
  if (step.do === 'ask') {
    const { query: asked, order: wanted, offset, limit } = step;
    const [indexed, scanned] = await all((copy) => copy.find('rows', asked, { order: wanted }));
    const byId = (rows: Plain[]) => [...rows].sort((one, other) => (one['_id']! < other['_id']! ? -1 : 1));
    expect(byId(indexed!)).toEqual(byId(scanned!));
    for (const found of indexed!) expect(found).toEqual(truth.get(found['_id'] as string));
    // with an order that leaves no ties, pages agree too
    const strict = { ...wanted, _id: 1 };
    const [page, same] = await all((copy) => copy.find('rows', asked, { order: strict, offset, limit }));
    expect(page).toEqual(same);
  }
}

test('whatever is done, indexes, scans and a plain list of what was written agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const databases = [
        await openTestDatabase({ definition: { collections: { rows: { indexes } } } }),
        await openTestDatabase({ definition: { collections: { rows: {} } } }),
      ];
      const truth = new Map<string, Plain>();
      for (const step of steps) await work(databases, truth, step);
      for (const { database } of databases)
        expect(new Map(database.dump('rows').map((row) => [row._id, row]))).toEqual(truth);
    }),
    { numRuns: iterations(60, 1000) },
  );
});

test('a query through an index is filtered as without one', async () => {
  const rows = fc.array(fields, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(fc.tuple(query, order), { minLength: 5, maxLength: 10 }),
      async (list, questions) => {
        const data = { rows: list.map((row, i) => ({ _id: `k${i}`, ...row })) };
        const [indexed, plain] = [
          await openTestDatabase({ definition: { collections: { rows: { indexes } } }, data }),
          await openTestDatabase({ data }),
        ];
        for (const [asked, wanted] of questions) {
          const values = async (db: TestDatabase) =>
            (await db.find('rows', asked, { order: { ...wanted, _id: 1 } })).map(({ _id }) => _id);
          expect(await values(indexed)).toEqual(await values(plain));
        }
      },
    ),
    { numRuns: iterations(80, 1000) },
  );
});
