import { PNG } from 'pngjs';
import type { CaseView } from '@domain/cases/view';
import { isStoredPhoto, thumbnailOf } from '@domain/files/photo';
import { DAY, HOUR } from '@domain/time';
import { removeUploads } from '../../../cloudfunctions/modules/files/remove-uploads';
import type { AppContext } from '../../../cloudfunctions/platform/context';
import { aCase, aReport } from '../../support/aCase';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { openidOf, personIdFor } from '../../support/people';
import {
  anHeic,
  aPhotoWithMetadata,
  aPicture,
  aPictureNamed,
  aPictureOfSize,
  aPngWithChunks,
  SECRET,
} from '../../support/pictures';

type Stored = { photos: string[]; evidence: string[]; events: { details: { photos?: string[] } }[] };

describe('a photo of a case', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  const aPng = () => PNG.sync.write(Object.assign(new PNG({ width: 4, height: 3 }), { data: Buffer.alloc(48, 120) }));
  const stored = (id: string) => testApi.one<Stored>('cases', id)!;
  const load = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const shown = async (id: string): Promise<CaseView> => testApi.ask('gao', 'cases.show', { id });
  const overwrite = (fileId: string, who: 'lin' | 'gao' | 'sun', bytes: Buffer) =>
    testApi.upload(who, fileId.split('/').slice(3).join('/'), bytes);
  const report = (name: string, bytes: Buffer) =>
    testApi
      .photo('lin', name, bytes)
      .then((photo) => testApi.reply('lin', 'cases.report', aReport({ draftId: name.split('.')[0], photos: [photo] })));

  test.each(['baseline', 'progressive', 'printing'] as const)(
    'is cleaned in the cloud too, when a phone did not: %s',
    async (kind) => {
      const reported = await report(`whole-${kind}.jpg`, aPhotoWithMetadata(kind));
      if (!reported.ok) throw new Error(JSON.stringify(reported.error));
      const [photo] = (await shown(reported.data.id)).photos;
      const bytes = await load(photo!.full);
      expect(bytes.includes('secret')).toBe(false);
      expect(bytes.equals(aPicture(kind)) || kind === 'printing').toBe(true);
    },
  );

  test('is cleaned in the cloud when it is a PNG, of C2PA, words and XMP', async () => {
    const types = ['caBX', 'tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP'];
    const reported = await report('words.png', aPngWithChunks(aPng(), types));
    if (!reported.ok) throw new Error(JSON.stringify(reported.error));
    const bytes = await load((await shown(reported.data.id)).photos[0]!.full);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(PNG.sync.read(bytes).data.equals(Buffer.alloc(48, 120))).toBe(true);
  });

  test.each([
    ['heic', anHeic()],
    ['heic', aPicture('avif')],
    ['webp', aPicture('webp')],
    ['gif', aPicture('gif')],
    ['incomplete', aPicture().subarray(0, -2)],
    ['incomplete', aPicture('progressive').subarray(0, 400)],
    ['tooLarge', aPictureOfSize(60_000, 60_000)],
    ['tooLarge', Buffer.concat([aPicture(), Buffer.alloc(4 * 1024 * 1024)])],
    ['noPicture', Buffer.from('<svg onload="alert(1)"/>')],
    ['noPicture', Buffer.alloc(0)],
  ])('is refused as %s by the cloud, with nothing saved', async (problem, bytes) => {
    const before = testApi.all('cases').length;
    const refused = await report(`refused-${problem}-${bytes.length}.jpg`, bytes);
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput', reason: 'photos', facts: { problem } } });
    expect(testApi.all('cases')).toHaveLength(before);
  });

  test('of 48 megapixels is taken', async () =>
    expect(await report('camera.jpg', aPictureOfSize(8000, 6000))).toMatchObject({ ok: true }));

  test('stays what it was when its upload is changed, in reports, supplements and evidence', async () => {
    const uploads = {
      lin: await testApi.photo('lin', 'report.jpg'),
      more: await testApi.photo('lin', 'more.jpg'),
      sun: await testApi.photo('sun', 'evidence.jpg'),
    };
    await testApi.photo('lin', 'report.s.jpg');
    const id = await aCase(testApi, 'working', { photos: [uploads.lin] });
    const version = () => testApi.one<{ version: number }>('cases', id)!.version;
    const advance = (who: 'lin' | 'sun', input: object) =>
      testApi.ask(who, 'cases.advance', { id, version: version(), ...input } as never);
    await advance('lin', { action: 'supplement', note: '又坏了一处', photos: [uploads.more] });
    await advance('sun', { action: 'contact', method: 'phone' });
    await advance('sun', { action: 'finish', outcome: 'solved', measure: '修好了', photos: [uploads.sun] });
    const addresses = ({ photos, evidence, history }: CaseView) =>
      [...photos, ...evidence, ...history.flatMap((line) => line.photos)].flatMap(({ full, thumbnail }) => [
        full,
        thumbnail,
      ]);
    const before = await Promise.all(addresses(await shown(id)).map(load));
    expect(before.length).toBeGreaterThanOrEqual(6);
    for (const [upload, who] of [
      [uploads.lin, 'lin'],
      [thumbnailOf(uploads.lin), 'lin'],
      [uploads.more, 'lin'],
      [uploads.sun, 'sun'],
    ] as const)
      await overwrite(upload, who, aPictureNamed('something else'));
    const after = await Promise.all(addresses(await shown(id)).map(load));
    expect(after.map((bytes, at) => bytes.equals(before[at]!))).toEqual(before.map(() => true));
  });

  test('lies where no phone can write or read', async () => {
    await testApi.photo('lin', 'safe.s.jpg');
    const id = await aCase(testApi, 'submitted', { photos: [await testApi.photo('lin', 'safe.jpg')] });
    const [photo] = stored(id).photos;
    expect(isStoredPhoto(photo!)).toBe(true);
    for (const who of ['lin', 'wu'] as const)
      await expect(overwrite(photo!, who as 'lin', aPictureNamed('hostile'))).rejects.toThrow('no photo');
    for (const who of ['lin', 'gao', 'wu'] as const)
      for (const file of [photo!, thumbnailOf(photo!), await testApi.photo('lin', 'raw.jpg')]) {
        const answer = await fetch(`${testApi.emulator.url}/cloud/files/links`, {
          method: 'POST',
          headers: { 'x-wx-openid': openidOf(who) },
          body: JSON.stringify({ fileIDs: [file] }),
        });
        expect(await answer.json()).toMatchObject({ errCode: -503002 });
      }
  });

  test('has an address that ends within the hour', async () => {
    const id = await aCase(testApi, 'submitted', { photos: [await testApi.photo('lin', 'short.jpg')] });
    const { full } = (await shown(id)).photos[0]!;
    const left = Number(new URL(full).searchParams.get('t')) - Date.now() / 1000;
    expect(left).toBeGreaterThan(60);
    expect(left).toBeLessThanOrEqual(3600);
  });

  test('tells by its address neither its person nor another case of theirs, even when it is the same picture', async () => {
    const photo = await testApi.photo('lin', 'same.jpg');
    const ids = [await aCase(testApi, 'submitted', { photos: [photo] })];
    ids.push(await aCase(testApi, 'submitted', { photos: [photo] }));
    const parts = ids.map((id) => stored(id).photos[0]!.split('/').slice(4));
    expect(parts.map((path) => path.length)).toEqual([1, 1]);
    expect(parts[0]).not.toEqual(parts[1]);
    for (const id of ids) expect(JSON.stringify(testApi.one('cases', id))).not.toContain('/photos/');
  });

  test('is copied only for an action that is allowed, and counted whenever its words or photos are others', async () => {
    const copies = async () =>
      ((await (await fetch(`${testApi.emulator.url}/control/files`)).json()) as { fileID: string }[]).filter(
        ({ fileID }) => isStoredPhoto(fileID),
      ).length;
    const id = await aCase(testApi, 'submitted', { photos: [] });
    const before = await copies();
    const supplement = { id, version: 999, action: 'supplement' as const, note: '看照片' };
    for (let n = 0; n < 3; n++)
      expect(
        await testApi.refusal('lin', 'cases.advance', {
          ...supplement,
          photos: [await testApi.photo('lin', `refused${n}.jpg`)],
        }),
      ).toMatchObject({ code: 'conflict' });
    expect(await copies()).toBe(before);

    const counted = () =>
      testApi.one<{ attempts: { photos: { at: number[] } } }>('people', personIdFor('lin'))!.attempts.photos.at.length;
    const draft = aReport({ draftId: 'counted' });
    const start = counted();
    for (let n = 1; n <= 3; n++) {
      await testApi.reply('lin', 'cases.report', { ...draft, photos: [await testApi.photo('lin', `other${n}.jpg`)] });
      expect(counted() - start).toBe(n);
    }
  });

  test('is not kept twice: a day after it was copied its upload goes, that of a draft stays, and what is shown stays too', async () => {
    const exists = async (fileId: string) =>
      ((await (await fetch(`${testApi.emulator.url}/control/files`)).json()) as { fileID: string }[]).some(
        ({ fileID }) => fileID === fileId,
      );
    const sweep = (at: number) =>
      testApi.withDatabase((db) =>
        removeUploads({ db, now: at } as AppContext, { remaining: () => 1e6, now: Date.now }),
      );
    const [sent, more, draft] = [
      await testApi.photo('lin', 'sent.jpg'),
      await testApi.photo('lin', 'added.jpg'),
      await testApi.photo('lin', 'draft.jpg'),
    ];
    const small = await testApi.photo('lin', 'sent.s.jpg');
    const report = aReport({ photos: [sent] });
    const { id } = await testApi.ask('lin', 'cases.report', report);
    const added = { id, version: 1, action: 'supplement' as const, note: '再看这张', photos: [more] };
    await testApi.ask('lin', 'cases.advance', added);
    await sweep(Date.now() + DAY - HOUR);
    // a command may be repeated until then
    expect(await testApi.ask('lin', 'cases.report', report)).toMatchObject({ id });
    expect(await testApi.ask('lin', 'cases.advance', added)).toMatchObject({ version: 2 });
    const before = await shown(id);
    await sweep(Date.now() + DAY + HOUR);
    expect(await Promise.all([sent, small, more, draft].map(exists))).toEqual([false, false, false, true]);
    expect(testApi.all<{ files: string[] }>('uploads').filter(({ files }) => files.includes(sent))).toEqual([]);
    const after = await shown(id);
    expect(after.photos).toHaveLength(before.photos.length);
    for (const { full, thumbnail } of after.photos)
      for (const url of [full, thumbnail]) expect((await fetch(url)).status).toBe(200);
  });

  test('is checked by WeChat as it is shown', async () => {
    const id = await aCase(testApi, 'submitted', { photos: [await testApi.photo('lin', 'checked.jpg')] });
    const checked = testApi.all<{ case: string; of: string; photo?: string }>('contentchecks');
    expect(checked.filter((one) => one.case === id && one.of === 'photo').map(({ photo }) => photo)).toEqual(
      stored(id).photos,
    );
  });

  test('of another environment, or one beside the folder, is refused', async () => {
    const own = await testApi.photo('lin', 'own.jpg');
    for (const photo of [
      own.replace('local-env.', 'other-env.'),
      own.replace('local-env.', 'local-env2.'),
      own.replace('/photos/', '/stored-photos/'),
      own.replace('/photos/', '/sheets/'),
      stored(await aCase(testApi, 'submitted', { photos: [own] })).photos[0]!,
    ])
      expect(await testApi.refusal('lin', 'cases.report', aReport({ draftId: 'env', photos: [photo] }))).toMatchObject({
        code: 'invalidInput',
        reason: 'photos',
      });
  });
});
