import type { EndpointNameOf } from '@domain/contract';
import { aCard, aConsent, aNotice, namedCard } from '../../support/aCard';
import type { TestApi } from '../../support/cloud/test-api';
import type { Situation } from './situation';

type WallCommand = Extract<EndpointNameOf<'command'>, `walls.${string}`>;

const cardIn = async (testApi: TestApi, state: Parameters<typeof aCard>[1]) =>
  namedCard(testApi, await aCard(testApi, state));

/** The commands of the walls. */
export const WALL_COMMANDS: { [N in WallCommand]: Situation<N>[] } = {
  'walls.consent': [{ what: 'the reporter', who: 'lin', prepare: (testApi) => aConsent(testApi) }],
  'walls.withdraw': [
    {
      what: 'a public card',
      who: 'lin',
      prepare: async (testApi) => ({ id: await aCard(testApi, 'published') }),
    },
  ],
  'walls.propose': [
    {
      what: 'the desk, without a part of the words',
      who: 'gao',
      prepare: async (testApi) => ({ ...(await cardIn(testApi, 'consented')), hide: ['一个星期'] }),
    },
  ],
  'walls.proposeNotice': [{ what: 'the desk', who: 'gao', prepare: async () => aNotice() }],
  'walls.approve': [{ what: 'the second reader', who: 'jiang', prepare: (testApi) => cardIn(testApi, 'proposed') }],
  'walls.return': [
    {
      what: 'the second reader',
      who: 'jiang',
      prepare: async (testApi) => ({ ...(await cardIn(testApi, 'proposed')), reason: 'privacy', note: '看得出是几楼' }),
    },
  ],
  'walls.flag': [
    {
      what: 'a neighbour',
      who: 'wu',
      prepare: async (testApi) => ({ id: await aCard(testApi, 'published'), reason: 'privacy' }),
    },
  ],
  'walls.restore': [{ what: 'after flags', who: 'jiang', prepare: (testApi) => cardIn(testApi, 'hidden') }],
  'walls.remove': [
    {
      what: 'a public card',
      who: 'jiang',
      prepare: async (testApi) => ({ ...(await cardIn(testApi, 'published')), reason: 'privacy' }),
    },
  ],
  'walls.poster': [
    {
      what: 'of one card',
      who: 'gao',
      prepare: async (testApi) => ({ ids: [await aCard(testApi, 'published')], paper: 'A4', perPage: 1 }),
    },
  ],
};
