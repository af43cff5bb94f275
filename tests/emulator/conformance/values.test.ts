import { run } from './cloud';

describe('a value', () => {
  test('comes back as it was written, dates as dates, numbers as numbers', async () => {
    const same = await run(async ({ docs }) => {
      const written: Record<string, unknown> = {
        whole: 5,
        negative: -7,
        large: 9007199254740991,
        half: 0.5,
        tiny: 1e-9,
        nothing: null,
        yes: true,
        text: '中文 😀 "\n',
        empty: '',
        list: [1, [2, [null]], { a: [] }],
        at: new Date(1704164645000),
      };
      await docs.add({ data: { _id: 'a', ...written } });
      const { data } = await docs.doc('a').get();
      return {
        differing: Object.keys(written).filter((name) => JSON.stringify(data[name]) !== JSON.stringify(written[name])),
        isDate: data['at'] instanceof Date,
      };
    });
    expect(same).toEqual({ differing: [], isDate: true });
  });

  test('that is undefined is not there', async () => {
    expect(
      await run(
        async ({ docs }) => (
          await docs.add({ data: { _id: 'a', gone: undefined } }),
          Object.keys((await docs.doc('a').get()).data)
        ),
      ),
    ).toEqual(['_id']);
  });

  test('of the server’s clock is the moment of the write, and may be moved', async () => {
    const { ahead, around } = await run(async ({ db, docs }) => {
      const before = Date.now();
      await docs.add({ data: { _id: 'a', now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) } });
      const { now, later } = (await docs.doc('a').get()).data as { now: Date; later: Date };
      return { ahead: later.getTime() - now.getTime(), around: Math.abs(now.getTime() - before) < 60_000 };
    });
    expect([ahead, around]).toEqual([60_000, true]);
  });

  test('that is a pattern is kept as one', async () => {
    const kept = await run(
      async ({ docs }) => (
        await docs.add({ data: { _id: 'a', pattern: /^a.b$/i } }),
        (await docs.doc('a').get()).data['pattern']
      ),
    );
    expect(kept).toMatchObject({ pattern: '^a.b$', options: 'i' });
  });

  test('that is a pattern of the server’s own kind keeps its text', async () => {
    const kept = await run(async ({ db, docs }) => {
      await docs.add({ data: { _id: 'a', pattern: db.RegExp({ regexp: 'a/b(?>c)++', options: 'xi' }) } });
      return (await docs.doc('a').get()).data['pattern'];
    });
    expect(kept).toMatchObject({ pattern: 'a/b(?>c)++', options: 'ix' });
  });
});

describe('the SDK’s own habits, which an emulator must not hide:', () => {
  test('set() of a helper stores its fields', async () => {
    const stored = await run(async ({ db, docs, _ }) => {
      await docs.add({ data: { _id: 'a' } });
      await docs.doc('a').update({ data: { at: _['set']!(db.serverDate()) } });
      return (await docs.doc('a').get()).data['at'];
    });
    expect(stored).toMatchObject({ offset: 0 });
  });

  test('an empty object is flattened away unless it is set', async () => {
    const seen = await run(async ({ docs, _ }) => {
      await docs.add({ data: { _id: 'a', it: { v: 1 } } });
      await docs.doc('a').update({ data: { it: {} } });
      const first = (await docs.doc('a').get()).data['it'];
      await docs.doc('a').update({ data: { it: _['set']!({}) } });
      return [first, (await docs.doc('a').get()).data['it']];
    });
    expect(seen).toEqual([{ v: 1 }, {}]);
  });
});
