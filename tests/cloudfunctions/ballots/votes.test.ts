import type { Ballot } from '@domain/ballots/ballot';
import { DAY } from '@domain/time';
import type { VoteDocument } from '../../../cloudfunctions/modules/ballots/vote-repository';
import { aRecord } from '../../support/aVote';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aCompound, at, aVote, registerModule, votesModule } from '../../support/cloud/vote-on-emulator';
import { personIdFor } from '../../support/people';

describe('a vote of households, as its topic runs it', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const stored = () => testApi.one<VoteDocument>('votes', 't1')!;
  const now = Date.now();

  test('takes the households that the register knew at the cut-off, and nobody who came or went later changes it', async () => {
    const { endHousehold, upsertHouseholds } = await registerModule();
    const { openVote, postRoll } = await votesModule();
    const ids = await aCompound(testApi, 12, {}, now);
    await at(testApi, now - 2 * DAY, (context) => endHousehold(context, ids[0]!, 'struckOff'));
    const record = aRecord({ cutOff: now - DAY }, now);
    const late = { compound: 'k1', building: '9', unit: '1', door: '101', grid: 'g1', community: 'c1' };
    await at(testApi, now, (context) => upsertHouseholds(context, [late]));
    await at(testApi, now, (context) => endHousehold(context, ids[1]!, 'split'));
    expect(await at(testApi, now, (context) => postRoll(context, record))).toMatchObject({
      state: 'roll',
      rollSize: 11,
    });
    expect(await at(testApi, now, (context) => postRoll(context, record))).toMatchObject({ version: 2 });
    await expect(at(testApi, now, (context) => postRoll(context, { ...record, title: '别的' }))).rejects.toThrow(
      'sentBefore',
    );
    await expect(at(testApi, now + DAY, (context) => openVote(context, 't1'))).rejects.toThrow('votes.challengesOpen');
    await at(testApi, now + 3 * DAY, (context) => openVote(context, 't1'));
    expect(testApi.all('ballots')).toHaveLength(11);
  });

  test('a process that dies anywhere while it posts, opens, closes or counts loses nothing when it is done again', async () => {
    const { closeVote, countVote, openVote, postRoll } = await votesModule();
    await aCompound(testApi, 12, {}, now);
    const record = aRecord({}, now);
    const steps = [
      () => at(testApi, now, (context) => postRoll(context, record)),
      () => at(testApi, now + 3 * DAY, (context) => openVote(context, 't1')),
      () => at(testApi, now + 10 * DAY, (context) => closeVote(context, 't1')),
      () => at(testApi, now + 10 * DAY, (context) => countVote(context, 't1', personIdFor('gao'))),
      () => at(testApi, now + 10 * DAY, (context) => countVote(context, 't1', personIdFor('chen'))),
    ];
    for (const step of steps)
      for (let writes = 0, isDone = false; !isDone; writes++) {
        testApi.dieAfter(writes);
        isDone = await step().then(
          () => true,
          (error: Error) => expect(error.message).toBe('the process died') as never,
        );
      }
    expect(stored()).toMatchObject({
      state: 'counted',
      rollSize: 12,
      result: { roll: 12, turnout: 0, outcome: 'noQuorum' },
    });
    expect(testApi.all('rolls')).toHaveLength(12);
    expect(testApi.all('ballots')).toHaveLength(12);
  });

  test('the scheduler closes it, and destroys its secret after the complaint period', async () => {
    const { countVote } = await votesModule();
    const { record } = await aVote(testApi, { changes: { closesAt: now + 3 * 60_000 } });
    const clock = jest.spyOn(Date, 'now');
    try {
      clock.mockReturnValue(record.closesAt);
      await testApi.tick();
      expect(stored().state).toBe('closed');
      expect(new Set(testApi.all<Ballot>('ballots').map(({ phase }) => phase))).toEqual(new Set(['closed']));
      for (const who of ['gao', 'chen'] as const)
        await at(testApi, record.closesAt, (context) => countVote(context, 't1', personIdFor(who)));
      expect(stored()).toMatchObject({ state: 'counted', salt: expect.any(String) as string });
      clock.mockReturnValue(record.closesAt + 7 * DAY);
      await testApi.tick();
      expect(stored().state).toBe('destroyed');
      expect(stored().salt).toBeUndefined();
      expect(testApi.all('ballots')).toEqual([]);
    } finally {
      clock.mockRestore();
    }
  });

  test('a secret that is lost early is said, and nothing is counted without it', async () => {
    const { countVote } = await votesModule();
    const { record } = await aVote(testApi);
    const { salt: _, ...rest } = stored();
    await testApi.put({ votes: [rest] });
    await expect(
      at(testApi, record.closesAt, (context) => countVote(context, 't1', personIdFor('gao'))),
    ).rejects.toThrow('votes.secretMissing');
    expect(stored().result).toBeUndefined();
  });
});
