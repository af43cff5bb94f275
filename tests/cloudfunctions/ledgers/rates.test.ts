import type { CountDocument } from '../../../cloudfunctions/modules/rates/count-repository';
import type { TallyDocument } from '../../../cloudfunctions/modules/rates/tally-repository';
import { recountDueMonths } from '../../../cloudfunctions/modules/rates/count-months';
import { DAY } from '@domain/time';
import { aCase } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aMonth, keep, lastMonth, withContext } from './a-month';

describe('the rates of a unit', () => {
  let testApi: TestApi;
  let id: string;
  beforeAll(async () => {
    testApi = await openTestApi();
    id = await aMonth(testApi, 'unsigned');
  });
  afterAll(() => testApi.close());

  const received = async (unit: string) => {
    const { counts } = await testApi.ask('luo', 'rates.show', { unit, period: lastMonth() });
    return counts.find(({ name }) => name === 'received')?.count ?? 0;
  };

  test('are read as numbers, however many cases are behind them', async () => {
    await testApi.ask('luo', 'rates.show', { unit: 'x1', period: lastMonth() });
    const read = testApi.recordedRequests().map(({ collection }) => collection);
    expect(read).toContain('ratetallies');
    expect(read).not.toContain('casecounts');
  });

  test('a deadline that passes without anybody doing anything counts as late all the same', async () => {
    const open = await aCase(testApi, 'submitted');
    await keep(testApi);
    const { months } = testApi.one<CountDocument>('casecounts', open)!;
    const missed = () =>
      testApi
        .all<TallyDocument>('ratetallies')
        .filter(({ month, basis }) => basis === 'cohort' && months.includes(month))
        .reduce((sum, { tally: { counts } }) => sum + (counts.acceptDue ?? 0) - (counts.acceptMet ?? 0), 0);
    expect(missed()).toBe(0);
    await withContext(testApi, (context, budget) => recountDueMonths(context, budget), Date.now() + 10 * DAY);
    expect(missed()).toBe(1);
  });

  test('a case that changes its unit leaves the numbers of the old one, also when a run dies between both', async () => {
    expect(await received('c1')).toBe(1);
    const stored = testApi.one<CountDocument>('casecounts', id)!;
    await testApi.put({
      casecounts: [{ ...stored, unit: 'x1', formerUnits: ['c1'], version: stored.version + 1 }] as never,
      ledgerprogress: [{ _id: 'cases', version: Date.now(), until: 0 }],
    });
    await keep(testApi);
    expect([await received('c1'), await received('x1')]).toEqual([0, 1]);
  });
});
