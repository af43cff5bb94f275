import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase, step } from '../../support/aCase';
import { happy } from '../../support/case-ways';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';

describe('supervision', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const toldOf = (who: Parameters<typeof personIdFor>[0], notice: string) =>
    testApi
      .all<{ to: string; notice: string }>('inbox')
      .filter((one) => one.notice === notice && one.to === personIdFor(who));
  const desk = async (who: Parameters<TestApi['ask']>[0]) => (await testApi.ask(who, 'supervision.desk', {})).sections;

  test('jiang steps in, the leader answers, and lin reads that somebody watches over it', async () => {
    const id = await aCase(testApi, 'working');
    await step(testApi, id, ['jiang', 'supervise']);
    for (const [who, notice] of [
      ['sun', 'supervised'],
      ['he', 'supervised'],
      ['lin', 'supervisedForReporter'],
    ] as const)
      expect(toldOf(who, notice)).toHaveLength(1);
    expect((await testApi.ask('lin', 'cases.show', { id })).supervised).toEqual({
      at: expect.any(Number),
      replied: false,
    });
    const list = await testApi.ask('he', 'cases.list', { list: 'work' });
    expect(list.cases.map((card) => card.id)).toContain(id);
    await step(testApi, id, ['he', 'replySupervision']);
    expect(toldOf('jiang', 'supervisionReplied')).toHaveLength(1);
    expect((await testApi.ask('lin', 'cases.show', { id })).supervised).toMatchObject({ replied: true });
  });

  test('of ten supervisors who decide one question at once, one wins, and the others are told that it is decided', async () => {
    const id = await aCase(testApi, 'paused');
    await step(testApi, id, ['lin', 'objectToPause']);
    const { version } = stored(id);
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        testApi.reply(n % 2 ? 'jiang' : 'luo', 'cases.advance', {
          ...{ id, version, note: `第 ${n} 个说` },
          action: n % 3 ? 'upholdObjection' : 'dismissObjection',
        }),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(stored(id).events.filter(({ action }) => /Objection$/.test(action))).toHaveLength(1);
  });

  test('the desk has what waits and nothing else, in two requests, and what is decided goes', async () => {
    const [asked, paused, quiet] = [
      await aCase(testApi, 'working'),
      await aCase(testApi, 'paused'),
      await aCase(testApi, 'working'),
    ];
    await step(testApi, asked, ['he', 'askExtension']);
    const sections = await desk('jiang');
    const requests = testApi.recordedRequests().filter(({ collection }) => collection);
    expect(requests.map(({ collection }) => collection)).toEqual(['people', 'people']);
    expect(sections.map(({ list, rows }) => [list, rows.map(({ id }) => id)])).toEqual([
      ['ask', [asked]],
      ['paused', [paused]],
    ]);
    expect(JSON.stringify(sections)).not.toContain(quiet);
    const [row] = sections[0]!.rows;
    expect(row).toMatchObject({ decision: 'grantExtension', ask: { kind: 'extension', workDays: 3 } });
    await testApi.ask('jiang', 'cases.advance', { id: asked, version: row!.version, action: 'grantExtension' });
    expect((await desk('jiang')).map(({ list }) => list)).toEqual(['paused']);
  });

  test('somebody says that they were pressed: it is on the supervisor’s desk, and the unit finds nothing of it', async () => {
    const id = await aCase(testApi, 'callback');
    await step(testApi, id, ['lin', 'rate', { rating: { ...happy, pressured: true } }]);
    expect((await desk('jiang'))[0]).toMatchObject({ list: 'pressure', rows: [{ id, decision: 'reviewFlag' }] });
    const forUnit = JSON.stringify(await testApi.ask('sun', 'cases.show', { id }));
    expect(forUnit).not.toMatch(/pressure|flags/);
    await step(testApi, id, ['jiang', 'reviewFlag']);
    expect(await desk('jiang')).toEqual([]);
    expect(JSON.stringify(await testApi.ask('he', 'cases.show', { id }))).not.toContain('reviewFlag');
    expect((await testApi.ask('jiang', 'cases.show', { id })).rating).toMatchObject({ void: true });
  });

  test('nobody else opens a desk', async () => {
    for (const who of ['lin', 'chen', 'gao', 'sun', 'he', 'qian', 'tang'] as const)
      expect(await testApi.refusal(who, 'supervision.desk', {})).toMatchObject({ code: 'forbidden' });
  });
});
