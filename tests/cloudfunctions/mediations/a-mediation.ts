import type { Input, Output } from '@domain/contract';
import { DAY } from '@domain/time';
import type { TestApi } from '../../support/cloud/test-api';
import type { Somebody } from '../../support/people';

type Shown = Output<'mediations.show'>;
type Details = Omit<Input<'mediations.advance'>, 'id' | 'version' | 'action'>;
type Action = Input<'mediations.advance'>['action'];

let requests = 0;

/** What lin asks about wu. */
export const aMediationRequest = (): Input<'mediations.ask'> => ({
  ...{ requestId: `mediation${++requests}`, kind: 'neighbours', words: '楼上半夜拖家具，说了几次没有用' },
  ...{ other: `楼上的邻居${requests}`, name: '四零二老林' },
});

/** One action on a mediation as its actor sees it now. */
export async function act(
  testApi: TestApi,
  id: string,
  who: Somebody,
  action: Action,
  details: Details = {},
): Promise<Shown> {
  const { version } = await testApi.ask(who, 'mediations.show', { id });
  return testApi.ask(who, 'mediations.advance', { id, version, action, ...details });
}

export const anAcceptance = { kind: 'neighbours' as const, summary: '楼上楼下夜里的声音' };
export const anAgreement = { terms: '晚上十点以后不拖家具，椅脚装上垫子。' };

const STAGES = ['asked', 'inviting', 'answered', 'mediating', 'seated', 'proposed'] as const;

/** lin asked, bai of the desk invited wu, who agreed; song mediates. Answers the id of the mediation. */
export async function aMediation(testApi: TestApi, until: (typeof STAGES)[number] = 'asked'): Promise<string> {
  const { id } = await testApi.ask('lin', 'mediations.ask', aMediationRequest());
  const steps: (() => Promise<unknown>)[] = [
    async () => {
      await act(testApi, id, 'bai', 'accept', anAcceptance);
      await act(testApi, id, 'bai', 'invite', { name: '五零二住户' });
    },
    async () => testApi.ask('wu', 'mediations.join', { code: await codeOf(testApi, id) }),
    () => act(testApi, id, 'wu', 'agree', { words: '孩子小，难免有声音' }),
    async () => {
      const { candidates = [] } = await testApi.ask('bai', 'mediations.show', { id });
      const song = candidates.find(({ role }) => role === 'mediator')!;
      await act(testApi, id, 'bai', 'appoint', { member: song.member });
      await act(testApi, id, 'song', 'declare');
    },
    async () => {
      await act(testApi, id, 'song', 'schedule', { at: Date.now() + DAY, place: '社区谈心室' });
      await act(testApi, id, 'song', 'propose', anAgreement);
    },
  ];
  for (const step of steps.slice(0, STAGES.indexOf(until))) await step();
  return id;
}

/** The code that the desk gives to the second party. */
export const codeOf = async (testApi: TestApi, id: string): Promise<string> =>
  (await testApi.ask('bai', 'mediations.show', { id })).parties[1]!.code!;
