import { run } from './cloud';

describe('a document', () => {
  test('is added under its own id or a made one of 32 hexadecimal digits', async () => {
    const { own, made, several } = await run(async ({ docs }) => {
      const own = (await docs.add({ data: { _id: 'a', n: 1 } }))._id;
      const made = (await docs.add({ data: { n: 2 } }))._id;
      const several = await docs.add({ data: [{ _id: 'x' }, { _id: 'y' }] });
      return { own, made, several: several._ids };
    });
    expect(own).toBe('a');
    expect(made).toMatch(/^[0-9a-f]{32}$/);
    expect(several).toEqual(['x', 'y']);
  });

  test('is read by its id, and is an error when it is not there', async () => {
    const [found, missing] = await run(async ({ docs, caught }) => {
      await docs.add({ data: { _id: 'a', list: [1, { deep: null }] } });
      return [(await docs.doc('a').get()).data, await caught(docs.doc('nobody').get())] as const;
    });
    expect(found).toEqual({ _id: 'a', list: [1, { deep: null }] });
    expect(missing).toMatchObject({ errCode: -1, message: expect.stringContaining('does not exist') });
  });

  test('is set whole: made when it is new, replaced when it is there, which counts also when it is the same', async () => {
    const seen = await run(async ({ docs }) => {
      const first = await docs.doc('a').set({ data: { n: 1, gone: true } });
      const second = await docs.doc('a').set({ data: { n: 2 } });
      const same = await docs.doc('a').set({ data: { n: 2 } });
      return {
        created: first.stats.created,
        id: first._id,
        updated: [second.stats.updated, same.stats.updated],
        now: (await docs.doc('a').get()).data,
      };
    });
    expect(seen).toEqual({ created: 1, id: 'a', updated: [1, 1], now: { _id: 'a', n: 2 } });
  });

  test('is removed once', async () => {
    const removed = await run(async ({ docs }) => {
      await docs.add({ data: { _id: 'a' } });
      return [(await docs.doc('a').remove()).stats.removed, (await docs.doc('a').remove()).stats.removed];
    });
    expect(removed).toEqual([1, 0]);
  });

  test('counts as updated only when it changed', async () => {
    const updated = await run(async ({ docs, _ }) => {
      await docs.add({
        data: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 1 },
          { _id: 'c', n: 2 },
        ],
      });
      const same = await docs.doc('a').update({ data: { n: 1 } });
      const some = await docs.where({ n: _['lte']!(2) }).update({ data: { n: 2 } });
      const none = await docs.doc('nobody').update({ data: { n: 1 } });
      return [same, some, none].map(({ stats }) => stats.updated);
    });
    expect(updated).toEqual([0, 2, 0]);
  });
});
