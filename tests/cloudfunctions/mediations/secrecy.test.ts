import { contract, type EndpointName, type Output } from '@domain/contract';
import { MINUTE } from '@domain/time';
import type { MediationDocument } from '../../../cloudfunctions/modules/mediations/mediation-repository';
import { aCase, aReport } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { everybody, personIdFor, phoneOf, type Somebody } from '../../support/people';
import { openClockedApi } from '../interruptions/clocked-api';
import { act, aMediation, aMediationRequest, anAcceptance, codeOf } from './a-mediation';

const INSIDE: readonly Somebody[] = ['lin', 'wu', 'bai', 'song'];
/** A neighbour, an officer, a desk, a leader, those who watch, the lawyer of the roster, and nobody. */
const outsiders: readonly Somebody[] = ['zhao', 'gao', 'he', 'jiang', 'luo', 'xie', 'stranger'];

/** Every list, search, count and desk that needs no id. */
const QUESTIONS: [EndpointName, object][] = [
  ['mediations.list', {}],
  ['cases.list', { list: 'mine' }],
  ['cases.list', { list: 'work' }],
  ['cases.list', { list: 'unit' }],
  ['cases.search', { words: '拖家具' }],
  ['cases.overview', {}],
  ['supervision.desk', {}],
  ['calls.list', {}],
  ['meetings.list', {}],
  ['meetings.form', {}],
  ['bookings.mine', {}],
  ['ledgers.list', {}],
  ['people.me', {}],
  ['people.myData', {}],
  ['people.identityAccesses', {}],
  ['people.unitAccesses', {}],
  ['people.positions', {}],
  ['inbox.list', {}],
  ['walls.show', {}],
];

describe('a mediation that a third person cannot find', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  let testApi: TestApi;
  beforeAll(async () => {
    clocked = await openClockedApi();
    testApi = clocked.testApi;
  });
  afterAll(() => clocked.close());
  beforeEach(() => clocked.beginAgain());

  test('whatever anybody else asks, the answers before and after it are the same', async () => {
    const caseId = await aCase(testApi, 'working');
    const ask = async () => {
      const answers: Record<string, unknown> = {};
      for (const who of outsiders)
        for (const [name, input] of [...QUESTIONS, ['cases.show', { id: caseId }] as [EndpointName, object]]) {
          const reply = (await testApi.reply(who, name, input)) as { data?: unknown; error?: { code: string } };
          answers[`${who} ${name} ${JSON.stringify(input)}`] = reply.data ?? reply.error?.code;
        }
      return answers;
    };
    const before = await ask();
    const id = await aMediation(testApi, 'proposed');
    const after = await ask();
    // the other mediator, the lawyer and everybody else: not a word, not an id, not one message more
    expect(stable(after)).toEqual(stable(before));
    expect(JSON.stringify(Object.values(after))).not.toMatch(new RegExp(`${id}|拖家具|老林`));
  });

  test('a stranger with the id hears what one with no id hears, whatever they send', async () => {
    const id = await aMediation(testApi, 'answered');
    const inputs = (of: string): [EndpointName, object][] => [
      ['mediations.show', { id: of }],
      ['mediations.agreement', { id: of }],
      ['mediations.advance', { id: of, version: 1, action: 'withdraw' }],
      ['mediations.advance', { id: of, version: 99, action: 'accept', ...anAcceptance }],
      ['mediations.advance', { id: of, version: 4, action: 'invite', name: '我', concerned: ['nothing'] }],
    ];
    for (const who of outsiders.filter((one) => one !== 'stranger'))
      for (const [n, [name, input]] of inputs(id).entries()) {
        const known = await testApi.refusal(who, name, input);
        const unknown = await testApi.refusal(who, ...inputs('abcdefghijkl')[n]!);
        expect({ who, name, ...known, requestId: '' }).toEqual({ who, name, ...unknown, requestId: '' });
        expect(known.code).toBe('notFound');
      }
    // a code that was used is a code of nothing
    const used = testApi.one<MediationDocument>('mediations', id)!.codes![0]!;
    for (const code of [used, 'abcdefghij'])
      expect(await testApi.refusal('zhao', 'mediations.join', { code })).toMatchObject({
        code: 'notFound',
        reason: '',
      });
  });

  test('a party reads their own words and what is shared; the desk and the panel read all', async () => {
    const id = await aMediation(testApi, 'proposed');
    const shown = async (who: Somebody) => JSON.stringify(await testApi.ask(who, 'mediations.show', { id }));
    expect(await shown('lin')).toMatch(/半夜拖家具/);
    expect(await shown('lin')).not.toMatch(/孩子小/);
    expect(await shown('wu')).toMatch(/孩子小.*楼上楼下夜里的声音/);
    expect(await shown('wu')).not.toMatch(/半夜拖家具|楼上的邻居/);
    for (const who of ['bai', 'song'] as const) expect(await shown(who)).toMatch(/半夜拖家具.*孩子小/);
    for (const who of INSIDE)
      for (const other of everybody.filter((one) => one !== who))
        expect(await shown(who)).not.toContain(personIdFor(other));
  });

  test('its case does not know of it, and a case of somebody else asks for nothing', async () => {
    const report = { ...aReport(), category: 'neighbours' as const };
    const { id: caseId } = await testApi.ask('lin', 'cases.report', report);
    const before = testApi.one('cases', caseId);
    const { id, about } = await testApi.ask('lin', 'mediations.ask', { ...aMediationRequest(), caseId });
    expect(about).toMatchObject({ id: caseId });
    expect(testApi.one('cases', caseId)).toEqual(before);
    expect(JSON.stringify(testApi.one('cases', caseId))).not.toContain(id);
    const foreign = await testApi.refusal('wu', 'mediations.ask', { ...aMediationRequest(), caseId });
    const none = await testApi.refusal('wu', 'mediations.ask', { ...aMediationRequest(), caseId: 'nothing' });
    expect({ ...foreign, requestId: '' }).toEqual({ ...none, requestId: '' });
    expect(await testApi.refusal('lin', 'mediations.ask', { ...aMediationRequest(), caseId })).toMatchObject({
      reason: 'mediations.askedBefore',
    });
  });

  test('messages are neutral, and a number that is known looks like one that is not', async () => {
    const id = await aMediation(testApi, 'inviting');
    await act(testApi, id, 'bai', 'invite', { name: '楼下', phone: phoneOf('zhao') });
    const second = await act(testApi, id, 'bai', 'invite', { name: '隔壁', phone: '13900000000' });
    const seat = ({ parties }: Output<'mediations.show'>, n: number) => ({ ...parties[n]!, n: 0, name: '', code: '' });
    expect(seat(second, 2)).toEqual(seat(second, 3));
    const told = testApi.all<{ to: string; about: { id: string }; facts: object; notice: string }>('inbox');
    const mine = told.filter(({ to, about }) => to === personIdFor('zhao') && about.id === id);
    expect(mine).toHaveLength(1);
    expect(mine[0]!.facts).toEqual({});
    const { entries } = await testApi.ask('zhao', 'inbox.list', {});
    expect(entries[0]).toMatchObject({ title: '您有一条新消息', where: '' });
    expect(JSON.stringify(await testApi.ask('zhao', 'mediations.show', { id }))).toContain('"agree"');
    expect(JSON.stringify(testApi.all('mediations'))).not.toContain('13900000000');
  });

  test('everybody signs, and each party gets the agreement as a document', async () => {
    const id = await aMediation(testApi, 'proposed');
    await act(testApi, id, 'lin', 'sign');
    expect(await act(testApi, id, 'wu', 'sign')).toMatchObject({ state: 'done' });
    const document = await testApi.ask('wu', 'mediations.agreement', { id });
    expect(document.name).toMatch(/^协议书 .*\.docx$/);
    expect(document.url).not.toMatch(new RegExp(`${id}|mediation`));
  });

  test('what is sent twice is done once, and of two at the desk one decides', async () => {
    const request = aMediationRequest();
    const { id, version } = await testApi.ask('lin', 'mediations.ask', request);
    expect((await testApi.ask('lin', 'mediations.ask', request)).id).toBe(id);
    expect(await testApi.refusal('lin', 'mediations.ask', { ...request, words: '说的是别的事了' })).toMatchObject({
      reason: 'sentBefore',
    });
    const accept = { id, version, action: 'accept' as const, ...anAcceptance };
    await testApi.ask('bai', 'mediations.advance', accept);
    expect(await testApi.ask('bai', 'mediations.advance', accept)).toMatchObject({ state: 'inviting' });
    const other = { id, version, action: 'refuse' as const, note: '不适合调解', ways: ['court' as const] };
    expect(await testApi.refusal('bai', 'mediations.advance', other)).toMatchObject({ code: 'conflict' });
    const told = testApi.all<{ to: string }>('inbox').filter(({ to }) => to === personIdFor('lin'));
    expect(told).toHaveLength(1);
  });

  test('who leaves the community leaves no word behind, and it ends for the other', async () => {
    const id = await aMediation(testApi, 'mediating');
    await testApi.ask('lin', 'people.leave', { confirmed: true });
    await clocked.wait(5 * MINUTE);
    expect(JSON.stringify(testApi.all('mediations'))).not.toMatch(
      new RegExp(`拖家具|老林|楼上的邻居|${personIdFor('lin')}`),
    );
    expect(await testApi.ask('wu', 'mediations.show', { id })).toMatchObject({ end: { reason: 'withdrawn' } });
  });

  test('a party who was at the desk sees their side only', async () => {
    const id = await aMediation(testApi, 'inviting');
    const code = await codeOf(testApi, id);
    await testApi.ask('bai', 'mediations.join', { code });
    expect(await testApi.ask('bai', 'mediations.show', { id })).toMatchObject({ reader: 'party' });
    expect(JSON.stringify(await testApi.ask('bai', 'mediations.show', { id }))).not.toMatch(/拖家具|"code"/);
  });
});

/** Answers without what differs from call to call. */
const stable = (answers: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(answers).replace(/"(requestId|uploadFolder|asOf|now|at)":("[^"]*"|\d+)/g, '"$1":0'));

test('what is confidential is asked of everybody alike, so that no refusal by role tells who is in it', () => {
  const ours = (Object.keys(contract) as EndpointName[]).filter((name) => name.startsWith('mediations.'));
  expect(new Set(ours.map((name) => contract[name].roles.join())).size).toBe(1);
});
