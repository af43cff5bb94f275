import type { EndpointNameOf, Input } from '@domain/contract';
import { slipCodeOf } from '../../../cloudfunctions/modules/households/register';
import { aRecord } from '../../support/aVote';
import type { TestApi } from '../../support/cloud/test-api';
import { aCompound, at, aVote, doors, votesModule } from '../../support/cloud/vote-on-emulator';
import { IDENTITY_KEY } from '../../support/people';
import type { Situation } from './situation';

type Subject = 'households' | 'rolls' | 'ballots';
type BallotCommand = Extract<EndpointNameOf<'command'>, `${Subject}.${string}`>;

const door = (n: number) => {
  const { compound, building, unit, door: number } = doors(12)[n]!;
  return { compound, building, unit, door: number };
};

/** A building whose slips were printed. */
async function printed(testApi: TestApi): Promise<string[]> {
  const ids = await aCompound(testApi, 12, {}, Date.now());
  await testApi.ask('gao', 'households.slips', { compound: 'k1', building: '1' });
  return ids;
}

/** A posted roll without the first household, and a challenge that says so. */
export async function aChallenge(testApi: TestApi, isMade = true): Promise<Input<'rolls.challenge'>> {
  const now = Date.now();
  await aCompound(testApi, 12, {}, now);
  const { postRoll } = await votesModule();
  await at(testApi, now, (context) =>
    postRoll(context, aRecord({ area: { community: 'c1', compounds: ['k1'] } }, now)),
  );
  const household = testApi.all<{ household: string }>('rolls')[0]!.household;
  const about = { kind: 'wrong' as const, household };
  const challenge = { topic: 't1', requestId: 'w1', words: '这户去年就搬走了', about };
  if (isMade) await testApi.ask('lin', 'rolls.challenge', challenge);
  return challenge;
}

const cast = (requestId: string, choice = 'racks') => ({ topic: 't1', choice, requestId });

/** A paper of the second household, with its photo. */
export async function aPaper(testApi: TestApi, ids: readonly string[]): Promise<Input<'ballots.enterPaper'>> {
  const photos = [await testApi.photo('gao', 'paper.jpg')];
  return { topic: 't1', household: ids[1]!, choice: { option: 'racks' }, photos, requestId: 'p1' };
}

async function anEnteredPaper(testApi: TestApi): Promise<Input<'ballots.verify'>> {
  const { ids } = await aVote(testApi);
  const { photos: _, ...paper } = await aPaper(testApi, ids);
  await testApi.ask('gao', 'ballots.enterPaper', { ...paper, photos: _ });
  return { ...paper, requestId: 'v1' };
}

/** The commands of households, rolls and ballots. */
export const BALLOT_COMMANDS: { [N in BallotCommand]: Situation<N>[] } = {
  'households.claim': [
    {
      what: 'by the slip at the door',
      who: 'lin',
      prepare: async (testApi) => {
        const ids = await printed(testApi);
        return { ...door(0), code: slipCodeOf(ids[0]!, 1, IDENTITY_KEY) };
      },
    },
    {
      what: 'by asking the officer',
      who: 'lin',
      prepare: async (testApi) => {
        await aCompound(testApi, 12, {}, Date.now());
        return door(0);
      },
    },
  ],
  'households.leave': [
    {
      what: 'a verified adult',
      who: 'lin',
      prepare: async (testApi) => {
        await aCompound(testApi, 12, { lin: 0 }, Date.now());
        return { confirmed: true };
      },
    },
  ],
  'households.confirm': [
    {
      what: 'who shows the number',
      who: 'chen',
      prepare: async (testApi) => {
        const ids = await aCompound(testApi, 12, {}, Date.now());
        const { household } = await testApi.ask('lin', 'households.claim', door(0));
        return { household: ids[0]!, accept: true, check: household!.check! };
      },
    },
  ],
  'households.slips': [
    {
      what: 'of a building',
      who: 'gao',
      prepare: async (testApi) => {
        await aCompound(testApi, 12, {}, Date.now());
        return { compound: 'k1', building: '1' };
      },
    },
  ],
  'rolls.challenge': [{ what: 'a household too many', who: 'lin', prepare: (testApi) => aChallenge(testApi, false) }],
  'rolls.decide': [
    {
      what: 'the desk takes a household off the roll',
      who: 'gao',
      prepare: async (testApi) => {
        await aChallenge(testApi);
        const { _id } = testApi.all('rollchallenges')[0]!;
        return { topic: 't1', id: _id, accepted: true, note: '核对过了，确实搬走了' };
      },
    },
  ],
  'ballots.cast': [
    {
      what: 'for the first time',
      who: 'lin',
      prepare: async (testApi) => {
        await aVote(testApi, { residents: { lin: 0 } });
        return cast('b1');
      },
    },
    {
      what: 'a change',
      who: 'lin',
      prepare: async (testApi) => {
        await aVote(testApi, { residents: { lin: 0 } });
        await testApi.ask('lin', 'ballots.cast', cast('b1'));
        return cast('b2', 'nothing');
      },
    },
  ],
  'ballots.object': [
    {
      what: 'another adult',
      who: 'wu',
      prepare: async (testApi) => {
        await aVote(testApi, { residents: { lin: 0, wu: 0 } });
        await testApi.ask('lin', 'ballots.cast', cast('b1'));
        return { topic: 't1', contest: true };
      },
    },
  ],
  'ballots.enterPaper': [
    {
      what: 'the desk',
      who: 'gao',
      prepare: async (testApi) => aPaper(testApi, (await aVote(testApi)).ids),
    },
  ],
  'ballots.verify': [{ what: 'the officer', who: 'chen', prepare: anEnteredPaper }],
};
