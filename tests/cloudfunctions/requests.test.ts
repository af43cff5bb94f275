import { aCase, aReport, step } from '../support/aCase';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { dismissed, peopleDocuments, SETUP_CODE, type Somebody } from '../support/people';
import { inFirstGrid } from '../support/places';

const MANY = 2000;

/**
 * What each name asks of a cloud with many cases: a screen three times at most, a command four times before its answer,
 * and once more for the copy of each picture.
 */
describe('requests to the cloud', () => {
  let testApi: TestApi;
  let lamp: string;
  beforeAll(async () => {
    testApi = await openTestApi();
    lamp = await aCase(testApi);
    const one = testApi.one('cases', lamp)!;
    const place = one.place as object;
    const many = Array.from({ length: MANY }, (_, n) => ({
      ...one,
      ...{
        _id: `other${n}`,
        reporter: `reporter${n % 400}`,
        receivedAt: n,
        nextDue: n,
        queues: [`desk@c${n % 90}`],
        scopes: [`g${n % 300}`, `c${n % 90}`],
      },
      place: { ...place, compound: `k${n % 500}`, grid: `g${n % 300}` },
    }));
    const supports = Array.from({ length: MANY }, (_, n) => ({
      _id: `other${n}_t${n % 400}`,
      case: `other${n}`,
      personId: `t${n % 400}`,
      supportedAt: n,
    }));
    await testApi.put({ cases: many, supports });
    await testApi.ask('lin', 'places.list', {}); // the county's data is cached
  });
  afterAll(() => testApi.close());

  /** Collection and index of each request; storage has neither. A person's inbox has two indexes that serve. */
  const seen = () =>
    testApi
      .recordedRequests()
      .filter(({ action }) => !action.startsWith('wx.'))
      .map(({ action, collection, index }) =>
        collection
          ? `${collection} ${index?.replace(/^to_(at|readAt)$/, 'to') ?? (action === 'database.insertDocument' ? '+' : 'scanned')}`
          : action,
      );
  const query = async (who: Somebody, name: Parameters<TestApi['ask']>[1], input: object) => {
    await testApi.ask(who, name, input as never);
    return seen();
  };
  /** What happened up to the write that matters; what comes after are messages, and the addresses of photos. */
  const command = async (who: Somebody, name: Parameters<TestApi['ask']>[1], input: object, until: string) => {
    const all = await query(who, name, input);
    return {
      before: all.slice(0, all.lastIndexOf(until) + 1),
      links: all.filter((one) => one.startsWith('storage')).length,
    };
  };
  const me = 'people _id_';
  const aPhotoOf = (who: Somebody) => testApi.photo(who);

  test('places and stations are cached in the instance', async () => {
    expect(await query('lin', 'places.list', {})).toEqual([me]);
    expect(await query('lin', 'places.search', { text: '阳光' })).toEqual([me]);
    expect(await query('lin', 'stations.show', { id: 'st1' })).toEqual([me]);
  });

  test('oneself: person, vault, unread messages; a stranger is one request', async () => {
    expect(await query('lin', 'people.me', {})).toEqual([me, 'vault _id_', 'inbox to']);
    expect(await query('stranger', 'people.me', {})).toEqual([me]);
  });

  test('a case: person, case with join, photos', async () => {
    const id = await aCase(testApi, 'submitted', { photos: [await aPhotoOf('lin')] });
    expect(await query('gao', 'cases.show', { id })).toEqual([me, 'cases _id_', 'storage.batchGetDownloadUrl']);
  });

  test('every list goes by its index', async () => {
    await testApi.ask('wu', 'cases.support', { id: lamp });
    const own = expect.stringMatching(/^cases reporter_(state_)?receivedAt$/);
    // dangers, other live ones, and those that are over on what is left of the page
    expect(await query('lin', 'cases.list', { list: 'mine' })).toEqual([me, own, own, own]);
    expect(await query('gao', 'cases.list', { list: 'work' })).toEqual([me, 'cases queues_nextDue']);
    expect(await query('gao', 'cases.list', { list: 'unit' })).toEqual([
      me,
      'cases scopes_urgent_state_receivedAt',
      'cases scopes_urgent_state_receivedAt',
    ]);
    expect(await query('wu', 'cases.list', { list: 'supported' })).toEqual([
      me,
      'supports personId_supportedAt',
      'cases _id_',
    ]);
  });

  test('a supervision desk: person, and all lists in one', async () => {
    expect(await query('jiang', 'supervision.desk', {})).toEqual([me, me]);
  });

  test('nearby asks for open, closed and own cases by their indexes; the grid of a point is found without a request', async () => {
    const byGrid = expect.stringMatching(/^cases grid_state_(category_)?receivedAt$/);
    for (const place of [aReport().place, { kind: 'point', ...inFirstGrid }])
      for (const narrowed of [{}, { category: 'facilities' }])
        expect(await query('wu', 'cases.nearby', { place, ...narrowed })).toEqual([
          ...[me, 'cases reporter_receivedAt', byGrid, byGrid],
        ]);
  });

  test('a report: person, their count, case, also for a point; staff keep whose word it is and are not counted; the check of words and photos follows', async () => {
    expect((await command('lin', 'cases.report', aReport(), 'cases +')).before).toEqual([me, me, 'cases +']);
    const atPoint = await command(
      'lin',
      'cases.report',
      aReport({ place: { kind: 'point', ...inFirstGrid }, photos: [await aPhotoOf('lin')] }),
      'cases +',
    );
    const copied = 'storage.getUploadMetadata';
    expect(atPoint.before).toEqual([me, me, 'storage.batchGetDownloadUrl', copied, 'cases +']);
    expect(atPoint.links).toBe(3); // one is the copy
    expect(seen().filter((one) => one === 'contentchecks +')).toHaveLength(1);
    const forSomebody = await command(
      'gao',
      'cases.report',
      aReport({ channel: 'phone', onBehalf: { name: '王大爷' } }),
      'cases +',
    );
    expect(forSomebody.before).toEqual([me, 'vault +', 'cases +']);
  });

  test('a step: person, case, write; then messages, and the photos of the answer', async () => {
    const id = await aCase(testApi, 'submitted', { photos: [await aPhotoOf('lin')] });
    expect(
      await command('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' }, 'cases _id_'),
    ).toMatchObject({ links: 1 });
    expect(seen().slice(0, 3)).toEqual([me, 'cases _id_', 'cases _id_']);
    expect(seen().filter((one) => one === 'cases _id_')).toHaveLength(3); // read, written, and its outbox emptied
  });

  test('a review of a refusal: the same, and the reporter’s count', async () => {
    const id = await aCase(testApi, 'refused');
    await query('lin', 'cases.reviewRefusal', { id, version: 2, note: '我还没有起诉' });
    expect(seen().slice(0, 4)).toEqual([me, 'cases _id_', me, 'cases _id_']); // what a reporter does is counted
  });

  test('a join: person, case, their count, join, count', async () => {
    const id = await aCase(testApi);
    expect(await query('wu', 'cases.support', { id })).toEqual([me, 'cases _id_', me, 'supports +', 'cases _id_']);
    expect(await query('wu', 'cases.support', { id })).toEqual([me, 'cases _id_']);
  });

  test('joining the community: person, vault, person; unread messages of who was here before', async () => {
    expect(await query('stranger', 'people.join', { agreed: true, compound: 'k1', name: '新人' })).toEqual([
      me,
      'vault +',
      'people +',
      'inbox to',
    ]);
    expect(await query('stranger', 'people.join', { agreed: true, compound: 'k2' })).toEqual([
      me,
      'vault _id_',
      'people _id_',
      'inbox to',
    ]);
  });

  test('an invitation is two requests; taking it is five, and unread messages', async () => {
    expect(await query('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' })).toEqual([
      me,
      'invitations +',
    ]);
    const { code } = await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'r1' });
    expect(await query('wu', 'people.acceptInvitation', { code })).toEqual([
      me,
      me,
      'invitations _id_',
      'invitations _id_',
      'people _id_',
      'inbox to',
    ]);
  });

  test('a wrong code: person, their count, what was looked for', async () => {
    expect(await query('zhao', 'people.me', {})).toEqual([me, 'vault _id_', 'inbox to']);
    await testApi.refusal('zhao', 'people.acceptInvitation', { code: 'nevergiven' });
    expect(seen()).toEqual([me, me, 'invitations _id_']);
    await testApi.refusal('zhao', 'people.claimSetup', { code: 'guessed-code' });
    expect(seen()).toEqual([me, me, 'people keys']);
  });

  test('the first administrator: person, their count, whether there is one, claim, person, vault, and unread messages', async () => {
    await testApi.put({ people: [dismissed('luo')] });
    expect(await query('lin', 'people.claimSetup', { code: SETUP_CODE })).toEqual([
      me,
      me,
      'people keys',
      'settings +',
      'people _id_',
      'vault _id_',
      'inbox to',
    ]);
    await testApi.put({ people: peopleDocuments() });
  });

  test('who looked at oneself: person and log; a unit’s log is one more', async () => {
    expect(await query('zhao', 'people.identityAccesses', {})).toEqual([me, 'identityaccesses personId_at']);
    expect(await query('gao', 'people.identityAccesses', {})).toEqual([
      me,
      'identityaccesses personId_at',
      'identityaccesses unit_at',
    ]);
    expect(await query('luo', 'people.identityAccesses', {})).toEqual([
      me,
      'identityaccesses personId_at',
      'identityaccesses at',
    ]);
  });

  test('messages: a page and a count', async () => {
    expect(await query('lin', 'inbox.list', {})).toEqual([me, 'inbox to', 'inbox to']);
    await step(testApi, lamp, ['gao', 'accept']);
    expect((await query('lin', 'inbox.markRead', { upTo: Date.now() })).length).toBeLessThanOrEqual(4);
    expect(
      (await query('lin', 'messages.grantSubscriptions', { requestId: 'g1', results: { TPL_PROGRESS: 'accept' } }))
        .length,
    ).toBeLessThanOrEqual(4);
  });
});
