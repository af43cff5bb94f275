import { run } from './cloud';

describe('a function that calls another', () => {
  test('gets what it answers, dates as text', async () => {
    const echoed = await run(
      async ({ cloud }) => (await cloud.callFunction({ name: 'echo', data: { a: [1, null], at: new Date(0) } })).result,
    );
    expect(echoed).toMatchObject({
      event: { a: [1, null], at: '1970-01-01T00:00:00.000Z' },
      source: expect.stringMatching(/,scf$/),
    });
  });

  test.each([[null], [0], ['text'], [[1, 2]], [{ a: 1 }]])('gets %j as it is', async (answers) => {
    expect(
      await run(
        async ({ cloud }, answers) => (await cloud.callFunction({ name: 'echo', data: { answers } })).result,
        answers,
      ),
    ).toEqual(answers);
  });

  test('meets its error with what was thrown', async () => {
    const failed = await run(({ cloud, caught }) =>
      caught(cloud.callFunction({ name: 'echo', data: { fails: true } })),
    );
    expect(failed).toMatchObject({
      errCode: -1,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('told to fail'),
    });
  });

  test('meets an error when there is none of that name', async () => {
    expect(
      await run(({ cloud, caught }) => caught(cloud.callFunction({ name: 'never_made', data: {} }))),
    ).toMatchObject({ errCode: -1, message: expect.stringMatching(/FUNCTION_?S?_?NOT_?FOUND|FunctionName/i) });
  });
});
