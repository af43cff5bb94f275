import { randomBytes } from 'node:crypto';
import { DAY } from '@domain/time';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { at, aVote, votesModule } from '../../support/cloud/vote-on-emulator';
import { personIdFor, type Somebody } from '../../support/people';

jest.mock('node:crypto', () => {
  const crypto = jest.requireActual<object>('node:crypto');
  return { ...crypto, randomBytes: jest.fn((size: number) => Buffer.alloc(size, 7)) };
});

type Choices = Partial<Record<Somebody, string>>;
const residents = { lin: 0, wu: 1, chen: 2, gao: 3, he: 4, tang: 5 } as const;
const collections = ['people', 'votes', 'rolls', 'rollchallenges', 'householdmembers', 'households', 'inbox', 'boxes'];

describe('nobody learns what a household chose', () => {
  let testApi: TestApi;
  afterEach(() => jest.restoreAllMocks());

  /** Everything that is stored, as text; what was encrypted, or tags a command, by its length only. */
  const stored = () =>
    JSON.stringify([
      collections.map((name) => testApi.all(name)),
      testApi
        .all<{ _id: string; sealed?: string; requests: { id: string; words: string }[] }>('ballots')
        .map((ballot) => ({
          ...ballot,
          sealed: ballot.sealed?.length,
          requests: ballot.requests.map(({ id, words }) => ({ id, words: words.length })),
        })),
    ]);

  /** Everything that is answered, stored and logged while these choices are made, a change among them. */
  async function history(choices: Choices) {
    testApi = await openTestApi();
    const logged: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void logged.push(words));
    try {
      await aVote(testApi, { residents });
      const answers: unknown[] = [];
      for (const [who, choice] of Object.entries(choices)) {
        const reply = (name: 'ballots.cast' | 'ballots.show' | 'rolls.show' | 'ballots.papers', input: object) =>
          testApi.reply(who as Somebody, name, { topic: 't1', ...input }).then((answer) => answers.push(answer));
        await reply('ballots.cast', { choice: 'nothing', requestId: 'a' });
        await reply('ballots.cast', { choice, requestId: 'b' });
        await reply('ballots.show', {});
        await reply('rolls.show', { building: { compound: 'k1', building: '1' } });
        await reply('ballots.papers', { building: { compound: 'k1', building: '1' } });
      }
      for (const who of ['luo', 'jiang', 'gao'] as const)
        answers.push(await testApi.reply(who, 'ballots.show', { topic: 't1' }));
      return { answers: JSON.stringify(answers), stored: stored(), logged: JSON.stringify(logged) };
    } finally {
      await testApi.close();
    }
  }

  test('before the end no answer, document or log differs with the choices that were made', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const now = Date.now();
    const one = await history({ lin: 'racks', wu: 'racks', chen: 'racks', gao: 'nothing' });
    clock.mockReturnValue(now);
    jest.spyOn(Date, 'now').mockReturnValue(now);
    const other = await history({ lin: 'nothing', wu: 'abstain', chen: 'nothing', gao: 'racks' });
    expect(other.answers).toBe(one.answers);
    expect(other.stored).toBe(one.stored);
    expect(other.logged).toBe(one.logged);
    expect(one.answers).toContain('"cast":true');
  });

  test('equal choices look different, and none is longer than another', async () => {
    const { sealChoice, unsealChoice, voteSecretOf } = await import('../../../cloudfunctions/platform/vote-secret');
    const secret = voteSecretOf('t1', 'salt', 'key');
    let n = 0;
    jest.mocked(randomBytes).mockImplementation(((size: number) => Buffer.alloc(size, n++)) as typeof randomBytes);
    const sealed = ['yes', 'yes', 'a-much-longer-option-1234'].map((choice) => sealChoice(choice, 'r1', secret));
    expect(new Set(sealed).size).toBe(3);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    expect(unsealChoice(sealed[0]!, 'r1', secret)).toBe('yes');
    expect(unsealChoice(sealed[0]!, 'r2', secret)).toBeUndefined();
    expect(unsealChoice(sealed[0]!, 'r1', voteSecretOf('t1', 'salt', 'other'))).toBeUndefined();
    expect(unsealChoice(sealed[0]!, 'r1', voteSecretOf('t1', 'other', 'key'))).toBeUndefined();
    expect(unsealChoice(sealed[0]!, 'r1', voteSecretOf('t2', 'salt', 'key'))).toBeUndefined();
  });

  test('once the secret is destroyed, no document and no log ties a household to a choice', async () => {
    testApi = await openTestApi();
    const logged: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      jest.spyOn(console, method).mockImplementation((...words: unknown[]) => void logged.push(words));
    const { record, ids } = await aVote(testApi, { residents });
    const choices = { lin: 'racks', wu: 'nothing', chen: 'racks', gao: 'nothing', he: 'abstain', tang: 'racks' };
    const receipts: string[] = [];
    for (const [who, choice] of Object.entries(choices)) {
      const input = { topic: 't1', choice, requestId: 'a' };
      receipts.push((await testApi.ask(who as Somebody, 'ballots.cast', input)).ballot!.receipt!);
    }
    const orderBefore = testApi.all('ballots').map(({ _id }) => _id);
    expect(orderBefore).toEqual([...orderBefore].sort());
    const { countVote } = await votesModule();
    const end = record.closesAt;
    await at(testApi, end, (context) => countVote(context, 't1', personIdFor('gao')));
    await at(testApi, end, (context) => countVote(context, 't1', personIdFor('chen')));
    jest.spyOn(Date, 'now').mockReturnValue(end + 7 * DAY);
    await testApi.tick();
    expect(testApi.one<{ _id: string; state: string }>('votes', 't1')).toMatchObject({ state: 'destroyed' });

    // the box is all that holds a choice, and the order of its receipts is all that it has
    const everything = testApi.emulator.database
      .collections()
      .map(({ name }) => ({ name, documents: testApi.all(name) }));
    const holding = (text: string) =>
      everything.filter(({ documents }) => JSON.stringify(documents).includes(text)).map(({ name }) => name);
    const rows = testApi.all<{ _id: string; rows: { receipt: string }[] }>('boxes').flatMap((page) => page.rows);
    expect(rows.map(({ receipt }) => receipt)).toEqual([...receipts].sort());
    for (const receipt of receipts) expect(holding(receipt)).toEqual(['boxes']);
    for (const { documents } of everything.filter(({ name }) => name === 'boxes'))
      for (const text of [...ids, ...Object.keys(residents).map((who) => personIdFor(who as Somebody))])
        expect(JSON.stringify(documents)).not.toContain(text);
    for (const text of [...receipts, ...ids]) expect(JSON.stringify(logged)).not.toContain(text);
    // who voted stays, without what
    const voted = testApi.all<{ _id: string; household: string; voted: boolean }>('rolls').filter((one) => one.voted);
    expect(voted.map(({ household }) => household).sort()).toEqual(ids.slice(0, 6).sort());
    // the key of the deployment alone opens nothing: the receipts follow from the salt that is gone
    const { receiptOf, voteSecretOf } = await import('../../../cloudfunctions/platform/vote-secret');
    const { IDENTITY_KEY } = await import('../../support/people');
    for (const salt of ['', 'undefined', 't1'])
      for (const household of ids)
        expect(receipts).not.toContain(receiptOf(household, voteSecretOf('t1', salt, IDENTITY_KEY)));
    const found = await testApi.ask('stranger', 'ballots.receipt', { topic: 't1', receipt: receipts[0]! });
    expect(found).toMatchObject({ inBox: true });
    await testApi.close();
  });
});
