import type { CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { photoFolderOf } from '../../../cloudfunctions/modules/files/photo-folder';
import { communityDay, HOUR, MINUTE } from '@domain/time';
import { aReport } from '../../support/aCase';
import { aPicture, aPictureNamed } from '../../support/pictures';
import { countyDocuments } from '../../support/places';
import { KEY, openid, openRoom, personId, type Room } from '../messages/room';

type Check = { _id: string; case?: string; of?: string; suggest?: string; photo?: string; small?: true };

describe('a report while WeChat does not answer what it thinks of it', () => {
  let room: Room;
  beforeAll(
    async () => void (room = await openRoom({ api: 'cloudfunctions/api', scheduler: 'cloudfunctions/scheduler' })),
  );
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.reset();
    await room.control('clock', { now: null });
    await room.control('seed', { county: countyDocuments() });
    await room.people({ lin: {}, gao: { keys: ['desk@c1'] } });
    await room.control('content', { risky: [], milliseconds: 30_000 });
  });

  const photo = async (name = 'lamp', by = 'lin'): Promise<string> => {
    const at = `${photoFolderOf(personId(by), KEY, communityDay(Date.now()))}/${name}.jpg`;
    const { fileID } = (await (
      await fetch(`${room.emulator.url}/cloud/files?path=${encodeURIComponent(at)}`, {
        method: 'POST',
        headers: { 'x-wx-openid': openid(by) },
        body: new Uint8Array(name === 'lamp' ? aPicture() : aPictureNamed(name)),
      })
    ).json()) as { fileID: string };
    return fileID;
  };
  const tell = async (change: object = {}, input = aReport(change)) =>
    (await room.call<{ ok: boolean; data: { id: string } }>('api', { name: 'cases.report', input }, openid('lin'))).data
      .id;
  const kept = (id: string) => room.all<CaseDocument>('cases').find(({ _id }) => _id === id)!;
  const checks = (id: string) => room.all<Check>('contentchecks').filter((check) => check.case === id);
  const answers = () => room.control('content', { milliseconds: 0 });
  const later = async (milliseconds: number) => {
    await room.control('clock', { now: new Date(Date.now() + milliseconds).toISOString() });
    expect(await room.tick()).toMatchObject({ result: { ok: true } });
  };

  test('is taken, the desk is told, and it counts as unchecked', async () => {
    const id = await tell();
    expect(kept(id)).toMatchObject({ state: 'submitted', outbox: [], checkDue: expect.any(Number) });
    expect(room.inboxOf('gao')).toHaveLength(1);
    expect(checks(id)).toEqual([]);
  });

  test('is looked at by the clock once WeChat answers again, words and photos, each once', async () => {
    const id = await tell({ photos: [await photo()] });
    await answers();
    await Promise.all([later(3 * MINUTE), later(3 * MINUTE)]);
    await later(30 * MINUTE);
    expect(
      checks(id)
        .map(({ of }) => of)
        .sort(),
    ).toEqual(['photo', 'text']);
    expect(checks(id).find(({ of }) => of === 'text')).toMatchObject({ suggest: 'pass' });
    expect(kept(id)).not.toHaveProperty('checkDue');
  });

  test('is not asked about a second time by a second tap', async () => {
    const report = aReport();
    const id = await tell({}, report);
    await answers();
    expect(await tell({}, report)).toBe(id);
    await later(3 * MINUTE);
    expect(room.all('cases')).toHaveLength(1);
    expect(checks(id)).toHaveLength(1);
  });

  test('what WeChat answered in time is kept, and only the rest is asked again', async () => {
    const id = await tell({ photos: [await photo()] });
    await room.control('seed', {
      contentchecks: [{ _id: 'trace1', case: id, of: 'text', suggest: 'risky', at: Date.now() }],
    });
    await answers();
    await later(3 * MINUTE);
    expect(checks(id).filter(({ of }) => of === 'text')).toMatchObject([{ _id: 'trace1', suggest: 'risky' }]);
    expect(checks(id)).toHaveLength(2);
  });

  test('is tried again while WeChat stays silent, and lies before a person once nobody may ask any more', async () => {
    const id = await tell({ photos: [await photo()] });
    await room.control('content', { milliseconds: 30_000 });
    await later(3 * MINUTE);
    expect(kept(id).checkDue).toBeGreaterThan(Date.now() + 3 * MINUTE);
    expect(checks(id)).toEqual([]);
    await answers();
    await later(3 * HOUR);
    expect(
      checks(id)
        .map(({ of, small, suggest }) => [small ? 'small photo' : of, suggest])
        .sort(),
    ).toEqual([
      ['photo', 'review'],
      ['small photo', 'review'],
      ['text', 'review'],
    ]);
    expect(kept(id)).not.toHaveProperty('checkDue');
  });

  test('photos that came later are looked at too, each once', async () => {
    await answers();
    const id = await tell();
    await room.people({ lin: {}, gao: { keys: ['desk@c1'] } });
    const advance = async (who: 'lin' | 'gao', input: object) =>
      (
        await room.call<{ ok: boolean }>(
          'api',
          { name: 'cases.advance', input: { id, version: kept(id).version, ...input } },
          openid(who),
        )
      ).ok;
    expect(await advance('lin', { action: 'supplement', note: '看照片', photos: [await photo()] })).toBe(true);
    expect(kept(id)).toHaveProperty('checkDue');
    await Promise.all([later(MINUTE), later(MINUTE)]);
    const photos = () => checks(id).filter(({ of, small }) => of === 'photo' && !small);
    expect(photos()).toHaveLength(1);
    expect(kept(id)).not.toHaveProperty('checkDue');
    await later(30 * MINUTE);
    expect(photos()).toHaveLength(1);
    expect(checks(id).filter(({ of }) => of === 'text')).toHaveLength(1);
  });

  test('and so is the evidence of who did the work, sent as theirs', async () => {
    await answers();
    const id = await tell();
    await room.people({ lin: {}, chen: {} });
    const positions = [{ role: 'gridOfficer', unit: 'c1', grids: ['g1'] }];
    const chen = room.all<{ _id: string }>('people').find(({ _id }) => _id === personId('chen'))!;
    await room.control('seed', { people: [{ ...chen, positions, keys: ['gridOfficer@g1'] }] });
    const advance = (input: object) =>
      room.call<{ ok: boolean }>(
        'api',
        { name: 'cases.advance', input: { id, version: kept(id).version, ...input } },
        openid('chen'),
      );
    expect(await advance({ action: 'take' })).toMatchObject({ ok: true });
    const photos = [await photo('work', 'chen')];
    const done = { action: 'finish', outcome: 'solved', measure: '换了灯泡', photos };
    expect(await advance(done)).toMatchObject({ ok: true });
    expect(kept(id)).toMatchObject({ evidence: [expect.any(String)], checkDue: expect.any(Number) });
    await room.control('content', { milliseconds: 30_000 });
    await later(MINUTE);
    expect(kept(id)).toHaveProperty('checkDue');
    await answers();
    await Promise.all([later(7 * MINUTE), later(7 * MINUTE)]);
    const looked = checks(id).filter(({ of }) => of === 'photo');
    expect(looked.map((check) => check.photo)).toEqual(kept(id).evidence);
    expect(looked.every(({ suggest }) => suggest !== 'review')).toBe(true);
    expect(kept(id)).not.toHaveProperty('checkDue');
  });

  test('and lie before a person when their sender was not there for two hours, beside those before', async () => {
    await answers();
    const id = await tell({ photos: [await photo()] });
    await room.control('content', { milliseconds: 30_000 });
    const more = { id, version: kept(id).version, action: 'supplement', note: '看照片', photos: [await photo('door')] };
    await room.call('api', { name: 'cases.advance', input: more }, openid('lin'));
    await later(MINUTE);
    expect(kept(id)).toHaveProperty('checkDue');
    await answers();
    await later(3 * HOUR);
    expect(kept(id)).not.toHaveProperty('checkDue');
    const whole = checks(id).filter(({ of, small }) => of === 'photo' && !small);
    expect(whole.map(({ suggest }) => suggest === 'review').sort()).toEqual([false, true]);
  });

  test('while WeChat answers, nothing is left to the clock', async () => {
    await answers();
    const id = await tell();
    expect(checks(id)).toHaveLength(1);
    expect(kept(id)).not.toHaveProperty('checkDue');
  });
});
