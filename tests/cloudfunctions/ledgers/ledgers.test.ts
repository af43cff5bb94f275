import type { DayDocument } from '../../../cloudfunctions/modules/ledgers/day-repository';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aCase, step } from '../../support/aCase';
import { aMonth, inLastMonth, keep, lastMonth, show } from './a-month';

describe('the ledgers of a district', () => {
  let testApi: TestApi;
  let id: string;
  beforeAll(async () => {
    testApi = await openTestApi();
    id = await aMonth(testApi, 'unsigned');
  });
  afterAll(() => testApi.close());

  const input = () => ({ unit: 'c1', period: lastMonth() });
  const kept = () =>
    JSON.stringify(['ledgerdays', 'ledgermonths', 'casecounts', 'ratetallies'].map((name) => testApi.all(name)));

  test('a community has its cases as rows, those above have the sum', async () => {
    const own = await show(testApi, 'gao');
    expect(own.rows).toHaveLength(1);
    expect(own).toMatchObject({ totals: { received: 1, closed: 1 }, month: { state: 'unsigned' }, frozen: true });
    expect(await show(testApi, 'jiang', 's1')).toMatchObject({ totals: { received: 1, closed: 1 }, rows: [] });
    expect(await show(testApi, 'luo', 'x1')).toMatchObject({
      totals: { received: 1 },
      communities: expect.arrayContaining([expect.objectContaining({ unit: 'c1', state: 'unsigned' })]),
    });
  });

  test('the unit that may have done the work reads no single rating', async () => {
    expect((await show(testApi, 'gao')).rows[0]).toMatchObject({ satisfaction: null, callback: null });
    expect((await show(testApi, 'jiang')).rows[0]).toMatchObject({ satisfaction: 'verySatisfied', callback: 'valid' });
  });

  test('a second run, and one that is stopped after each step, gives the same', async () => {
    const before = kept();
    await keep(testApi);
    expect(kept()).toBe(before);
    for (let n = 0; n < 4; n++) await keep(testApi, 0);
    await keep(testApi);
    expect(kept()).toBe(before);
  });

  test('who has no business with a unit learns nothing of it', async () => {
    for (const who of ['lin', 'chen', 'sun', 'qian'] as const)
      expect(await testApi.refusal(who, 'ledgers.show', { ...input(), kind: 'month' })).toMatchObject({
        code: 'forbidden',
      });
    expect(await testApi.refusal('gao', 'ledgers.show', { ...input(), unit: 'c2', kind: 'month' })) //
      .toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('gao', 'ledgers.show', { ...input(), unit: 's1', kind: 'month' })) //
      .toMatchObject({ code: 'notFound' });
  });

  test('numbers open to their cases for those who answer for the unit; answers only above it', async () => {
    const shown = await testApi.ask('gao', 'rates.show', input());
    expect(shown.rates.find(({ name }) => name === 'closed')).toMatchObject({
      numerator: 1,
      denominator: 1,
      share: 1000,
    });
    expect(shown).toMatchObject({ opens: true, rulesVersion: expect.any(String) });
    const list = await testApi.ask('gao', 'rates.list', { ...input(), count: 'closed' });
    expect(list).toMatchObject({ total: 1, cases: [{ id }] });
    expect(await testApi.refusal('gao', 'rates.list', { ...input(), count: 'satisfaction.verySatisfied' })) //
      .toMatchObject({ code: 'ruleBroken', reason: 'rates.answers' });
    expect(await testApi.ask('luo', 'rates.list', { ...input(), unit: 'x1', count: 'solvedYes' })) //
      .toMatchObject({ total: 1 });
  });

  test('a neighbour reads the counts of few cases, and no share', async () => {
    const { rates, counts, opens } = await testApi.ask('wu', 'rates.show', input());
    expect(opens).toBe(false);
    expect(rates.find(({ name }) => name === 'closed')).toEqual({ name: 'closed', numerator: 1, denominator: 1 });
    expect(rates.find(({ name }) => name === 'satisfied')).toMatchObject({ hidden: true, numerator: 0 });
    expect(counts.map(({ name }) => name).filter((name) => name.startsWith('satisfaction'))).toEqual([]);
    expect(await testApi.refusal('wu', 'rates.list', { ...input(), count: 'closed' })).toMatchObject({
      code: 'forbidden',
    });
  });

  test('from signature to lock and correction; what is late stands beside what was signed', async () => {
    expect(await testApi.refusal('gao', 'ledgers.sign', { ...input(), period: '2099-01' })) //
      .toMatchObject({ code: 'ruleBroken', reason: 'ledgers.sign' });
    expect((await testApi.ask('gao', 'ledgers.list', {})).months.find(({ period }) => period === lastMonth())) //
      .toMatchObject({ unit: 'c1', action: 'sign' });
    await testApi.ask('gao', 'ledgers.sign', input());
    await testApi.ask('jiang', 'ledgers.check', input());
    const locked = await testApi.ask('luo', 'ledgers.lock', input());
    expect(locked.month?.signatures.map(({ role }) => role)).toEqual(['desk', 'supervisor', 'centre']);

    const frozen = testApi.all<DayDocument>('ledgerdays').map(({ rows }) => rows);
    const late = await aCase(testApi, 'working');
    await inLastMonth(testApi, late);
    await testApi.put({ ledgerprogress: [{ _id: 'cases', version: 99, until: 0 }] });
    await keep(testApi);
    expect(testApi.all<DayDocument>('ledgerdays').map(({ rows }) => rows)).toEqual(expect.arrayContaining(frozen));
    const after = await show(testApi, 'luo');
    expect(after.totals).toMatchObject({ received: 2, closed: 1 });
    expect(after.month?.signedTotals).toMatchObject({ received: 1 });
    expect(after.amendments.some((amendment) => amendment.late)).toBe(true);

    const corrected = await testApi.ask('luo', 'ledgers.amend', {
      ...{ ...input(), row: id, column: 'channel', value: 'phone', reason: '当时是打电话来的' },
    });
    expect(corrected.totals.channels).toMatchObject({ phone: 1, miniProgram: 1 });
    expect(corrected.amendments[0]).toMatchObject({ reason: '当时是打电话来的', role: 'centre', late: false });
  });

  test('what happens today is in the ledger of today', async () => {
    const today = await aCase(testApi, 'submitted');
    await keep(testApi);
    await step(testApi, today, ['gao', 'accept']);
    await keep(testApi);
    const day = testApi
      .all<DayDocument>('ledgerdays')
      .find(({ rows }) => rows.some(({ caseId, progress }) => caseId === today && progress === 'accepted'));
    expect(day).toMatchObject({ unit: 'c1', frozen: false });
  });
});
