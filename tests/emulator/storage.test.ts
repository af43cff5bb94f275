import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { validatePath } from '../../emulator/storage/names';
import { createClient, startTestEmulator } from './test-emulator';

let emulator: Emulator;
const { call, control, post } = createClient(() => emulator.url);
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const upload = async (name: string, openid: string, text = 'photo') =>
  (await post(`/cloud/files?path=${encodeURIComponent(name)}`, new TextEncoder().encode(text), openid)).body;
/** Names that mean something else in an address. */
const NASTY = [
  '报修 照片.jpg',
  'a?b.txt',
  'a?sign=1&t=2&name=eA.txt',
  'a#b.txt',
  'a%b.txt',
  'a%41.txt',
  'a%2fb.txt',
  '100%',
  'a+b c.txt',
  'a&b=c;d,e@f:g.txt',
  'a\\b.txt',
  '"a" <b> [c] {d} |e| ^f` \'g\'.txt',
  '%E6%96%87.txt',
  'ä/é/😀.png',
  '~/.hidden',
];
/** Another name that a wrong link would lead to. */
const decoyOf = (name: string) =>
  name
    .replace(/[?#].*$/, '')
    .replace('%41', 'A')
    .replace('+', ' ') + (/[?#+]|%41/.test(name) ? '' : '.other');

const linksOf = async (fileIDs: unknown[], openid: string) =>
  (await post('/cloud/files/links', { fileIDs }, openid)).body.links as { fileID: string; url: string }[];

describe('a phone', () => {
  test('uploads a photo and opens it by a link that expires', async () => {
    const { fileID } = await upload('photos/a.jpg', 'oLin');
    const [{ url } = { url: '' }] = await linksOf([fileID], 'oWu');
    const opened = await fetch(url);
    expect(opened.headers.get('content-type')).toBe('image/jpeg');
    expect(await opened.text()).toBe('photo');

    const short = await call<string>('main', { action: 'link', fileID, maxAge: 60 });
    expect((await fetch(encodeURI(short))).status).toBe(200);
    await control('clock', { advance: 'PT2M' });
    expect((await fetch(encodeURI(short))).status).toBe(403);
    expect((await fetch(url.replace(/sign=./, 'sign=_'))).status).toBe(403);
    await control('clock', { now: null });
  });

  test.each(['constructor', 'photos/__proto__', 'x.constructor'])('opens a file that is called %s', async (name) => {
    const { fileID } = await upload(name, 'oLin');
    const [{ url } = { url: '' }] = await linksOf([fileID], 'oLin');
    expect(await (await fetch(url)).text()).toBe('photo');
  });

  test.each(NASTY)('opens a file that is called %j, and no other', async (name) => {
    await upload(decoyOf(name), 'oLin', 'another file');
    const { fileID } = await upload(name, 'oLin', name);
    expect(fileID).toBe(`cloud://local-env.6c6f-local-env-1300000000/${name}`);
    const [{ url } = { url: '' }] = await linksOf([fileID], 'oWu');
    for (const link of [url, encodeURI(url), new URL(url).href]) expect(await (await fetch(link)).text()).toBe(name);
    const opened = await fetch(`${emulator.url}/control/files/${encodeURIComponent(name)}`);
    expect(await opened.text()).toBe(name);
    expect(await control('files')).toContainEqual(expect.objectContaining({ path: name, fileID }));
  });

  test('overwrites its own file, never that of another user', async () => {
    await upload('photos/b.jpg', 'oLin');
    expect(await upload('photos/b.jpg', 'oLin', 'newer')).toHaveProperty('fileID');
    expect(await upload('photos/b.jpg', 'oWu')).toEqual({ errCode: -503002, errMsg: expect.any(String) });
    expect(await control('files')).toContainEqual(
      expect.objectContaining({ path: 'photos/b.jpg', owner: 'oLin', bytes: 5 }),
    );
  });

  test.each(['', '/a', 'a//b', '../a', 'a/../../b', 'x'.repeat(851)])('may not name a file %j', async (name) =>
    expect(await upload(name, 'oLin')).toMatchObject({ errCode: -501007 }),
  );

  test('gets no link to a file that is not there', async () => {
    expect(await linksOf(['cloud://local-env.6c6f-local-env-1300000000/none', 7], 'oLin')).toEqual([
      expect.objectContaining({ url: '' }),
      { fileID: 7, url: '' },
    ]);
  });
});

describe('a function', () => {
  test.each(NASTY)('uploads, links, downloads and deletes a file that is called %j', async (name) => {
    const { fileID, url, text, deleted } = await call('main', { action: 'roundTrip', name });
    expect({ fileID, text, deleted }).toEqual({
      fileID: `cloud://local-env.6c6f-local-env-1300000000/${name}`,
      text: name,
      deleted: 0,
    });
    expect(url).toMatch(/^[\w:/.!~*'()?=&-]+$/);
    expect((await fetch(String(url))).status).toBe(403);
  });
});

test('rules in expressions decide who reads and who writes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
  const file = path.join(folder, 'database.json');
  writeFileSync(
    file,
    JSON.stringify({
      collections: {},
      storage: {
        read: 'auth.openid == resource.openid || resource.path == "open/a"',
        write: 'resource.openid == auth.openid',
      },
    }),
  );
  const ruled = await startTestEmulator({ database: file, seed: undefined });
  const { post: ask } = createClient(() => ruled.url);
  const put = async (name: string, openid: string) =>
    (await ask(`/cloud/files?path=${encodeURIComponent(name)}`, new TextEncoder().encode('x'), openid)).body;
  const links = async (fileIDs: unknown[], openid: string) =>
    (await ask('/cloud/files/links', { fileIDs }, openid)).body;
  const [mine, open] = [(await put('mine/a', 'oLin')).fileID, (await put('open/a', 'oLin')).fileID];
  expect(await put('mine/a', 'oWu')).toMatchObject({ errCode: -503002 });
  expect(await links([mine, open], 'oLin')).toMatchObject({
    links: [{ url: expect.stringContaining('/files/') }, { url: expect.stringContaining('/files/') }],
  });
  expect(await links([mine], 'oWu')).toMatchObject({ errCode: -503002 });
  expect(await links([open], 'oWu')).toMatchObject({ links: [{ url: expect.stringContaining('/files/') }] });
  await ruled.close();
  rmSync(folder, { recursive: true });
});

test('a reset removes the files', async () => {
  await upload('photos/c.jpg', 'oLin');
  await control('reset', { collections: [] });
  expect(await control('files')).toEqual([]);
});

test('half a character is no name', () =>
  expect(() => validatePath('a\ud800')).toThrow('the file path holds half a character'));

describe('storage on disk', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'emulator-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const contents = () => readdirSync(path.join(folder, 'files'));

  test('keeps one content of a file that is written many times at once', async () => {
    const own = await startTestEmulator({ data: folder });
    const client = createClient(() => own.url);
    const before = contents().length;
    const write = (text: number) =>
      client.post('/cloud/files?path=same.txt', new TextEncoder().encode(`${text}`), 'oLin');
    await Promise.all([1, 2, 3, 4, 5].map(write));
    expect(contents()).toHaveLength(before + 1);
    await own.close();
  });

  test('says that a file could not be stored when its folder is gone', async () => {
    const own = await startTestEmulator({ data: folder });
    const client = createClient(() => own.url);
    rmSync(path.join(folder, 'files'), { recursive: true });
    const { body } = await client.post('/cloud/files?path=a.txt', new TextEncoder().encode('text'), 'oLin');
    expect(body).toMatchObject({ errMsg: expect.stringContaining('the file could not be stored: ENOENT') });
    await own.close();
  });
});
