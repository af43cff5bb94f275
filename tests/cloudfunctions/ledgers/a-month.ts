import type { LedgerView } from '@domain/ledgers/view';
import { keepLedgers } from '../../../cloudfunctions/modules/ledgers/keep-ledgers';
import { startTimeBudget, type TimeBudget } from '../../../cloudfunctions/modules/messages/time-budget';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { monthAfter } from '@domain/rates/period';
import { sampleSettings } from '@domain/settings/sample-settings';
import { communityDay, momentOf } from '@domain/time';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { calendarWith } from '../../../cloudfunctions/platform/holidays';
import { aCase } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { settings } from '../../support/places';

/** The month that is over. */
export const lastMonth = (): string => monthAfter(communityDay(Date.now()).slice(0, 7), -1);

/** Runs a job of the scheduler as it does at a moment. */
export const withContext = <T>(
  testApi: TestApi,
  run: (context: AppContext, budget: TimeBudget) => Promise<T>,
  now = Date.now(),
  milliseconds = 60_000,
): Promise<T> =>
  testApi.withDatabase((db) => {
    const context = {
      ...{ db, now, requestId: 'r', keys: { identity: 'x', code: 'x' } },
      settings: async () => ({ ...sampleSettings, ...settings }),
      calendar: () => calendarWith(undefined),
    } as unknown as AppContext;
    return run(context, startTimeBudget(milliseconds, now));
  });

/** One run of the job that keeps the ledgers. */
export const keep = (testApi: TestApi, milliseconds = 60_000, now = Date.now()): Promise<number> =>
  withContext(testApi, keepLedgers, now, milliseconds);

/** Moves all that happened in a case back, so that it began on the fifth of the last month. */
export async function inLastMonth(testApi: TestApi, id: string): Promise<void> {
  const stored = testApi.one<CaseDocument>('cases', id)!;
  const by = momentOf(`${lastMonth()}-05`, 600) - stored.receivedAt;
  const shift = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number' && (/At$|^at$/.test(key) || key === 'from' || key === 'to')) return value + by;
    if (Array.isArray(value)) return value.map((one) => shift(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shift(one, name)]));
  };
  await testApi.put({ cases: [{ ...(shift(stored) as CaseDocument), version: stored.version + 1 }] as never });
}

/** The last month of c1 with one closed case, brought this far. Answers the case's id. */
export async function aMonth(testApi: TestApi, until: 'unsigned' | 'signed' | 'checked' | 'locked'): Promise<string> {
  const id = await aCase(testApi, 'closed');
  await inLastMonth(testApi, id);
  // what is moved back by weeks is late beyond all that happens
  await testApi.put({ ledgerprogress: [{ _id: 'cases', version: Date.now(), until: 0 }] });
  await keep(testApi);
  const input = { unit: 'c1', period: lastMonth() };
  if (until === 'unsigned') return id;
  await testApi.ask('gao', 'ledgers.sign', input);
  if (until === 'signed') return id;
  await testApi.ask('jiang', 'ledgers.check', input);
  if (until === 'locked') await testApi.ask('luo', 'ledgers.lock', input);
  return id;
}

export const show = (testApi: TestApi, who: 'gao' | 'jiang' | 'luo', unit = 'c1'): Promise<LedgerView> =>
  testApi.ask(who, 'ledgers.show', { unit, kind: 'month', period: lastMonth() });
