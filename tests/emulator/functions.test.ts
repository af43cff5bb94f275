import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { createClient, startTestEmulator, until } from './test-emulator';

let emulator: Emulator;
const printed: string[] = [];
const { call, failure, control, post } = createClient(() => emulator.url);
beforeAll(async () => void (emulator = await startTestEmulator({ print: (line) => printed.push(line) })));
afterAll(() => emulator.close());

type Who = {
  event: Record<string, unknown>;
  wx: Record<string, unknown>;
  context: Record<string, unknown>;
  pid: number;
};
type Logged = {
  function: string;
  logs: string[];
  cold: boolean;
  error?: string;
  requests: { action: string; index: string | null }[];
  count: number;
};
const lastCall = async () => (await control<Logged[]>('calls?limit=1'))[0]!;

describe('the caller', () => {
  test('comes from the phone, and from nothing in the event', async () => {
    const { event, wx } = await call<Who>('main', { action: 'whoami', userInfo: { openId: 'oWu' }, a: 1 });
    expect(event).toEqual({ action: 'whoami', a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'oLin' } });
    expect(wx).toEqual({
      OPENID: 'oLin',
      APPID: 'wx0000000000000000',
      CLIENTIP: '127.0.0.1',
      ENV: 'local-env',
      SOURCE: 'wx_client',
    });
  });

  test('stays the same along a chain of calls, which the function can read', async () => {
    const other = await call<Who>('main', { action: 'chain', data: { userInfo: { openId: 'oWu' }, d: new Date(0) } });
    expect(other.wx).toMatchObject({ OPENID: 'oLin', SOURCE: 'wx_client,scf' });
    expect(other.event).toEqual({
      d: '1970-01-01T00:00:00.000Z',
      userInfo: { appId: 'wx0000000000000000', openId: 'oLin' },
    });
    expect(await call('main', { action: 'chain', data: { action: 'deeper' } })).toMatchObject({
      OPENID: 'oLin',
      SOURCE: 'wx_client,scf,scf',
    });
  });

  test('is never mixed up between people who call at the same moment', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `oPerson${index}`);
    const seen = await Promise.all(
      people.map((openid) =>
        call<{ before: string; after: string; pid: number }>('main', { action: 'slowly', ms: 250 }, openid),
      ),
    );
    expect(seen.map(({ before }) => before)).toEqual(people);
    expect(seen.map(({ after }) => after)).toEqual(people);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeGreaterThan(1);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(8);
  });

  test('must be named', async () => {
    expect((await post('/cloud/functions/main', { action: 'whoami' })).status).toBe(401);
  });

  test('ends with the invocation: a token used later is refused', async () => {
    // Only one process may be left, so that the second call runs in the same one.
    for (let wasKilled = true; wasKilled;)
      wasKilled = (await control<{ killed: boolean }>('kill', { function: 'main' })).killed;
    await call('main', { action: 'staleToken' });
    expect(await call('main', { action: 'useStaleToken' })).toMatchObject({
      errCode: -501007,
      errMsg: expect.stringContaining('Invalid wxCloudApiToken'),
    });
    await call('main', { action: 'writesWithStaleToken' });
    expect(printed).toContain(
      '[main] database.insertDocument on notes came after its invocation had ended: it is refused and lost',
    );
  });
});

describe('a function', () => {
  test('has the limits, the variables and the time zone of its configuration, and nothing of this machine', async () => {
    const { context } = await call<Who>('main', { action: 'whoami' });
    expect(context).toMatchObject({
      function_name: 'main',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 10_000,
      namespace: 'local-env',
    });
    expect(await call('main', { action: 'environment' })).toEqual({ greeting: 'hello lin', zone: 'UTC' });
  });

  test('stays warm', async () => {
    const first = await call<Who>('main', { action: 'whoami' });
    const second = await call<Who>('main', { action: 'whoami' });
    expect(second.pid).toBe(first.pid);
    expect((await lastCall()).cold).toBe(false);
  });

  test('that throws answers -504002 with its words, and lives on', async () => {
    const { pid } = await call<Who>('main', { action: 'whoami' });
    const { errCode, errMsg } = await failure('main', { action: 'throws' });
    expect(errCode).toBe(-504002);
    expect(errMsg).toContain('boom');
    expect((await call<Who>('main', { action: 'whoami' })).pid).toBe(pid);
  });

  test('that throws is FUNCTIONS_EXECUTE_FAIL to the function that called it', async () => {
    const failed = await call('main', { action: 'failingChain', name: 'other' });
    expect(failed).toMatchObject({ errCode: -1, code: 'FUNCTIONS_EXECUTE_FAIL' });
    const { errorCode, errorMessage, stackTrace } = JSON.parse(
      String(failed.errMsg).replace('callFunction:fail ', ''),
    ) as Record<string, string>;
    expect({ errorCode, errorMessage }).toEqual({ errorCode: 1, errorMessage: 'user code exception caught' });
    expect(stackTrace).toContain('other boom');
  });

  test('that is too slow is ended after its own time', async () => {
    expect(await failure('slow', {})).toEqual({
      errCode: -504003,
      errMsg: expect.stringContaining('Invoking task timed out after 1 seconds'),
    });
    expect(await call('main', { action: 'failingChain', name: 'slow' })).toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    });
  });

  test('that does not exist, or does not load, says so', async () => {
    expect(await failure('nobody', {})).toEqual({
      errCode: -501000,
      errMsg: expect.stringContaining('FunctionName parameter could not be found. (nobody)'),
    });
    expect(await failure('..%2Fproject', {})).toMatchObject({ errCode: -501000 });
    expect(await call('main', { action: 'failingChain', name: 'nobody' })).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    });
    expect((await failure('broken', {})).errMsg).toContain('a-package-nobody-has');
  });

  test('survives an unhandled rejection, and what it prints is recorded', async () => {
    const { pid } = await call<Who>('main', { action: 'whoami' });
    expect(await call('main', { action: 'floats' })).toBe('fine');
    const logs = await until(async () => ((await lastCall()).logs.length >= 2 ? (await lastCall()).logs : undefined));
    expect(logs).toEqual(['said { a: 1 }', expect.stringContaining('nobody waits for this')]);
    expect((await call<Who>('main', { action: 'whoami' })).pid).toBe(pid);
  });

  test('that is killed or crashes fails its caller, and the next call gets a new process', async () => {
    for (const action of ['dies', 'crashesLater']) {
      expect((await failure('main', { action })).errCode).toBe(-504002);
      expect((await call<Who>('main', { action: 'whoami' })).wx.OPENID).toBe('oLin');
    }
    const untilBusy = (processes: number) =>
      until(async () => {
        const all = await control<{ name: string; busy: number }[]>('functions');
        return all.find(({ name }) => name === 'main')?.busy === processes ? true : undefined;
      });
    await untilBusy(0); // with what the last call left behind
    const pending = failure('main', { action: 'slowly', ms: 5000 });
    await untilBusy(1);
    expect(await control('kill', { function: 'main' })).toEqual({ killed: true });
    expect((await pending).errCode).toBe(-504002);
  });

  test('may answer nothing, and not more than a phone may receive', async () => {
    expect((await post('/cloud/functions/main', { action: 'nothing' }, 'oLin')).body).toEqual({ result: null });
    expect(await call('main', { action: 'big', size: 1000 * 1000 })).toHaveLength(1_000_000);
    expect((await failure('main', { action: 'big', size: 1024 * 1024 })).errCode).toBe(-604001);
    expect((await failure('main', { action: 'whoami', text: 'x'.repeat(100 * 1024) })).errCode).toBe(-501007);
  });

  test('is loaded again when its code changes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'changing-'));
    try {
      cpSync(path.join(__dirname, 'project/functions/slow'), path.join(folder, 'changing'), { recursive: true });
      const write = (word: string) =>
        writeFileSync(path.join(folder, 'changing/index.js'), `exports.main = () => ${JSON.stringify(word)};`);
      write('old');
      const changing = await startTestEmulator({ functions: folder, database: undefined, seed: undefined });
      const { call: ask } = createClient(() => changing.url);
      expect(await ask('changing', {})).toBe('old');
      write('newer');
      expect(await ask('changing', {})).toBe('newer');
      await changing.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
