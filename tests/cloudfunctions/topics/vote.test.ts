import { DAY } from '@domain/time';
import type { TopicDocument } from '../../../cloudfunctions/modules/topics/topic-repository';
import { aCompound } from '../../support/cloud/vote-on-emulator';
import { nameOf, personIdFor, type Somebody } from '../../support/people';
import { textsOf } from '../exports/read-document';
import { openClockedApi } from '../interruptions/clocked-api';
import { aTopic, meet, move } from './a-topic';

describe('households vote about a topic', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  beforeAll(async () => void (clocked = await openClockedApi()));
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });

  const read = async ({ url }: { url: string }): Promise<string[]> =>
    textsOf(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const including = (words: string) => expect.stringContaining(words) as string;
  const toldTo = (who: Somebody, notice: string) =>
    clocked.testApi
      .all<{ to: string; notice: string }>('inbox')
      .filter((message) => message.to === personIdFor(who) && message.notice === notice);

  test('the roll hangs out for three days, then they vote, then two people count; too few are asked once more', async () => {
    const { testApi } = clocked;
    const id = await aTopic(testApi, 'drafting', 'fiveSteps');
    const stored = () => testApi.one<TopicDocument>('topics', id)!;
    await meet(testApi, id);
    await move(testApi, id, 'addOption', { option: { text: '装充电桩', cost: 60_000, payer: '物业', worseOff: '' } });
    await move(testApi, id, 'startDrafting');
    await meet(testApi, id);
    const plan = { text: '装充电桩二十个', cost: 60_000, payer: '物业出', worseOff: '', someoneLoses: false };
    await move(testApi, id, 'draft', { plan });
    await move(testApi, id, 'postNotice');
    await move(testApi, id, 'addPoster', { photos: [await testApi.photo('gao')] });
    const notice = await read(await testApi.ask('gao', 'topics.paper', { id, kind: 'notice' }));
    expect(notice).toEqual(expect.arrayContaining([plan.text, including('60000 元，物业出'), including('扫码')]));
    const minutes = await read(await testApi.ask('gao', 'topics.paper', { id, kind: 'minutes', gathering: 2 }));
    expect(minutes).toEqual(expect.arrayContaining(['大家都说该装', including('18 人')]));
    await clocked.wait(12 * DAY);
    const { version } = await testApi.ask('gao', 'topics.show', { id });
    expect(await testApi.refusal('gao', 'topics.advance', { id, version, action: 'openVote' })).toMatchObject({
      reason: 'topics.noHouseholds',
    });
    await aCompound(testApi, 12, { wu: 0 }, Date.now());
    const opened = await move(testApi, id, 'openVote');
    expect(opened).toMatchObject({ state: 'voting', vote: { topic: id, state: 'roll', roll: 12, turnout: 0 } });
    const roll = await read(await testApi.ask('gao', 'topics.paper', { id, kind: 'roll' }));
    expect(roll).toEqual(expect.arrayContaining(['1 号楼 1 单元 1**']));
    expect(roll.join()).not.toMatch(/1 单元 101/);
    const building = { compound: 'k1', building: '1' };
    const ballots = await read(await testApi.ask('gao', 'topics.paper', { id, kind: 'ballots', building }));
    expect(ballots.filter((words) => words === '□ 同意，照方案办')).toHaveLength(12);
    expect(ballots).toContain('1 号楼 1 单元 101');
    expect(await testApi.refusal('wu', 'topics.paper', { id, kind: 'roll' })).toMatchObject({ code: 'forbidden' });
    expect(await testApi.refusal('gao', 'topics.certificate', { id })).toMatchObject({ reason: 'topics.noResult' });

    await clocked.wait(4 * DAY);
    expect(stored().roll).toBe('open');
    expect(toldTo('lin', 'voteOpened')).toHaveLength(1);
    expect((await testApi.ask('wu', 'topics.show', { id })).vote).toMatchObject({ state: 'open' });
    expect((await testApi.ask('gao', 'topics.show', { id })).actions.map(({ action }) => action)).not.toContain(
      'count',
    );

    await clocked.wait(10 * DAY);
    const first = await move(testApi, id, 'count');
    expect(first).toMatchObject({ state: 'voting', vote: { counted: 1, countedByMe: true } });
    expect(first).not.toHaveProperty('result');
    expect((await testApi.ask('gao', 'topics.show', { id })).actions.map(({ action }) => action)).not.toContain(
      'count',
    );
    const second = await move(testApi, id, 'count', {}, 'chen');
    expect(second).toMatchObject({ state: 'quorumFailed', result: { roll: 12, turnout: 0, outcome: 'noQuorum' } });
    expect(toldTo('lin', 'resultPosted')).toHaveLength(1);

    // everybody may print what the count came to; nobody is named in it
    const certificate = await read(await testApi.ask('lin', 'topics.certificate', { id }));
    expect(certificate).toEqual(expect.arrayContaining(['飞线充电', '12 户', second.result!.hash].map(including)));
    expect(certificate).toEqual(
      expect.arrayContaining([including('接单员'), including('网格员'), including('不是业主大会表决')]),
    );
    expect(certificate.join()).not.toContain(nameOf('gao'));

    await clocked.wait(31 * DAY);
    expect(await move(testApi, id, 'secondBallot')).toMatchObject({
      state: 'voting',
      vote: { topic: `${id}-2`, roll: 12 },
    });
  });
});
