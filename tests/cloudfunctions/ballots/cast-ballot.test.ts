import type { BallotDocument } from '../../../cloudfunctions/modules/ballots/ballot-repository';
import type { VoteDocument } from '../../../cloudfunctions/modules/ballots/vote-repository';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { at, aVote, votesModule, type Residents } from '../../support/cloud/vote-on-emulator';
import { personIdFor, type Somebody } from '../../support/people';

describe('voting as a household', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(async () => {
    jest.restoreAllMocks();
    await testApi.close();
  });

  const cast = (who: Somebody, requestId: string, choice = 'racks') =>
    testApi.ask(who, 'ballots.cast', { topic: 't1', choice, requestId });
  const refuse = async (who: Somebody, requestId: string, choice = 'racks') =>
    (await testApi.refusal(who, 'ballots.cast', { topic: 't1', choice, requestId })).reason;
  const ballots = () => testApi.all<BallotDocument>('ballots').filter(({ origin }) => origin);
  const begin = (residents: Residents) => aVote(testApi, { residents });
  const setClock = (now: number) => void jest.spyOn(Date, 'now').mockReturnValue(now);
  async function count(closesAt: number) {
    const { countVote } = await votesModule();
    await at(testApi, closesAt, (context) => countVote(context, 't1', personIdFor('gao')));
    return (await at(testApi, closesAt, (context) => countVote(context, 't1', personIdFor('chen')))).vote.result!;
  }

  test('a ballot is one document in four requests, is changed until the end, and is found in the box by its receipt', async () => {
    const { record } = await begin({ lin: 0, wu: 1 });
    const first = await cast('lin', 'a');
    expect(testApi.requests()).toBe(4);
    expect(first).toMatchObject({ ballot: { cast: true, mine: true, changesLeft: 19 } });
    expect(JSON.stringify({ ...first, options: [] })).not.toContain('racks');
    expect((await testApi.ask('lin', 'ballots.show', { topic: 't1' })).turnout).toBe(1);
    await cast('lin', 'b', 'nothing');
    await cast('wu', 'a', 'racks');
    expect(ballots()).toHaveLength(2);
    const { receipt } = first.ballot!;
    expect(await testApi.ask('stranger', 'ballots.receipt', { topic: 't1', receipt: receipt! })).toMatchObject({
      inBox: false,
    });
    expect(await count(record.closesAt)).toMatchObject({
      ...{ turnout: 2, roll: 12, byPhone: 2, outcome: 'noQuorum' },
      votes: [
        { option: 'racks', count: 1 },
        { option: 'nothing', count: 1 },
        { option: 'abstain', count: 0 },
      ],
    });
    expect(await testApi.ask('stranger', 'ballots.receipt', { topic: 't1', receipt: receipt! })).toMatchObject({
      ...{ inBox: true, choice: '维持现状' },
    });
    expect((await testApi.ask('lin', 'ballots.show', { topic: 't1' })).result).toMatchObject({ turnout: 2 });
  });

  test('a command that comes late changes nothing that was said after it', async () => {
    const { record } = await begin({ lin: 0 });
    await cast('lin', 'a');
    await cast('lin', 'b', 'nothing');
    expect((await cast('lin', 'a')).ballot).toMatchObject({ changesLeft: 18 });
    expect(await refuse('lin', 'a', 'nothing')).toBe('sentBefore');
    setClock(record.closesAt + 1_000);
    expect((await cast('lin', 'b', 'nothing')).ballot).toMatchObject({ cast: true });
    expect((await count(record.closesAt)).votes).toContainEqual({ option: 'nothing', count: 1 });
  });

  test('is over in the last moment, and stays over when a clock is moved back', async () => {
    const { record } = await begin({ lin: 0, wu: 1 });
    setClock(record.closesAt - 1);
    await cast('lin', 'a');
    setClock(record.closesAt + 1_000);
    expect(await refuse('wu', 'a')).toBe('ballots.closed');
    await testApi.tick();
    setClock(record.closesAt - 60_000);
    expect(await refuse('wu', 'b')).toBe('ballots.closed');
    expect(await refuse('lin', 'b')).toBe('ballots.closed');
    expect((await count(record.closesAt)).turnout).toBe(1);
  });

  test('a ballot that is written while the vote is closed either counts or is refused', async () => {
    const { record } = await begin({ lin: 0 });
    const { closeVote } = await votesModule();
    const context = (now: number) => ({ now, run: (c: Parameters<typeof closeVote>[0]) => closeVote(c, 't1') });
    const { run, now } = context(record.closesAt);
    // the vote is closed after the ballot was read and before it is written
    const { database } = await import('../../../cloudfunctions/platform/cloud');
    const open = database.collection;
    let isClosing = true;
    const spy = jest.spyOn(database, 'collection').mockImplementation(((name: string) => {
      const collection = open.call(database, name);
      if (name !== 'ballots' || !isClosing) return collection;
      const where = collection.where.bind(collection);
      return {
        ...collection,
        where: (filter: object) => {
          if (!('version' in filter)) return where(filter);
          isClosing = false;
          const query = where(filter);
          return {
            ...query,
            update: async (change: never) => {
              await run({ db: database, now, keys: { identity: '', code: '' } } as never);
              return query.update(change);
            },
          };
        },
      };
    }) as typeof database.collection);
    expect(await refuse('lin', 'a')).toBe('ballots.closed');
    spy.mockRestore();
    expect((await count(record.closesAt)).turnout).toBe(0);
  });

  test('two adults of one household cast one ballot; the second may object, and it is counted as contested', async () => {
    const { record } = await begin({ lin: 0, wu: 0 });
    const meeting = testApi.meetBefore(0, 'wu', 'ballots.cast', { topic: 't1', choice: 'nothing', requestId: 'b' });
    const answers = [
      await testApi.reply('lin', 'ballots.cast', { topic: 't1', choice: 'racks', requestId: 'a' }),
      await meeting,
    ];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { reason: 'ballots.otherAdult' } });
    const [second, first] = answers[0]!.ok ? (['wu', 'lin'] as const) : (['lin', 'wu'] as const);
    expect(await testApi.ask(second, 'ballots.show', { topic: 't1' })).toMatchObject({
      ballot: { cast: true, mine: false },
    });
    expect((await testApi.refusal(first, 'ballots.object', { topic: 't1', contest: true })).reason).toBe('ballots.own');
    await testApi.ask(second, 'ballots.object', { topic: 't1', contest: true });
    expect(await count(record.closesAt)).toMatchObject({ turnout: 1, contested: 1 });
  });

  test('nobody votes without a household, before the officer confirmed it, off the roll, or for two households', async () => {
    const { ids } = await begin({ lin: 0 });
    expect(await refuse('wu', 'a')).toBe('ballots.noHousehold');
    await testApi.ask('wu', 'households.claim', { compound: 'k1', building: '1', unit: '1', door: '102' });
    expect(await refuse('wu', 'a')).toBe('ballots.notVerified');
    const { upsertHouseholds } = await import('../../../cloudfunctions/modules/households/register');
    const late = { compound: 'k1', building: '9', unit: '1', door: '101', grid: 'g1', community: 'c1' };
    await at(testApi, Date.now(), (context) => upsertHouseholds(context, [late]));
    await testApi.ask('chen', 'households.claim', { compound: 'k1', building: '9', unit: '1', door: '101' });
    const asked = testApi.one('householdmembers', personIdFor('chen'))!;
    await testApi.put({ householdmembers: [{ ...asked, state: 'verified' }] });
    expect(await refuse('chen', 'a')).toBe('ballots.notOnRoll');
    await cast('lin', 'a');
    const moved = testApi.one('householdmembers', personIdFor('lin'))!;
    await testApi.put({ householdmembers: [{ ...moved, household: ids[5]! }] });
    expect(await refuse('lin', 'b')).toBe('ballots.votedElsewhere');
    expect(await refuse('lin', 'c', 'forged')).toBe('choice');
  });

  test('a household that moves or is struck off during the vote still has its ballot', async () => {
    const { record, ids } = await begin({ lin: 0 });
    const { endHousehold } = await import('../../../cloudfunctions/modules/households/register');
    await at(testApi, Date.now(), (context) => endHousehold(context, ids[0]!, 'struckOff'));
    await cast('lin', 'a');
    expect(await count(record.closesAt)).toMatchObject({ roll: 12, turnout: 1 });
  });

  test('a ballot that was tampered with stops the count', async () => {
    const { record } = await begin({ lin: 0, wu: 1 });
    await cast('lin', 'a');
    await cast('wu', 'a', 'nothing');
    const [one, other] = ballots();
    await testApi.put({ ballots: [{ ...one!, sealed: other!.sealed! } as never] });
    await expect(count(record.closesAt)).rejects.toThrow('votes.boxDamaged');
    expect(testApi.one<VoteDocument>('votes', 't1')!.result).toBeUndefined();
  });
});

describe('papers', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  test('are entered by two people, and close the phone; a phone closes the paper', async () => {
    const { ids, record } = await aVote(testApi, { residents: { lin: 0, wu: 1 } });
    const photos = [await testApi.photo('gao')];
    const paper = { topic: 't1', household: ids[0]!, choice: { option: 'racks' }, requestId: 'p1' };
    expect((await testApi.refusal('sun', 'ballots.enterPaper', { ...paper, photos })).code).toBe('forbidden');
    expect((await testApi.refusal('he', 'ballots.enterPaper', { ...paper, photos })).code).toBe('notFound');
    await testApi.ask('gao', 'ballots.enterPaper', { ...paper, photos });
    const refused = async (
      who: Somebody,
      name: 'ballots.cast' | 'ballots.enterPaper' | 'ballots.verify',
      input: object,
    ) => (await testApi.refusal(who, name, input)).reason;
    expect(await refused('lin', 'ballots.cast', { topic: 't1', choice: 'racks', requestId: 'a' })).toBe(
      'ballots.onPaper',
    );
    expect(await refused('gao', 'ballots.verify', { ...paper, requestId: 'v' })).toBe('ballots.ownPaper');
    const other = { ...paper, choice: { option: 'nothing' }, requestId: 'v' };
    expect(await refused('chen', 'ballots.verify', other)).toBe('ballots.entriesDiffer');
    const shown = await testApi.ask('chen', 'ballots.verify', { ...paper, requestId: 'w' });
    expect(shown.shown?.rows[0]).toMatchObject({ state: 'checked', mine: true });
    await testApi.ask('wu', 'ballots.cast', { topic: 't1', choice: 'racks', requestId: 'a' });
    const late = { ...paper, household: ids[1]!, photos, requestId: 'p2' };
    expect(await refused('gao', 'ballots.enterPaper', late)).toBe('ballots.byPhone');
    expect(await refused('gao', 'ballots.enterPaper', { ...late, household: 'forged' })).toBe('rolls.notOn');
    const { countVote } = await votesModule();
    const { counted } = await at(testApi, record.closesAt, (context) => countVote(context, 't1', personIdFor('gao')));
    expect(counted).toMatchObject({ turnout: 2, byPaper: 1, byPhone: 1 });
  });
});
