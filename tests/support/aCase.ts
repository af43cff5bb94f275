import type { CasePersonAction } from '@domain/cases/lifecycle/event';
import type { CaseView } from '@domain/cases/view';
import type { Input } from '@domain/contract';
import { HOUR } from '@domain/time';
import type { TestApi } from './cloud/test-api';
import { usual, WAYS } from './case-ways';
import type { Somebody } from './people';

type Details = Omit<Input<'cases.advance'>, 'id' | 'version' | 'action'>;
export type Step = [Somebody, CasePersonAction, Details?];

let drafts = 0;
export const aReport = (change: Partial<Input<'cases.report'>> = {}): Input<'cases.report'> => ({
  draftId: `draft${++drafts}`,
  category: 'facilities',
  description: '三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶',
  place: { kind: 'compound', compound: 'k1', building: '3号楼2单元402室' },
  ...change,
});

/** Takes one step in a case, whatever its version is now. */
export async function step(testApi: TestApi, id: string, [who, action, details]: Step): Promise<CaseView> {
  const version = testApi.one<{ version: number }>('cases', id)?.version ?? 1;
  return testApi.ask(who, 'cases.advance', {
    ...{ id, version, action },
    ...(details ?? usual[action]),
    ...(!details && action === 'merge' && { sameAs: await acceptedOf(testApi, 'wu') }),
    ...(!details && action === 'repeat' && { sameAs: await acceptedOf(testApi, 'lin') }),
    ...(!details && action === 'askPause' && { until: await thirdPauseDay(testApi, id, who) }),
  });
}

/** A case about the same lamp that somebody told of, and the desk accepted. */
export async function acceptedOf(testApi: TestApi, who: Somebody): Promise<string> {
  const { id } = await testApi.ask(who, 'cases.report', aReport());
  await step(testApi, id, ['gao', 'accept']);
  return id;
}

/** A day that is allowed today. */
const thirdPauseDay = async (testApi: TestApi, id: string, who: Somebody): Promise<string> =>
  (await testApi.ask(who, 'cases.show', { id })).pauseDays?.procedure[2] ?? '';

/** lin told of a broken lamp, and people brought it into this state. Answers its id. */
export async function aCase(
  testApi: TestApi,
  state: keyof typeof WAYS = 'submitted',
  change: Partial<Input<'cases.report'>> = {},
): Promise<string> {
  const { id } = await testApi.ask('lin', 'cases.report', aReport(change));
  for (const one of WAYS[state]) await step(testApi, id, one);
  return id;
}

/** The day is over in which only the reporter says how it went. */
export async function afterOwnDay(testApi: TestApi, id: string): Promise<void> {
  const it = testApi.one<{ clocks: { startedAt: number }[] }>('cases', id)!;
  await testApi.put({
    cases: [{ ...it, clocks: it.clocks.map((clock) => ({ ...clock, startedAt: clock.startedAt - 25 * HOUR })) }],
  });
}
