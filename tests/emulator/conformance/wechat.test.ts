import { run } from './cloud';

describe('WeChat’s API in a function', () => {
  test('is refused where config.json does not list it', async () => {
    expect(await run(({ cloud, caught }) => caught(cloud.openapi['wxacode']!['get']!({ path: 'p' })))).toMatchObject({
      errCode: expect.any(Number),
    });
  });

  test('does not write to somebody who never agreed', async () => {
    const failed = await run(({ cloud, caught }) =>
      caught(
        cloud.openapi['subscribeMessage']!['send']!({
          touser: 'oNobody',
          templateId: 'unknown',
          data: { thing1: { value: 'x' } },
        }),
      ),
    );
    expect([40003, 40037, 43101]).toContain(failed?.errCode);
  });

  test('makes a code that is a picture', async () => {
    const made = await run(async ({ cloud }) => {
      const { contentType, buffer } = await cloud.openapi['wxacode']!['getUnlimited']!({
        scene: 'a=1',
        checkPath: false,
      });
      return [contentType, Buffer.isBuffer(buffer)];
    });
    expect(made).toEqual([expect.stringMatching(/^image\//), true]);
  });
});
