import { run } from './cloud';

describe('an error', () => {
  test('of a duplicate names the index and the key', async () => {
    const [id, key, missing] = await run(async ({ unique, caught }) => {
      await unique.add({ data: { _id: 'a', code: 1 } });
      await unique.add({ data: { _id: 'b' } });
      return [
        await caught(unique.add({ data: { _id: 'a', code: 2 } })),
        await caught(unique.add({ data: { code: 1 } })),
        await caught(unique.add({ data: { _id: 'c' } })),
      ];
    });
    for (const error of [id, key, missing]) {
      expect([-502001, -501001]).toContain(error?.errCode);
      expect(error?.message).toMatch(/E11000|DATABASE_DUPLICATE_WRITE/);
    }
  });

  test('of a collection that does not exist', async () => {
    expect(await run(({ db, caught }) => caught(db.collection('never_made').get()))).toMatchObject({
      errCode: -502005,
      message: expect.stringContaining('Db or Table not exist'),
    });
  });

  test('of a collection made twice', async () => {
    expect(await run(({ db, caught }) => caught(db.createCollection('conformance')))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('Table exist'),
    });
  });

  test('of an operator nobody knows', async () => {
    const failures = await run(async ({ docs, caught }) => [
      await caught(docs.where({ n: { $near_by: 1 } }).get()),
      await caught(docs.doc('a').update({ data: { $nope: { n: 1 } } })),
    ]);
    for (const failed of failures) expect(failed).toMatchObject({ errCode: expect.any(Number) });
  });

  test('of a document that would be larger than 16 MB', async () => {
    expect(
      await run(({ docs, caught }) => caught(docs.add({ data: { text: 'x'.repeat(17 * 1024 * 1024) } }))),
    ).toMatchObject({ errCode: expect.any(Number) });
  });
});
