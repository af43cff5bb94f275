import type { About } from '@domain/messages/notice';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApiReply } from '@domain/contract';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { createClient } from '../../emulator/test-emulator';
import { aReport } from '../../support/aCase';
import { community } from '../../support/cloud/test-api';
import { dismissed, openidOf, SETUP_CODE, IDENTITY_KEY, personIdFor, type Somebody } from '../../support/people';

const root = path.resolve(__dirname, '../../..');

/** The built functions, each instance a process of its own, so that things really happen at once. */
describe('several people at once', () => {
  let folder: string;
  let emulator: Emulator;
  const { call, control } = createClient(() => emulator.url);
  const ask = <
    N extends
      | 'cases.report'
      | 'cases.advance'
      | 'cases.support'
      | 'people.acceptInvitation'
      | 'people.invite'
      | 'people.claimSetup'
      | 'people.join',
  >(
    who: Somebody,
    name: N,
    input: object,
  ) => call<ApiReply<N>>('api', { name, input }, openidOf(who));

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'huiyin-functions-'));
    execFileSync(process.execPath, ['config/cloudfunctions.mjs', folder], { cwd: root });
    Object.assign(process.env, { IDENTITY_KEY, SETUP_CODE });
    emulator = await startEmulator({
      functions: folder,
      database: path.join(root, 'config/cloud/database.json'),
      timers: false,
    });
    await control('seed', community());
  });
  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  const stored = (id: string) =>
    emulator.database.dump('cases').find(({ _id }) => _id === id) as unknown as CaseDocument;
  const aNewCase = async () => {
    const answer = await ask('lin', 'cases.report', aReport());
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data.id;
  };
  const codes = (answers: { ok: boolean; error?: { code: string } }[]) =>
    answers.map((it) => (it.ok ? 'ok' : it.error?.code)).sort();

  test('two editors at once: one wins, the others are told that somebody was first, and it happened once', async () => {
    const id = await aNewCase();
    const answers = await Promise.all([
      ask('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }),
      ask('chen', 'cases.advance', { id, version: 1, action: 'take' }),
      ask('lin', 'cases.advance', { id, version: 1, action: 'supplement', note: '五层也坏了' }),
      ask('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'key' }),
    ]);
    expect(codes(answers)).toEqual(['conflict', 'conflict', 'conflict', 'ok']);
    expect(stored(id).version).toBe(2);
    expect(stored(id).events.map(({ seq }) => seq)).toEqual(stored(id).events.map((_, n) => n));
  });

  test('one tap that arrives five times is one case and one message to each', async () => {
    const report = aReport();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('lin', 'cases.report', report)));
    expect(codes(answers)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    const ids = new Set(answers.map((it) => (it.ok ? it.data.id : '')));
    expect(ids.size).toBe(1);
    const about = emulator.database.dump('inbox').filter((message) => ids.has((message.about as About).id));
    expect(about.map(({ to }) => to).sort()).toEqual([personIdFor('chen'), personIdFor('gao')].sort());
  });

  test('joins count while somebody edits: neither stops the other', async () => {
    const id = await aNewCase();
    const answers = await Promise.all([
      ...(['wu', 'zhao', 'sun', 'qian', 'tang'] as const).map((who) => ask(who, 'cases.support', { id })),
      ask('wu', 'cases.support', { id }),
      ask('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }),
    ]);
    expect(codes(answers)).toEqual(Array.from({ length: 7 }, () => 'ok'));
    expect(stored(id)).toMatchObject({ supporterCount: 5, version: 2, state: 'accepted' });
  });

  test('one invitation and four guests: one gets the post', async () => {
    const invitation = await ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' });
    const code = invitation.ok ? invitation.data.code : '';
    const guests = ['lin', 'wu', 'sun', 'he'] as const;
    const answers = await Promise.all(guests.map((who) => ask(who, 'people.acceptInvitation', { code })));
    expect(codes(answers)).toEqual(['ok', 'ruleBroken', 'ruleBroken', 'ruleBroken']);
    const holders = emulator.database
      .dump('people')
      .filter(({ keys, _id }) => (keys as string[]).includes('desk@c1') && _id !== personIdFor('gao'));
    expect(holders).toHaveLength(1);
  });

  test('one setup code and four people who know it: one is first', async () => {
    await control('seed', { people: [dismissed('luo')] });
    const answers = await Promise.all(
      (['lin', 'wu', 'sun', 'he'] as const).map((who) => ask(who, 'people.claimSetup', { code: SETUP_CODE })),
    );
    expect(codes(answers)).toEqual(['ok', 'ruleBroken', 'ruleBroken', 'ruleBroken']);
  });

  test('a stranger who joins from two phones at once is one person', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask('stranger', 'people.join', { agreed: true, compound: 'k1' })),
    );
    expect(codes(answers)).toEqual(['ok', 'ok', 'ok']);
    expect(emulator.database.dump('people').filter(({ _id }) => _id === personIdFor('stranger'))).toHaveLength(1);
  });
});
