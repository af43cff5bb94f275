import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import { createClient, startTestEmulator } from './test-emulator';

let emulator: Emulator;
let app: string;
const { call, control, post } = createClient(() => emulator.url);
beforeAll(async () => {
  app = mkdtempSync(path.join(tmpdir(), 'app-'));
  writeFileSync(path.join(app, 'index.html'), '<p>the app</p>');
  mkdirSync(path.join(app, 'js'));
  writeFileSync(path.join(app, 'js/a.js'), 'let a;');
  emulator = await startTestEmulator({ app });
});
afterAll(async () => {
  await emulator.close();
  rmSync(app, { recursive: true });
});

describe('the seed', () => {
  test('is applied at the start, with its people', async () => {
    expect(await control('people')).toEqual([
      { openid: 'oLin', name: '林', roles: ['resident'] },
      { openid: 'oWu', name: '吴', roles: ['officer'], note: 'lives next door' },
    ]);
    expect(await control('quotas')).toEqual([{ openid: 'oWu', templateId: 'T1', remaining: 2 }]);
    expect(await control('dump/notes')).toEqual([expect.objectContaining({ _id: 'seeded', greeting: 'hello lin' })]);
  });

  test('is removed by a reset, and applied again on request', async () => {
    await call('main', { action: 'add', id: 'mine' });
    await control('reset', { collections: ['notes', 'others'] });
    expect(await control('collections')).toEqual(
      expect.arrayContaining([
        { name: 'notes', documents: 0 },
        { name: 'others', documents: 0 },
      ]),
    );
    expect([await control('people'), await control('quotas'), await control('calls')]).toEqual([[], [], []]);
    await control('reset', { collections: ['notes'], sample: true });
    expect(await control('dump/notes')).toHaveLength(1);
    expect(await control('people')).toHaveLength(2);
  });

  test('can be added to', async () => {
    await control('seed', {
      extra: [
        { _id: 'one', n: 1 },
        { _id: 'two', n: 2 },
      ],
      $people: [{ openid: 'oNew', name: '新', roles: [] }],
    });
    expect(await control(`find/extra?filter=${encodeURIComponent('{"n":{"$gt":1}}')}`)).toEqual([{ _id: 'two', n: 2 }]);
    expect(await control('people')).toContainEqual({ openid: 'oNew', name: '新', roles: [] });
    expect(await control('seed', { $unknown: [] })).toHaveProperty('error');
    expect(await control('find/extra?filter=no')).toHaveProperty('error');
  });
});

test('a seed that a kill interrupted is applied from the beginning', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'sample-'));
  const first = await startTestEmulator({ data });
  await first.database.systemCollections.put('settings', { _id: 'seeding' });
  await first.database.seed({ notes: [{ _id: 'stray' }] });
  await first.close();
  for (let time = 0; time < 2; time++) {
    const again = await startTestEmulator({ data });
    expect(again.database.dump('notes').map(({ _id }) => _id)).toEqual(['seeded']);
    await again.close();
  }
  rmSync(data, { recursive: true });
});

describe('the pages', () => {
  const get = async (address: string) => {
    const response = await fetch(`${emulator.url}${address}`, { redirect: 'manual' });
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
      to: response.headers.get('location'),
    };
  };

  test('are the preview, the console and the app', async () => {
    expect((await get('/')).text).toContain('/console/preview.js');
    expect((await get('/console/')).text).toContain('/console/console.js');
    expect(await get('/console/texts.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
    expect((await get('/app/?openid=oLin')).text).toBe('<p>the app</p>');
    expect((await get('/app/js/a.js')).text).toBe('let a;');
    expect((await get('/app/pages/home/index')).text).toBe('<p>the app</p>');
  });

  test('show nothing outside their folders', async () => {
    expect((await get('/console/%2e%2e%2femulator.ts')).status).toBe(404);
    expect((await get('/app/..%2f..%2f..%2fetc%2fpasswd')).text).toBe('<p>the app</p>');
    expect((await get('/nothing')).status).toBe(404);
  });
});

test('a body that is not JSON, or not an object, is refused', async () => {
  expect((await post('/cloud/functions/main', [1], 'oLin')).status).toBe(400);
  expect((await fetch(`${emulator.url}/control/seed`, { method: 'POST', body: '{' })).status).toBe(400);
});

test('requests of functions can be made to wait, as on a slow network', async () => {
  expect(await control('delay', { milliseconds: 30 })).toEqual({ milliseconds: 30 });
  await call('main', { action: 'add', id: 'slow' });
  const [invocation] = (await control('calls?function=main&limit=1')) as unknown as [{ requests: { ms: number }[] }];
  expect(invocation.requests.every(({ ms }) => ms >= 29)).toBe(true);
  expect(await control('delay', { milliseconds: -1 })).toHaveProperty('error');
  await control('delay', { milliseconds: 0 });
});
