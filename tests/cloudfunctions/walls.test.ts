import { HOUR } from '@domain/time';
import type { CardDocument } from '../../cloudfunctions/modules/walls/card-repository';
import { aCard, aConsent, afterDelay, aNotice, namedCard } from '../support/aCard';
import { aCase, step } from '../support/aCase';
import { openTestApi, type TestApi } from '../support/cloud/test-api';

describe('the walls', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());

  const wall = async (input = {}) => (await testApi.ask('stranger', 'walls.show', input)).cards.map(({ id }) => id);
  const stateOf = (id: string) => testApi.one<CardDocument>('cards', id)!.state;

  test('a card comes to the wall by the reporter’s word, the desk, a second reader and a delay; the reporter ends it', async () => {
    const consent = await aConsent(testApi);
    const { words } = await testApi.ask('lin', 'walls.preview', { case: consent.case });
    const { id } = await testApi.ask('lin', 'walls.consent', consent);
    expect(await wall()).toEqual([]);
    expect(await testApi.refusal('stranger', 'walls.card', { id })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('wu', 'walls.card', { id })).toMatchObject({ code: 'notFound' });

    await testApi.ask('gao', 'walls.propose', namedCard(testApi, id));
    const approved = await testApi.ask('jiang', 'walls.approve', namedCard(testApi, id));
    expect(approved.publishAt).toBeGreaterThan(Date.now() + 23 * HOUR);
    await testApi.tick();
    expect(await wall()).toEqual([]);

    await afterDelay(testApi, id);
    const { cards } = await testApi.ask('stranger', 'walls.show', { community: 'c1' });
    expect(cards).toMatchObject([{ id, kind: 'case', fields: words!.open.fields }]);
    expect(Object.keys(cards[0]!.fields!)).toEqual(['source', 'problem', 'measure', 'progress', 'satisfaction']);
    expect(await wall({ station: 'st1' })).toEqual([id]);
    expect(await testApi.refusal('stranger', 'walls.show', { community: 'c9' })).toMatchObject({ code: 'notFound' });
    expect((await testApi.ask('lin', 'inbox.list', {})).entries).toContainEqual(
      expect.objectContaining({ title: '您的事上回音壁了' }),
    );

    await testApi.ask('lin', 'walls.withdraw', { id });
    expect(await testApi.ask('stranger', 'walls.show', { card: id })).toMatchObject({ cards: [], gone: true });
    expect(JSON.stringify(testApi.one('cards', id))).not.toContain('楼道灯');
    expect((await testApi.ask('gao', 'inbox.list', {})).entries).toContainEqual(
      expect.objectContaining({ title: '有一张墙卡撤下了' }),
    );
  });

  test('a consent that is taken back while the second reader reads ends in no card', async () => {
    const id = await aCard(testApi, 'proposed');
    const read = namedCard(testApi, id);
    const withdrawn = testApi.meetBefore(0, 'lin', 'walls.withdraw', { id });
    expect(await testApi.refusal('jiang', 'walls.approve', read)).toMatchObject({ code: 'conflict' });
    expect(await withdrawn).toMatchObject({ ok: true });
    expect(stateOf(id)).toBe('withdrawn');
  });

  test('of two second readers one decides, and the other is told', async () => {
    const id = await aCard(testApi, 'proposed');
    const read = namedCard(testApi, id);
    const second = testApi.meetBefore(0, 'luo', 'walls.return', { ...read, reason: 'privacy' });
    expect(await testApi.refusal('jiang', 'walls.approve', read)).toMatchObject({ code: 'conflict' });
    expect(await second).toMatchObject({ ok: true });
    expect(stateOf(id)).toBe('returned');
  });

  test('nobody reads what they proposed, and nobody decides about their own work', async () => {
    const id = await aCard(testApi, 'proposed');
    expect(await testApi.refusal('gao', 'walls.approve', namedCard(testApi, id))).toMatchObject({
      code: 'ruleBroken',
      reason: 'conflictOfInterest',
    });
  });

  test('a case that is taken up again is not made public, and on the wall the card says so', async () => {
    const [early, late] = [await aCard(testApi, 'approved'), await aCard(testApi, 'published')];
    for (const id of [early, late]) {
      const of = testApi.one<CardDocument>('cards', id)!.case!;
      const unhappy = { contacted: true, solved: 'no', satisfaction: 'unsatisfied' } as const;
      await step(testApi, of, ['lin', 'rate', { rating: unhappy }]);
      await step(testApi, of, ['lin', 'reopen', { note: '又坏了' }]);
    }
    await afterDelay(testApi, early);
    expect(stateOf(early)).toBe('lapsed');
    const { cards } = await testApi.ask('stranger', 'walls.show', {});
    expect(cards).toMatchObject([{ id: late, reopened: 'open' }]);
  });

  test('a card that three people flag is hidden until somebody looks; the same person counts once', async () => {
    const id = await aCard(testApi, 'published');
    for (const who of ['wu', 'wu', 'sun'] as const) await testApi.ask(who, 'walls.flag', { id, reason: 'privacy' });
    expect(await wall()).toEqual([id]);
    await testApi.ask('qian', 'walls.flag', { id, reason: 'untrue' });
    expect(await wall()).toEqual([]);
    const { cards } = await testApi.ask('jiang', 'walls.list', { list: 'hidden' });
    expect(cards).toMatchObject([{ id, flags: 3 }]);
    await testApi.ask('jiang', 'walls.restore', namedCard(testApi, id));
    expect(await wall()).toEqual([id]);
    const { counts } = await testApi.ask('gao', 'walls.moderation', {});
    expect(counts).toContainEqual({ action: 'flag', reason: 'privacy', count: 2 });
  });

  test('a photo that WeChat rejects later is gone from the wall', async () => {
    const report = { photos: [await testApi.photo('lin')] };
    const consent = await aConsent(testApi, { case: await aCase(testApi, 'closed', report), photos: true });
    const { id } = await testApi.ask('lin', 'walls.consent', consent);
    const blurred = await testApi.photo('gao', 'blurred.jpg');
    const input = { ...namedCard(testApi, id), beforePhotos: [blurred] };
    expect(await testApi.refusal('gao', 'walls.propose', input)).toMatchObject({ reason: 'checked' });
    await testApi.ask('gao', 'walls.propose', { ...input, checked: true });
    await testApi.ask('jiang', 'walls.approve', namedCard(testApi, id));
    await afterDelay(testApi, id);

    const judge = async (suggest: string) => {
      const checks = testApi.all<{ _id: string; card?: string; of: string }>('contentchecks');
      await testApi.put({
        contentchecks: checks
          .filter((one) => one.card === id && one.of === 'photo')
          .map((one) => ({ ...one, suggest })),
      });
      return (await testApi.ask('stranger', 'walls.show', {})).cards[0]!.before.length;
    };
    expect((await testApi.ask('stranger', 'walls.show', {})).cards[0]!.before).toEqual([]); // still looked at
    expect(await judge('pass')).toBe(1);
    expect(await judge('risky')).toBe(0);
  });

  test('only words that the page showed are agreed to, and only for one’s own case', async () => {
    const consent = await aConsent(testApi);
    expect(await testApi.refusal('wu', 'walls.preview', { case: consent.case })).toMatchObject({ code: 'notFound' });
    expect(await testApi.refusal('wu', 'walls.consent', consent)).toMatchObject({ code: 'notFound' });
    await step(testApi, consent.case, [
      'lin',
      'rate',
      { rating: { contacted: true, solved: 'partly', satisfaction: 'fairlySatisfied' } },
    ]);
    expect(await testApi.refusal('lin', 'walls.consent', consent)).toMatchObject({
      code: 'conflict',
      reason: 'walls.changed',
    });
    expect(await testApi.refusal('lin', 'walls.consent', { ...consent, agreed: false })).toMatchObject({
      reason: 'agreed',
    });
  });

  test('a private case never comes to a wall', async () => {
    const id = await aCase(testApi, 'closed', { private: true });
    expect(await testApi.ask('lin', 'walls.preview', { case: id })).toEqual({ exclusion: 'private', hasPhotos: false });
    const consent = { case: id, seen: 'x', agreed: true, hidePlace: false, photos: false };
    expect(await testApi.refusal('lin', 'walls.consent', consent)).toMatchObject({ reason: 'walls.private' });
  });

  test('a result that was no case goes the same way, and a printed one leads to the live wall', async () => {
    expect(await testApi.refusal('gao', 'walls.proposeNotice', aNotice({ community: 'c2' }))).toMatchObject({
      code: 'forbidden',
    });
    const { id } = await testApi.ask('gao', 'walls.proposeNotice', aNotice());
    await testApi.ask('luo', 'walls.approve', namedCard(testApi, id));
    await afterDelay(testApi, id);
    expect((await testApi.ask('stranger', 'walls.show', {})).cards).toMatchObject([
      { id, kind: 'notice', notice: { title: '健身步道通了' } },
    ]);
    const poster = await testApi.ask('gao', 'walls.poster', { ids: [id, 'nothing'], paper: 'A3', perPage: 6 });
    expect(poster).toMatchObject({ cards: 1, gone: 1, name: expect.stringMatching(/\.docx$/) as string });
    expect((await fetch(poster.url)).ok).toBe(true);
    expect(await testApi.refusal('tang', 'walls.poster', { ids: [id], paper: 'A4', perPage: 1 })).toMatchObject({
      code: 'forbidden',
    });
  });

  test('whoever leaves takes their card along', async () => {
    const id = await aCard(testApi, 'published');
    await testApi.ask('lin', 'people.leave', { confirmed: true });
    const before = Date.now;
    Date.now = () => before() + 3 * 60_000;
    try {
      await testApi.tick();
    } finally {
      Date.now = before;
    }
    expect(await wall()).toEqual([]);
    expect(stateOf(id)).toBe('withdrawn');
  });
});
