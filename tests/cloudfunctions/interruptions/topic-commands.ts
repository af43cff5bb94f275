import type { EndpointNameOf } from '@domain/contract';
import { DAY } from '@domain/time';
import type { TestApi } from '../../support/cloud/test-api';
import { aCountedTopic, aProposal, aTopic, meet } from '../topics/a-topic';
import type { Situation } from './situation';

type TopicCommand = Extract<EndpointNameOf<'command'>, `topics.${string}` | `gatherings.${string}`>;

const newest = async (testApi: TestApi, id: string) => ({
  id,
  version: (await testApi.ask('gao', 'topics.show', { id })).version,
});

async function withGathering(testApi: TestApi) {
  const id = await aTopic(testApi, 'drafting');
  await meet(testApi, id);
  const { codes } = await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' });
  return { id, gathering: 1, code: codes[0]!.id };
}

async function withQuestion(testApi: TestApi) {
  const id = await aTopic(testApi, 'drafting');
  await testApi.ask('wu', 'gatherings.ask', { id, text: '车位怎么排？' });
  return { ...(await newest(testApi, id)), question: 1, text: '按门牌轮流', owner: '社区' };
}

/** The commands of topics and gatherings. */
export const TOPIC_COMMANDS: { [N in TopicCommand]: Situation<N>[] } = {
  'topics.propose': [{ what: 'a neighbour', who: 'lin', prepare: async () => aProposal() }],
  'topics.support': [
    { what: 'a neighbour', who: 'wu', prepare: async (testApi) => ({ id: await aTopic(testApi, 'published') }) },
  ],
  'topics.object': [
    {
      what: 'a neighbour',
      who: 'wu',
      prepare: async (testApi) => ({ id: await aTopic(testApi, 'notice'), text: '我家离得远' }),
    },
  ],
  'topics.advance': [
    {
      what: 'the committee takes it up',
      who: 'gao',
      prepare: async (testApi) => ({
        ...(await newest(testApi, await aTopic(testApi, 'published'))),
        ...{ action: 'admit', note: '大家都关心' },
      }),
    },
    {
      what: 'a task, which becomes a case',
      who: 'gao',
      prepare: async (testApi) => ({
        ...(await newest(testApi, await aTopic(testApi, 'drafting'))),
        ...{ action: 'addTask', text: '划车位线', category: 'parking' },
      }),
    },
  ],
  'topics.certificate': [
    { what: 'a counted vote', who: 'wu', prepare: async (testApi) => ({ id: await aCountedTopic(testApi) }) },
  ],
  'topics.paper': [
    {
      what: 'a notice with its code',
      who: 'gao',
      prepare: async (testApi) => ({ id: await aTopic(testApi, 'notice'), kind: 'notice' }),
    },
  ],
  'gatherings.call': [
    {
      what: 'the desk',
      who: 'gao',
      prepare: async (testApi) => ({
        ...(await newest(testApi, await aTopic(testApi, 'drafting'))),
        ...{ at: Date.now() + 3 * DAY, place: '红邻会客厅' },
      }),
    },
  ],
  'gatherings.signIn': [{ what: 'by a code', who: 'wu', prepare: withGathering }],
  'gatherings.ask': [
    {
      what: 'a neighbour',
      who: 'wu',
      prepare: async (testApi) => ({ id: await aTopic(testApi, 'drafting'), text: '车位怎么排？' }),
    },
  ],
  'gatherings.answer': [{ what: 'the desk', who: 'gao', prepare: withQuestion }],
};
