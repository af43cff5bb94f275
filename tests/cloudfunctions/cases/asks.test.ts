import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aCase, step, type Step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';

describe('what one asks and another decides', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const show = (who: Parameters<TestApi['ask']>[0], id: string) => testApi.ask(who, 'cases.show', { id });
  const versionOf = (id: string) => stored(id).version;

  test('whose it is: lin reads that it is being decided, and not why; the centre reads why and chooses the unit', async () => {
    const id = await aCase(testApi, 'returning');
    const [mine, atCentre] = [await show('lin', id), await show('luo', id)];
    expect(mine).toMatchObject({ state: 'returning', ask: { kind: 'return' }, turn: 'centre' });
    expect(JSON.stringify(mine)).not.toContain('路灯归市政管');
    expect(atCentre.ask).toEqual({ kind: 'return', note: '路灯归市政管' });
    expect(atCentre.units!.length).toBeGreaterThan(0);
    const list = await testApi.ask('luo', 'cases.list', { list: 'work' });
    expect(list.cases.find((card) => card.id === id)!.words).toMatchObject({
      holder: '区县中心正在定由谁办',
      marks: [{ words: '等您定单位', tone: 'warn', icon: 'person' }],
    });
  });

  test('of two decisions on one question the first counts, and the second is told that it is decided', async () => {
    const id = await aCase(testApi, 'returning');
    const version = versionOf(id);
    const answers = [];
    for (const unit of ['s1', 'd1'])
      answers.push(
        await testApi.reply('luo', 'cases.advance', { id, version, action: 'assign', unit, note: '按清单' }),
      );
    expect(answers[0]).toMatchObject({ ok: true, data: { holder: { unitName: expect.any(String) } } });
    expect(answers[1]).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(stored(id)).toMatchObject({ state: 'dispatched', holder: { unit: 's1' }, assigned: true });
  });

  test('a pause: lin reads why and until when, objects, and the supervisor’s word restores the deadline', async () => {
    const id = await aCase(testApi, 'working');
    const before = stored(id).clocks.find(({ kind }) => kind === 'finish')!;
    const offered = await show('sun', id);
    expect(offered.pauseDays!.procedure).toHaveLength(10);
    expect(offered.pauseDays!.weather).toEqual(offered.pauseDays!.procedure.slice(0, 5));
    await step(testApi, id, ['sun', 'askPause']);
    await step(testApi, id, ['he', 'grantPause', {}]);
    const paused = await show('lin', id);
    expect(paused).toMatchObject({
      state: 'paused',
      pause: { reason: 'procedure', until: offered.pauseDays!.procedure[2] },
      actions: expect.arrayContaining([{ action: 'objectToPause', needs: ['note'], takes: ['photos'] }]),
    });
    expect(paused.clocks.find(({ kind }) => kind === 'finish')).toMatchObject({ paused: true });
    await step(testApi, id, ['lin', 'objectToPause']);
    expect((await show('lin', id)).ask).toMatchObject({ kind: 'objection', note: '换两盏灯不用招标' });
    const upheld = await step(testApi, id, ['jiang', 'upholdObjection']);
    expect(upheld.state).toBe('working');
    expect(stored(id).clocks.find(({ kind }) => kind === 'finish')).toEqual(before);
  });

  test('a pause that is over ends by itself, and everybody is told once', async () => {
    const id = await aCase(testApi, 'working');
    for (const one of [
      ['sun', 'contact'],
      ['sun', 'askPause'],
      ['he', 'grantPause', {}],
    ] as Step[])
      await step(testApi, id, one);
    const end = stored(id).timerDue!;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(end + 60_000);
    await testApi.tick();
    await testApi.tick();
    clock.mockRestore();
    expect(stored(id)).toMatchObject({ state: 'working' });
    expect(stored(id)).not.toHaveProperty('pause');
    expect(stored(id).events.filter(({ action }) => action === 'endPause')).toMatchObject([{ at: end }]);
    const told = testApi.all<{ to: string; notice: string }>('inbox').filter(({ to }) => to === personIdFor('lin'));
    expect(told.filter(({ notice }) => notice === 'caseResumed')).toHaveLength(1);
  });

  test.each([
    ['an end that is not offered', { pauseReason: 'procedure' as const, until: '2999-01-01', note: '公告期' }, 'until'],
    ['no end', { pauseReason: 'procedure' as const, note: '公告期' }, 'until'],
    ['no reason', { until: '2030-01-01', note: '公告期' }, 'pauseReason'],
  ])('a pause with %s is refused and changes nothing', async (_, details, field) => {
    const id = await aCase(testApi, 'working');
    const before = stored(id);
    const refusal = await testApi.refusal('sun', 'cases.advance', {
      ...{ id, version: before.version, action: 'askPause' },
      ...details,
    });
    expect(refusal).toMatchObject({ code: 'invalidInput', reason: field });
    expect(stored(id)).toEqual(before);
  });

  test('somebody who is not asked decides nothing: neither the reporter, a neighbour nor the one who asked', async () => {
    const id = await aCase(testApi, 'working');
    await step(testApi, id, ['sun', 'askPause']);
    for (const who of ['lin', 'sun', 'gao', 'qian'] as const)
      expect(
        await testApi.refusal(who, 'cases.advance', { id, version: versionOf(id), action: 'grantPause' }),
      ).toMatchObject({ code: 'ruleBroken' });
  });
});
