import { aReport, step } from '../support/aCase';
import { community, openDoor, type Door } from '../support/door';

describe('a county that has not written down all of its settings', () => {
  let door: Door;
  beforeAll(async () => {
    const written = {
      _id: 'current',
      district: { id: 'x1', name: '示例区' },
      templates: { staffTask: { id: 'TPL_TASK' } },
      caseRules: [{ version: '2026.2', maxQuestions: 1 }],
    };
    door = await openDoor({ ...community(), settings: [written] });
  });
  afterAll(() => door.close());

  test('has the sample for the rest: people come in, report, and are answered', async () => {
    expect(await door.ask('lin', 'people.me', {})).toMatchObject({
      districtName: '示例区',
      templates: [{ key: 'staffTask', id: 'TPL_TASK' }],
    });
    const { id } = await door.ask('lin', 'cases.report', aReport());
    expect(door.one('cases', id)).toMatchObject({
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
      await step(door, id, [...one]);
    const { actions } = await door.ask('sun', 'cases.show', { id });
    expect(actions.map(({ action }) => action)).not.toContain('ask'); // its own number counts
  });

  test('counts what is granted, and offers no message that has no template', async () => {
    expect(
      await door.ask('gao', 'messages.grantSubscriptions', { requestId: 'r1', results: { TPL_TASK: 'accept' } }),
    ).toEqual({
      templates: [{ key: 'staffTask', id: 'TPL_TASK', remaining: 1 }],
    });
  });
});
