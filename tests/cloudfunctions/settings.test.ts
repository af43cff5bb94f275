import { aReport, step } from '../support/aCase';
import { community, openTestApi, type TestApi } from '../support/cloud/test-api';

describe('a county that has not written down all of its settings', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    const written = {
      _id: 'current',
      district: { id: 'x1', name: '示例区' },
      templates: { staffTask: { id: 'TPL_TASK' } },
      caseRules: [{ version: '2026.2', maxQuestions: 1 }],
    };
    testApi = await openTestApi({ ...community(), settings: [written] });
  });
  afterAll(() => testApi.close());

  test('has the sample for the rest: people come in, report, and are answered', async () => {
    expect(await testApi.ask('lin', 'people.me', {})).toMatchObject({
      districtName: '示例区',
      templates: [{ key: 'staffTask', id: 'TPL_TASK' }],
    });
    const { id } = await testApi.ask('lin', 'cases.report', aReport());
    expect(testApi.one('cases', id)).toMatchObject({
      rulesVersion: '2026.2',
      clocks: [{ kind: 'accept', period: { workMinutes: 120 } }],
      outbox: [],
    });
    for (const one of [
      ['gao', 'accept'],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
      ['sun', 'ask'],
      ['lin', 'answer'],
    ] as const)
      await step(testApi, id, [...one]);
    const { actions } = await testApi.ask('sun', 'cases.show', { id });
    expect(actions.map(({ action }) => action)).not.toContain('ask'); // its own number counts
  });

  test('counts what is granted, and offers no message that has no template', async () => {
    expect(
      await testApi.ask('gao', 'messages.grantSubscriptions', { requestId: 'r1', results: { TPL_TASK: 'accept' } }),
    ).toEqual({
      templates: [{ key: 'staffTask', id: 'TPL_TASK', remaining: 1 }],
    });
  });
});
