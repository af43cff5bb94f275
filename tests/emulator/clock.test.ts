import type { Emulator } from '../../emulator/emulator';
import { createClient, startTestEmulator, until } from './test-emulator';

let emulator: Emulator;
const { call, control } = createClient(() => emulator.url);
const DAY = 86_400_000;
const near = (time: number, other: number) => expect(Math.abs(time - other)).toBeLessThan(60_000);

describe('the clock', () => {
  beforeAll(async () => void (emulator = await startTestEmulator()));
  afterAll(() => emulator.close());

  test('when moved, is used by functions and for what they write', async () => {
    await control('clock', { advance: 'P3D' });
    const times = await call<{ now: number; fresh: number; text: string; given: number; stored: number; is: boolean }>(
      'main',
      { action: 'time' },
    );
    for (const time of [times.now, times.fresh, times.stored, Date.parse(times.text), emulator.now()])
      near(time, Date.now() + 3 * DAY);
    expect(times.given).toBe(0);
    expect(times.is).toBe(true);
  });

  test('can be set to a time, and back', async () => {
    await control('clock', { now: '2030-01-01T00:00:00Z' });
    near((await call<{ now: number }>('main', { action: 'time' })).now, Date.parse('2030-01-01T00:00:00Z'));
    await control('clock', { now: null });
    near((await call<{ now: number }>('main', { action: 'time' })).now, Date.now());
  });

  test.each([{ now: 'soon' }, { advance: '2 hours' }, { now: '+275760-09-13T00:00:00Z' }, { advance: '-P9999999D' }])(
    'does not take %j',
    async (body) => expect(await control('clock', body)).toHaveProperty('error'),
  );

  test('runs a timer on request: it has no caller', async () => {
    const { result } = await control<{ result: { event: object; wx: object } }>('timers/clockwork', {});
    expect(result.event).toEqual({
      Type: 'Timer',
      TriggerName: 'everySecond',
      Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      Message: '',
    });
    expect(result.wx).toEqual({
      APPID: 'wx0000000000000000',
      CLIENTIP: '127.0.0.1',
      ENV: 'local-env',
      SOURCE: 'wx_trigger',
    });
    expect(emulator.database.dump('ticks')).toHaveLength(1);
    expect(await control('timers/nobody', {})).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });
});

test('a timer runs by its cron line, also after the clock was moved', async () => {
  emulator = await startTestEmulator({ timers: true });
  await control('clock', { now: '2030-06-01T00:00:00Z' });
  const ticks = await until(() =>
    emulator.database.dump('ticks').length >= 2 ? emulator.database.dump('ticks') : undefined,
  );
  expect(ticks.some(({ event }) => (event as { Time: string }).Time.startsWith('2030-06-01'))).toBe(true);
  await emulator.close();
});
