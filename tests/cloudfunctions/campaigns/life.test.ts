import { communityDay } from '@domain/time';
import type { CampaignDocument } from '../../../cloudfunctions/modules/campaigns/campaign-repository';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { proposeCampaigns } from '../../../cloudfunctions/modules/campaigns/propose-campaigns';
import { startTimeBudget } from '../../../cloudfunctions/modules/messages/time-budget';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { aCase, aReport, step } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor, type Somebody } from '../../support/people';
import { aCampaign, aCampaignRequest, aProposal } from './a-campaign';

describe('“都是飞线充电”: five of one compound become a campaign', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const campaign = (id: string) => testApi.one<CampaignDocument>('campaigns', id)!;
  const told = (who: Somebody, notice: string) =>
    testApi
      .all<{ to: string; notice: string }>('inbox')
      .filter((one) => one.to === personIdFor(who) && one.notice === notice).length;

  test('each reporter and each neighbour hears of the plan, of the result, and is asked', async () => {
    const [own, other] = [await aCase(testApi), (await testApi.ask('wu', 'cases.report', aReport())).id];
    await testApi.ask('wu', 'cases.support', { id: own });
    const id = await aCampaign(testApi, own, other);
    expect(campaign(id)).toMatchObject({
      state: 'running',
      unit: 's1',
      cases: [{ followed: true }, { followed: true }],
    });
    expect(stored(own).campaign).toMatchObject({ id, plan: '统一换成带顶棚的充电桩' });
    expect([
      told('lin', 'campaignJoined'),
      told('wu', 'campaignJoined'),
      told('wu', 'supportedCampaignJoined'),
    ]).toEqual([1, 1, 1]);
    expect((await testApi.ask('lin', 'cases.show', { id: own })).campaign).toMatchObject({ isOver: false });
    const closed = await testApi.ask('jiang', 'campaigns.close', { id, result: '三处都装好了，飞线拆完' });
    expect(closed).toMatchObject({ state: 'closed', actions: [] });
    expect([
      told('lin', 'campaignClosed'),
      told('wu', 'campaignClosed'),
      told('wu', 'supportedCampaignClosed'),
    ]).toEqual([1, 1, 1]);
    // who works there goes from the case to the campaign and back
    expect((await testApi.ask('gao', 'cases.show', { id: own })).campaign).toMatchObject({ id });
    expect((await testApi.ask('gao', 'campaigns.show', { id })).cases[0]).toMatchObject({
      id: own,
      title: expect.stringMatching(/./),
    });
    const seen = await testApi.ask('wu', 'cases.show', { id: own });
    expect(seen.campaign).not.toHaveProperty('id');
    expect(seen.campaign).toMatchObject({ isOver: true, words: '三处都装好了，飞线拆完' });
    expect(seen.history.map(({ action }) => action)).toContain('closeCampaign');
  });

  test('cases come and go; one that left is handled as before, and one is in a single campaign', async () => {
    const [first, second, third] = [await aCase(testApi), await aCase(testApi), await aCase(testApi)];
    const id = await aCampaign(testApi, first, second);
    await testApi.ask('jiang', 'campaigns.change', { id, cases: [first, third] });
    expect(stored(second)).not.toHaveProperty('campaign');
    expect(stored(third).campaign).toMatchObject({ id });
    expect(await testApi.refusal('jiang', 'campaigns.open', aCampaignRequest(first))).toMatchObject({
      ...{ code: 'ruleBroken', reason: 'campaigns.case' },
    });
    // what is refused, or complains about staff, belongs to none
    const refused = await aCase(testApi, 'refused');
    expect(await testApi.refusal('jiang', 'campaigns.open', aCampaignRequest(refused))).toMatchObject({
      reason: 'campaigns.case',
    });
  });

  test('is started from a case with others of its kind', async () => {
    const [first, second] = [await aCase(testApi), await aCase(testApi)];
    expect((await testApi.ask('jiang', 'cases.show', { id: first })).mayStartCampaign).toBe(true);
    const form = await testApi.ask('jiang', 'campaigns.form', { case: first });
    expect(form.first.id).toBe(first);
    expect(form.candidates.map(({ id }) => id)).toContain(second);
    expect(form.candidates.map(({ id }) => id)).not.toContain(first);
    await aCampaign(testApi, first, second);
    expect(await testApi.refusal('jiang', 'campaigns.form', { case: first })).toMatchObject({ code: 'notFound' });
  });

  test('only who supervises the place leads it, and nobody else learns of it', async () => {
    const id = await aProposal(testApi, await aCase(testApi));
    for (const who of ['gao', 'sun', 'lin'] as const)
      expect(await testApi.refusal(who, 'campaigns.drop', { id, reason: '不用专项' })).toMatchObject({
        code: 'forbidden',
      });
    expect((await testApi.ask('gao', 'campaigns.show', { id })).actions).toEqual([]);
    expect(await testApi.refusal('lin', 'campaigns.show', { id })).toMatchObject({ code: 'forbidden' });
    expect((await testApi.ask('luo', 'campaigns.drop', { id, reason: '已经在统一改造' })).state).toBe('dropped');
    const until = communityDay(Date.now());
    const late = { ...aCampaignRequest(await aCase(testApi)), until };
    expect(await testApi.refusal('jiang', 'campaigns.open', late)).toMatchObject({
      code: 'invalidInput',
      reason: 'until',
    });
  });

  test('at night one proposes itself, once a month, from five on', async () => {
    const run = () =>
      testApi.withDatabase((db) =>
        proposeCampaigns(
          { db, now: Date.now(), keys: { identity: 'x', code: 'x' } } as unknown as AppContext,
          startTimeBudget(30_000, Date.now()),
        ),
      );
    for (let n = 0; n < 4; n++) await aCase(testApi, 'submitted', { category: 'charging' });
    expect(await run()).toBe(0);
    await aCase(testApi, 'submitted', { category: 'charging' });
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const { campaigns } = await testApi.ask('jiang', 'campaigns.list', {});
    expect(campaigns[0]).toMatchObject({ state: 'proposed', category: 'charging', cases: 5 });
    const shown = await testApi.ask('jiang', 'campaigns.show', { id: campaigns[0]!.id });
    expect(shown.actions).toEqual(['open', 'drop']);
    const { requestId, plan, until } = aCampaignRequest();
    const cases = shown.cases.slice(1).map((one) => one.id);
    const opened = await testApi.ask('jiang', 'campaigns.open', { requestId, id: shown.id, cases, plan, until });
    expect(opened).toMatchObject({ state: 'running', cases: [{}, {}, {}, {}] });
    await step(testApi, shown.cases[0]!.id, ['gao', 'accept']);
    expect(stored(shown.cases[0]!.id)).not.toHaveProperty('campaign');
  });
});
