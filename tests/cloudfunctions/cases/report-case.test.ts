import type { About } from '@domain/messages/notice';
import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { aReport } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { openidOf, personIdFor } from '../../support/people';
import { aPictureNamed } from '../../support/pictures';
import { inFirstGrid, nowhere } from '../../support/places';

describe('a report', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const stored = (id: string) => testApi.one<CaseDocument>('cases', id)!;
  const count = () => testApi.all('cases').length;

  test('lin tells of a broken lamp: it is kept with its grid, its units, its clock and a personId instead of lin', async () => {
    const { id, number } = await testApi.ask('lin', 'cases.report', aReport());
    expect(stored(id)).toMatchObject({
      ...{
        number,
        state: 'submitted',
        version: 1,
        supporterCount: 0,
        reporter: personIdFor('lin'),
        channel: 'miniProgram',
      },
      place: {
        kind: 'compound',
        compound: 'k1',
        grid: 'g1',
        community: 'c1',
        subdistrict: 's1',
        district: 'x1',
        building: '3号楼2单元402室',
      },
      clocks: [{ kind: 'accept' }],
      queues: ['desk@c1', 'gridOfficer@g1'],
      events: [{ seq: 0, action: 'report', to: 'submitted' }],
    });
    expect(JSON.stringify(stored(id))).not.toContain(openidOf('lin'));
  });

  test('the officer of the grid and the desk find it in their inboxes when lin gets the answer, and nobody else does', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport());
    const told = testApi
      .all<{ to: string; about: About; notice: string }>('inbox')
      .filter(({ about }) => about.id === id);
    expect(told.map(({ to }) => to).sort()).toEqual([personIdFor('chen'), personIdFor('gao')].sort());
    expect(stored(id)).toMatchObject({ outbox: [] });
    expect(stored(id)).not.toHaveProperty('outboxDue');
  });

  test('a second tap is the same case; with a word changed in between it says that the first words arrived', async () => {
    const report = aReport();
    const first = await testApi.ask('lin', 'cases.report', report);
    const before = count();
    const inbox = testApi.all('inbox').length;
    expect(await testApi.ask('lin', 'cases.report', report)).toEqual(first);
    expect(
      await testApi.refusal('lin', 'cases.report', { ...report, description: '楼道灯坏了,请来看看' }),
    ).toMatchObject({ code: 'conflict', reason: 'sentBefore', facts: { id: first.id, number: first.number } });
    expect(count()).toBe(before);
    expect(testApi.all('inbox')).toHaveLength(inbox);
  });

  test('the same photo picked and uploaded again, with or without its small one, is the same report; another photo is not', async () => {
    const picture = aPictureNamed('lamp');
    const report = aReport({ photos: [await testApi.photo('lin', 'lamp1.jpg', picture)], private: false });
    const first = await testApi.ask('lin', 'cases.report', report);
    await testApi.photo('lin', 'lamp2.s.jpg', picture);
    const again = { ...report, photos: [await testApi.photo('lin', 'lamp2.jpg', picture)] };
    expect(await testApi.ask('lin', 'cases.report', again)).toEqual(first);
    const other = { ...report, photos: [await testApi.photo('lin', 'lamp3.jpg')] };
    expect(await testApi.refusal('lin', 'cases.report', other)).toMatchObject({ reason: 'sentBefore' });
  });

  test('what is left empty says the same as what is left out', async () => {
    const report = aReport({ channel: 'phone', aboutStaff: 'community' });
    const first = await testApi.ask('gao', 'cases.report', report);
    const again = { ...report, private: true, noDanger: false, onBehalf: { name: '', phone: '' } };
    expect(await testApi.ask('gao', 'cases.report', again)).toEqual(first);
  });

  test('staff paste a hotline order of 573 characters, and of 2,000, and all of it is kept; a resident writes 500', async () => {
    const order = (length: number) => `12345工单：${'楼道灯坏了，晚上看不见。'.repeat(200)}`.slice(0, length);
    for (const length of [573, 2000]) {
      const paste = aReport({ channel: 'hotline12345', description: order(length) });
      const { id } = await testApi.ask('gao', 'cases.report', paste);
      const shown = await testApi.ask('gao', 'cases.show', { id });
      expect(shown.description).toHaveLength(length);
    }
    for (const [who, report] of [
      ['gao', aReport({ channel: 'hotline12345', description: order(2001) })],
      ['lin', aReport({ description: order(501) })],
    ] as const)
      expect(await testApi.refusal(who, 'cases.report', report)).toMatchObject({
        code: 'invalidInput',
        reason: 'description',
      });
  });

  test("wu's case is another one, should wu's phone make the same draft id", async () => {
    const report = aReport();
    const lins = await testApi.ask('lin', 'cases.report', report);
    const wus = await testApi.ask('wu', 'cases.report', report);
    expect(wus.id).not.toBe(lins.id);
  });

  test('no draft id that a phone may send tells the name of the folder with a person’s photos', async () => {
    const { uploadFolder } = await testApi.ask('lin', 'people.me', {});
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ draftId: 'folder' }));
    expect(uploadFolder).not.toContain(id.slice(0, 10));
  });

  test('a station and a point on the map lead to the same grid as the compound', async () => {
    const atStation = await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'station', station: 'st1' } }));
    const atPoint = await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'point', ...inFirstGrid } }));
    expect(stored(atStation.id).place).toMatchObject({ kind: 'station', station: 'st1', grid: 'g1' });
    expect(stored(atPoint.id).place).toMatchObject({
      kind: 'point',
      grid: 'g1',
      point: { type: 'Point', coordinates: [104.005, 38.005] },
    });
  });

  test('a point outside of every grid is refused by a rule, an unknown compound as bad input, and nothing is kept', async () => {
    const before = count();
    expect(
      await testApi.refusal('lin', 'cases.report', aReport({ place: { kind: 'point', ...nowhere } })),
    ).toMatchObject({
      code: 'ruleBroken',
      reason: 'place.outside',
    });
    expect(
      await testApi.refusal('lin', 'cases.report', aReport({ place: { kind: 'compound', compound: 'k9' } })),
    ).toMatchObject({ code: 'invalidInput', reason: 'place' });
    expect(
      await testApi.refusal('lin', 'cases.report', aReport({ place: { kind: 'station', station: 'k1' } })),
    ).toMatchObject({ code: 'invalidInput', reason: 'place' });
    expect(count()).toBe(before);
  });

  test('words that are too short, too long or missing are told by their field', async () => {
    for (const description of ['灯', '灯'.repeat(501), '']) {
      expect(await testApi.refusal('lin', 'cases.report', aReport({ description }))).toMatchObject({
        code: 'invalidInput',
        reason: 'description',
      });
    }
  });

  test('one photo says enough without words', async () => {
    const photo = await testApi.photo('lin');
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ description: '', photos: [photo] }));
    expect(stored(id)).toMatchObject({ photos: [expect.any(String)], description: '' });
  });

  test("a photo that is not lin's own, or not quite in lin's folder, is refused", async () => {
    const wus = await testApi.photo('wu');
    const own = await testApi.photo('lin');
    const climbing = own.replace(/[^/]+$/, '..');
    const deeper = own.replace(/([^/]+)$/, 'deeper/$1');
    const small = own.replace(/jpg$/, 's.jpg'); // would show its own small one, and has no whole one to be checked
    for (const photo of [
      small,
      own.replace(/jpg$/, 'js'),
      own.replace(/\.jpg$/, ''),
      wus,
      climbing,
      deeper,
      own.replace(/[^/]+$/, ''),
      own.replace('photos/', 'photos/photos/'),
      'cloud://elsewhere/x.jpg',
    ]) {
      expect(await testApi.refusal('lin', 'cases.report', aReport({ photos: [photo] }))).toMatchObject({
        code: 'invalidInput',
        reason: 'photos',
      });
    }
  });

  test('a danger is urgent from the first minute on', async () => {
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ description: '门口的井盖没了,孩子放学要经过' }));
    expect(stored(id)).toMatchObject({ urgent: true, clocks: [{ kind: 'accept', period: { hours: 0.5 } }] });
    const denied = aReport({ description: '门口的井盖没了,孩子放学要经过', noDanger: true });
    const { id: calm } = await testApi.ask('lin', 'cases.report', denied);
    expect(stored(calm)).toMatchObject({ urgent: false, events: [{ action: 'report' }, { action: 'clearHazard' }] });
  });

  test('only staff write down what came by phone or paper; a resident who attempts is refused', async () => {
    expect(await testApi.refusal('lin', 'cases.report', aReport({ channel: 'phone' }))).toMatchObject({
      code: 'ruleBroken',
      reason: 'channel',
    });
    const { id } = await testApi.ask('gao', 'cases.report', aReport({ channel: 'paperBox' }));
    expect(stored(id)).toMatchObject({ channel: 'paperBox', events: [{ by: { role: 'desk', unit: 'c1' } }] });
  });

  test('whose word staff wrote down lies in the vault alone, under a personId of this case', async () => {
    const who = { name: '王大爷', phone: '13900001111' };
    const report = aReport({ channel: 'phone', onBehalf: who });
    const { id } = await testApi.ask('gao', 'cases.report', report);
    const { reporter, registrar } = stored(id);
    expect(registrar).toBe(personIdFor('gao'));
    expect(testApi.one('vault', reporter)).toEqual({
      ...{ _id: reporter, ...who, schema: 1 },
      ownerDue: expect.any(Number),
    });
    for (const collection of ['cases', 'inbox', 'people'])
      expect(JSON.stringify(testApi.all(collection))).not.toMatch(/王大爷|13900001111/);
    const shown = await testApi.ask('gao', 'cases.show', { id });
    expect(shown).toMatchObject({ mine: false, visibility: 'full', onBehalf: { channel: 'phone', known: true } });
    expect(JSON.stringify(shown)).not.toMatch(/王大爷|13900001111/);

    expect(await testApi.refusal('gao', 'cases.report', { ...report, onBehalf: { name: '李大妈' } })).toMatchObject({
      reason: 'sentBefore',
    });
    expect(testApi.one('vault', reporter)).toMatchObject(who);
    const { id: other } = await testApi.ask('gao', 'cases.report', aReport({ channel: 'phone', onBehalf: who }));
    expect(stored(other).reporter).not.toBe(reporter);
  });

  test('nobody need say who it was, and nobody names another in the app', async () => {
    const before = testApi.all('vault').length;
    const { id } = await testApi.ask(
      'gao',
      'cases.report',
      aReport({ channel: 'paperBox', onBehalf: { name: ' ', phone: '' } }),
    );
    expect(stored(id)).not.toHaveProperty('guest');
    expect(await testApi.refusal('gao', 'cases.report', aReport({ onBehalf: { name: '王大爷' } }))).toMatchObject({
      code: 'ruleBroken',
      reason: 'channel',
    });
    expect(
      await testApi.refusal('lin', 'cases.report', aReport({ channel: 'phone', onBehalf: { name: '王大爷' } })),
    ).toMatchObject({ code: 'ruleBroken', reason: 'channel' });
    expect(testApi.all('vault')).toHaveLength(before);
  });

  test('the officer who wrote it down finds it in the list of their units, and not among their own cases', async () => {
    const { id } = await testApi.ask('sun', 'cases.report', aReport({ channel: 'visit' }));
    const ids = async (list: 'unit' | 'mine') =>
      (await testApi.ask('sun', 'cases.list', { list })).cases.map((one) => one.id);
    expect(await ids('unit')).toContain(id);
    expect(await ids('mine')).not.toContain(id);
  });

  test('an openid, a reporter or a state in the request is nothing', async () => {
    const forged = {
      ...aReport(),
      openid: openidOf('wu'),
      reporter: personIdFor('wu'),
      state: 'closed',
      receivedAt: 1,
    };
    const answer = (await testApi.send(openidOf('lin'), {
      name: 'cases.report',
      input: forged,
      openid: openidOf('wu'),
      userInfo: { openId: openidOf('wu') },
    })) as { data: { id: string } };
    expect(stored(answer.data.id)).toMatchObject({ reporter: personIdFor('lin'), state: 'submitted' });
    expect(stored(answer.data.id).receivedAt).toBeGreaterThan(1);
  });
});

describe('what WeChat thinks of a report', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const checksOf = (id: string) =>
    testApi
      .all<{ case: string; of: string; suggest?: string; photo?: string; small?: true }>('contentchecks')
      .filter((check) => check.case === id);

  test('the verdict on the words and the trace of each photo are kept', async () => {
    const photos = [await testApi.photo('lin', 'a.jpg'), await testApi.photo('lin', 'b.jpg')];
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ photos }));
    const checks = checksOf(id);
    expect(checks.filter((check) => check.of === 'text')).toMatchObject([{ suggest: 'pass' }]);
    expect(
      checks
        .filter((check) => check.of === 'photo')
        .map(({ photo }) => photo)
        .sort(),
    ).toEqual([...(testApi.one<{ photos: string[] }>('cases', id)?.photos ?? [])].sort());
    expect(checks.filter((check) => check.of === 'photo')).toHaveLength(2);
  });

  test('a small photo is looked at too, since a phone may send another picture as it', async () => {
    const photo = await testApi.photo('lin', 'c.jpg');
    await testApi.photo('lin', 'c.s.jpg');
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ photos: [photo] }));
    const looked = checksOf(id).filter((check) => check.of === 'photo');
    const [shown] = testApi.one<{ photos: string[] }>('cases', id)!.photos;
    expect(looked.map((check) => check.photo)).toEqual([shown, shown]);
    expect(looked.filter(({ small }) => small)).toHaveLength(1);
  });

  test('words WeChat calls risky never refuse a complaint', async () => {
    await testApi.control('content', { risky: ['灯坏了'] });
    const { id } = await testApi.ask('lin', 'cases.report', aReport());
    expect(checksOf(id)).toMatchObject([{ of: 'text', suggest: 'risky' }]);
    expect(testApi.one('cases', id)).toBeDefined();
  });

  test('a photo that is not there is refused before anything is kept or checked', async () => {
    const photo = (await testApi.photo('lin')).replace(/[^/]+$/, 'gone.jpg');
    const before = [testApi.all('cases').length, testApi.all('contentchecks').length];
    expect(await testApi.refusal('lin', 'cases.report', aReport({ photos: [photo] }))).toMatchObject({
      code: 'invalidInput',
      reason: 'photos',
    });
    expect([testApi.all('cases').length, testApi.all('contentchecks').length]).toEqual(before);
  });
});
