import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../../emulator/emulator';
import { createClient, startTestEmulator, until } from '../test-emulator';

// A project in the style of other people's: what it relies on works, and what it loses is said in one line.

let emulator: Emulator;
let folder: string;
const printed: string[] = [];
const { call, control, failure, post } = createClient(() => emulator.url);

const line = (text: string) => until(() => printed.find((candidate) => candidate.includes(text)));
const notes = () => emulator.database.dump('notes');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stranger-'));
  cpSync(path.join(__dirname, '../stranger'), folder, { recursive: true });
  const helper = path.join(folder, 'functions/bare/node_modules/helper');
  mkdirSync(helper, { recursive: true });
  writeFileSync(path.join(helper, 'index.js'), `exports.greet = () => require('lib/greet.js')('package');`);
  emulator = await startTestEmulator({
    functions: path.join(folder, 'functions'),
    database: undefined,
    seed: undefined,
    print: (text) => printed.push(text),
  });
  await emulator.database.seed({ notes: [] });
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

test('a function requires its own files by bare names, and so do packages beside it', async () =>
  expect(await call('bare', {})).toEqual(['hello index', 'hello package']));

describe('work that goes on after the answer', () => {
  const answered = { answered: true, pid: expect.any(Number) };

  const end = (name: string) => emulator.database.seed({ notes: [{ _id: `end of ${name}`, end: name }] });
  const done = (name: string) => until(() => notes().find(({ _id }) => _id === name));

  test('is done, as the same user, and does not delay the answer', async () => {
    expect(await call('patient', { name: 'later' })).toEqual(answered);
    expect(notes()).toEqual([]);
    await end('later');
    expect(await done('later')).toEqual({ _id: 'later', openid: 'oLin' });
  });

  test('keeps its process until then: no other call runs in it meanwhile', async () => {
    const first = await call<{ pid: number }>('patient', { name: 'first' });
    const second = await call<{ pid: number }>('patient', { name: 'second' }, 'oWu');
    expect(second.pid).not.toBe(first.pid);
    for (const name of ['first', 'second']) await end(name);
    expect(await done('first')).toEqual({ _id: 'first', openid: 'oLin' });
    expect(await done('second')).toEqual({ _id: 'second', openid: 'oWu' });
  });

  test('is ended by the time-out, which is said', async () => {
    expect(await call('floating', { action: 'tooLate', name: 'tooLate' })).toEqual(answered);
    expect(await line('after 2 seconds')).toBe(
      '[floating] work after the answer was still running after 2 seconds: it is ended and lost',
    );
    expect(notes().map(({ _id }) => _id)).not.toContain('tooLate');
  });

  test('that is rejected is said in one line, with its place', async () => {
    await call('floating', { action: 'rejected' });
    expect(await line('unhandled rejection')).toMatch(
      /^\[floating\] unhandled rejection: Error: nobody handles this \(at .*floating.index\.js:\d+:\d+\)+$/,
    );
  });

  test('that the cloud refuses is said without a place in the SDK', async () => {
    await call('floating', { action: 'refused' });
    expect(await line('unhandled rejection: Error: collection.add:fail')).toBe(
      '[floating] unhandled rejection: Error: collection.add:fail -502005 database collection not exists. ' +
        '[ResourceNotFound] Db or Table not exist: nowhere.',
    );
  });

  test('that leaves a transaction open is said', async () => {
    await call('floating', { action: 'openTransaction' });
    expect(await line('open transaction')).toContain('[floating] ended with an open transaction: its writes are lost');
  });

  test('that ends its process is said', async () => {
    await call('floating', { action: 'dies' });
    expect(await line('process ended')).toBe(
      '[floating] the process ended while work after the answer was running: it is lost',
    );
  });

  test('holds back an answer through the callback, unless the function says otherwise', async () => {
    const duration = async (event: object) => {
      const startedAt = performance.now();
      await call('waiting', event);
      return performance.now() - startedAt;
    };
    await call('waiting', { ms: 0 });
    expect(await duration({ ms: 800 })).toBeGreaterThan(790);
    expect(await duration({ ms: 2900, waits: false })).toBeLessThan(2800);
  });
});

test('a connection that stays open and an interval at the top of the file are no work: the process goes on', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { pid } = await call<{ pid: number }>('pooled', { port });
  const idle = async () => {
    const list = await control<{ name: string; idle: number }[]>('functions');
    return list.find(({ name }) => name === 'pooled')?.idle === 1 ? true : undefined;
  };
  await until(idle);
  const startedAt = performance.now();
  for (let time = 0; time < 3; time++) {
    expect(await call('pooled', { port })).toEqual({ pid });
    await until(idle);
  }
  expect(performance.now() - startedAt).toBeLessThan(2500);
  expect(printed.filter((text) => text.startsWith('[pooled]'))).toEqual([]);
  server.close();
});

test('the userInfo of the event keeps its fields, but its ids are those of the platform', async () => {
  const ids = { appId: 'wx0000000000000000', openId: 'oLin' };
  expect(await call('profile', { userInfo: { nickName: 'Lin', openId: 'oWu', appId: 'wx1' } })).toEqual({
    nickName: 'Lin',
    ...ids,
  });
  for (const userInfo of ['Lin', ['Lin'], 5, null]) expect(await call('profile', { userInfo })).toEqual(ids);
});

describe('an upload of an older SDK', () => {
  test('is a form, and gives a file like any other', async () => {
    const { status, text, fileId, downloaded } = await call('oldsdk', { cloudPath: 'a/文 1.txt', content: 'hello' });
    expect({ status, text, downloaded }).toEqual({ status: 204, text: '', downloaded: 'hello' });
    expect(fileId).toMatch(/^cloud:\/\/.*\/a\/文 1\.txt$/);
  });

  test.each([{ key: 'another.txt' }, { signature: 'forged' }])('is refused with %j', async (change) => {
    const { status, text } = await call('oldsdk', { cloudPath: 'b.txt', content: 'hello', ...change });
    expect(status).toBe(403);
    expect(text).toMatch(/^<\?xml .*<Error><Code>AccessDenied<\/Code><Message>.*<\/RequestId>/);
    expect(await control('files')).not.toContainEqual(expect.objectContaining({ path: 'b.txt' }));
  });
});

test('a write to a collection that does not exist is said, even when the function ignores the error', async () => {
  for (let time = 0; time < 2; time++) await call('careless', {});
  const lines = printed.filter((text) => text.startsWith('[careless]'));
  expect(lines).toEqual(['[careless] there is no collection orders: database.insertDocument on it fails']);
});

test('a message of WeChat that no function receives is said once', async () => {
  for (const text of ['hello', 'again']) await post('/cloud/customer-messages', { text }, 'oLin');
  await line('[callbacks]');
  await post('/cloud/customer-messages', { text: 'once more' }, 'oLin');
  await until(() => (emulator.database.systemCollections.all('pushes').length ? undefined : true));
  expect(printed.filter((text) => text.startsWith('[callbacks]'))).toEqual([
    '[callbacks] there is no function of this name: the message text of WeChat reaches nobody',
  ]);
});

test('a function that exports no main is said in one line, with its file only', async () => {
  await failure('nomain', {});
  expect(await line('[nomain]')).toBe(
    `[nomain] can not be loaded: Error: ${path.join(folder, 'functions/nomain/index.js')} exports no function main`,
  );
});

test.each([
  ['missing', 'module', 'a-package-that-is-not-installed'],
  ['importing', 'package', 'a-package-that-is-imported'],
])('a package that is not installed is said in one line, and to the caller: %s', async (name, kind, missing) => {
  expect((await failure(name, {})).errMsg).toContain(missing);
  expect(await line(missing)).toMatch(
    new RegExp(`^\\[${name}\\] can not be loaded: Error: Cannot find ${kind} '${missing}'.*npm install`),
  );
});
