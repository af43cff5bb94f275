import type { Counted } from '@domain/ballots/box';
import type { Input, Output } from '@domain/contract';
import { anOpenVote } from '../../support/aVote';
import type { TestApi } from '../../support/cloud/test-api';
import type { Somebody } from '../../support/people';

let requests = 0;

/** What lin wants to talk about with the whole compound. */
export const aProposal = (change: Partial<Input<'topics.propose'>> = {}): Input<'topics.propose'> => ({
  requestId: `topic${++requests}`,
  title: '飞线充电',
  problem: '电动车从窗户拉线充电，怕着火',
  affected: '全小区',
  class: 'environment',
  compound: 'k1',
  ...change,
});

export const aPlan = {
  text: '装充电桩二十个',
  cost: 60_000,
  payer: '物业出',
  worseOff: '少六个车位',
  someoneLoses: false,
};
const answers = { ownersDecide: false, meetingDecides: false, homeToBusiness: false };

type Action = Input<'topics.advance'>['action'];
type Details = Omit<Input<'topics.advance'>, 'id' | 'version' | 'action'>;

/** One action of somebody on the newest version of a topic. */
export async function move(
  testApi: TestApi,
  id: string,
  action: Action,
  details: Details = {},
  who: Somebody = 'gao',
): Promise<Output<'topics.advance'>> {
  const { version } = await testApi.ask(who, 'topics.show', { id });
  return testApi.ask(who, 'topics.advance', { id, version, action, ...details });
}

/** A meeting of today with its minutes. */
export async function meet(testApi: TestApi, id: string): Promise<Output<'topics.advance'>> {
  const { version } = await testApi.ask('gao', 'topics.show', { id });
  const { gatherings } = await testApi.ask('gao', 'gatherings.call', {
    id,
    version,
    at: Date.now(),
    place: '红邻会客厅',
  });
  const gathering = gatherings.slice(-1)[0]!.id;
  return move(testApi, id, 'writeMinutes', { gathering, minutes: '大家都说该装', present: 18 });
}

/** A topic on notice whose vote two people have counted. Answers its id. */
export async function aCountedTopic(testApi: TestApi): Promise<string> {
  const id = await aTopic(testApi, 'notice');
  const { topic: _, ...vote } = anOpenVote(12, { state: 'counted' });
  const result: Counted = {
    ...{ roll: 12, turnout: 8, byPhone: 5, byPaper: 3, contested: 0, invalid: 1, hash: 'f'.repeat(64) },
    ...{ votes: [{ option: 'agree', count: 7 }], quorum: { needed: 6, reached: true }, needed: 5, outcome: 'passed' },
  };
  const topic = testApi.one<{ _id: string }>('topics', id);
  await testApi.put({
    votes: [{ _id: id, ...vote, result }],
    topics: [{ ...topic, state: 'resultNotice', ballots: 1, result }],
  } as never);
  return id;
}

export const STAGES = ['proposed', 'published', 'screened', 'drafting', 'drafted', 'notice'] as const;

/** A topic of lin's on the light path, at a stage of its way. Answers its id. */
export async function aTopic(
  testApi: TestApi,
  until: (typeof STAGES)[number] = 'proposed',
  pack = 'stool',
  change: Partial<Input<'topics.propose'>> = {},
): Promise<string> {
  const { id } = await testApi.ask('lin', 'topics.propose', aProposal(change));
  const steps: Record<Exclude<(typeof STAGES)[number], 'proposed'>, () => Promise<unknown>> = {
    published: () => move(testApi, id, 'publish'),
    screened: () => move(testApi, id, 'admit', { note: '大家都关心' }),
    drafting: () =>
      move(testApi, id, 'screen', {
        answers,
        pack,
        light: { buildings: 1, costsNothing: true, nobodyLoses: true },
      }),
    drafted: async () => {
      await meet(testApi, id);
      await move(testApi, id, 'draft', { plan: aPlan });
    },
    notice: () => move(testApi, id, 'postNotice'),
  };
  for (const [stage, step] of Object.entries(steps))
    if (STAGES.indexOf(stage as (typeof STAGES)[number]) <= STAGES.indexOf(until)) await step();
  return id;
}
