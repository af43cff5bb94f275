import type { Emulator } from '../../emulator/emulator';
import { createClient, startTestEmulator } from './test-emulator';

let emulator: Emulator;
const { control, post } = createClient(() => emulator.url);
beforeAll(async () => void (emulator = await startTestEmulator()));
beforeEach(() => control('reset', { collections: ['notes'] }));
afterAll(() => emulator.close());

describe('an invocation', () => {
  test('records how many requests it sent, and which index each used', async () => {
    const { headers } = await post('/cloud/functions/main', { action: 'notes' }, 'oLin');
    expect(headers.get('x-cloud-requests')).toBe('6');
    expect(headers.get('x-cloud-openapi')).toBe('0');
    const [seen] =
      await control<{ count: number; requests: { action: string; collection: string; index: string }[] }[]>(
        'calls?function=main&limit=1',
      );
    expect(seen?.count).toBe(6);
    expect(seen?.requests.map(({ action }) => action.replace('database.', ''))).toEqual([
      'insertDocument',
      'insertDocument',
      'modifyDocument',
      'getDocument',
      'getDocument',
      'calculateDocument',
    ]);
    expect(seen?.requests[4]).toMatchObject({ collection: 'notes', index: 'byTag' });
  });
});

test('a function may run in the calling process with an invocation of its own', async () => {
  const one = emulator.invocation({ function: 'main', openid: 'oLin' });
  expect(one.environment).toMatchObject({
    WX_OPENID: 'oLin',
    TCB_SOURCE: 'wx_client',
    TCB_ENV: 'local-env',
    GREETING: 'hello lin',
  });
  const ask = () =>
    fetch(`${emulator.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({
        action: 'database.calculateDocument',
        collectionName: 'notes',
        queryType: 'WHERE',
        wxCloudApiToken: one.environment.WX_API_TOKEN,
      }),
    });
  expect(await (await ask()).json()).toMatchObject({ data: { total: 0 } });
  expect(one.requests()).toBe(1);
  one.end();
  expect(await (await ask()).json()).toMatchObject({ code: 'INVALID_PARAM', message: 'Invalid wxCloudApiToken' });
  expect(emulator.invocation({ function: 'main', source: 'wx_trigger' }).environment).toMatchObject({
    TRIGGER_SRC: 'timer',
    TCB_SOURCE: 'wx_trigger',
  });
});
