import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackup } from '../../../config/backup/create-backup';
import { fileOf } from '../../../config/backup/manifest';
import { restoreBackup } from '../../../config/backup/restore-backup';
import { emulatorStore } from '../../../config/backup/stores/emulator-store';
import { environmentStore } from '../../../config/backup/stores/environment-store';
import type { Store } from '../../../config/backup/stores/store';
import type { Emulator } from '../../../emulator/emulator';
import { findLeftovers } from '../../cloudfunctions/interruptions/soundness';
import { aWish } from '../../cloudfunctions/bookings/requests';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { aReport } from '../../support/aCase';
import { useFolders } from './on-disk';

const newFolder = useFolders();
let busy: TestApi;
let empty: TestApi;
beforeEach(async () => {
  busy = await openTestApi();
  empty = await openTestApi({});
});
afterEach(async () => {
  await busy.close();
  await empty.close();
});

/** Every document of every collection at one moment. */
const dumpAll = ({ database }: Emulator): Record<string, unknown[]> =>
  Object.fromEntries(database.collections().map(({ name }) => [name, database.dump(name)]));

/** The emulator's store, which also keeps what the database held whenever a reading ended. */
function watchedStore(emulator: Emulator): { store: Store; at: (moment: number) => Record<string, unknown[]> } {
  const dumps = new Map<number, Record<string, unknown[]>>();
  const store = emulatorStore(emulator.url);
  let last = 0;
  const now = () => {
    // two readings in one millisecond would not be told apart
    last = Math.max(last + 1, Date.now());
    dumps.set(last, dumpAll(emulator));
    return Promise.resolve(last);
  };
  return { store: { ...store, now }, at: (moment) => dumps.get(moment) ?? {} };
}

/** People report, book and cancel one after the other, with a moment to think, until they are stopped. */
function keepBusy(testApi: TestApi, thinking: () => number) {
  let isStopped = false;
  const run = async () => {
    let n = 0;
    for (; !isStopped; n++) {
      const who = n % 2 ? 'lin' : 'wu';
      await testApi.reply(who, 'cases.report', aReport());
      const booked = await testApi.reply(who, 'bookings.book', aWish({ from: n % 2 ? '10:00' : '14:00', to: '15:00' }));
      await sleep(thinking());
      if (booked.ok) await testApi.reply(who, 'bookings.cancel', { id: booked.data.id });
    }
    return n;
  };
  const ended = run();
  return () => {
    isStopped = true;
    return ended;
  };
}

test('a busy community is kept as it stood at one moment, and lives on somewhere else', async () => {
  const { store, at } = watchedStore(busy.emulator);
  const stop = keepBusy(busy, () => 400);
  await sleep(300);
  const folder = newFolder();
  const { collections } = await createBackup(store, folder, { readings: 200, pause: 20 });
  await sleep(300);
  expect(await stop()).toBeGreaterThan(1);
  expect(Object.entries(collections).filter(([, { isSettled }]) => !isSettled)).toEqual([]);

  await restoreBackup(emulatorStore(empty.emulator.url), folder);
  const restored = dumpAll(empty.emulator);
  for (const [name, { from, to }] of Object.entries(collections)) {
    expect(from).toBe(to);
    expect({ name, documents: restored[name] }).toEqual({ name, documents: at(from)[name] });
  }
  expect(restored['cases']!.length).toBeGreaterThan(0);
  expect(dumpAll(busy.emulator)['cases']!.length).toBeGreaterThan(restored['cases']!.length);

  for (let minute = 0; minute < 4; minute++) {
    await empty.control('clock', { advance: 'PT61S' });
    await empty.tick();
  }
  expect(findLeftovers(empty)).toEqual([]);
});

test('what never stands still is kept and named, and restored only by who says so', async () => {
  const stop = keepBusy(busy, () => 0);
  const folder = newFolder();
  const { collections } = await createBackup(emulatorStore(busy.emulator.url), folder, { readings: 3, pause: 0 });
  await stop();
  expect(collections['cases']).toMatchObject({ isSettled: false });
  expect(collections['cases']!.from).toBeLessThan(collections['cases']!.to);
  const target = emulatorStore(empty.emulator.url);
  await expect(restoreBackup(target, folder)).rejects.toMatchObject({ reason: 'unsettled' });
  expect(empty.all('people')).toEqual([]);
  await restoreBackup(target, folder, { mayBeUnsettled: true });
  expect(empty.all('people')).toHaveLength(collections['people']!.rows);
});

test('the SDK of a real environment reads and writes the same lines', async () => {
  const viaSdk = async <T>(emulator: Emulator, work: (store: Store) => Promise<T>): Promise<T> => {
    const { environment, end } = emulator.invocation({ function: 'api' });
    Object.assign(process.env, environment);
    try {
      return await work(environmentStore('local-env'));
    } finally {
      for (const key of Object.keys(environment)) delete process.env[key];
      end();
    }
  };
  await busy.ask('lin', 'cases.report', aReport());
  await busy.ask('lin', 'bookings.book', aWish());
  const [bySdk, byEmulator] = [newFolder(), newFolder()];
  const { collections } = await viaSdk(busy.emulator, (store) => createBackup(store, bySdk));
  await createBackup(emulatorStore(busy.emulator.url), byEmulator);
  const read = (folder: string, name: string) => readFileSync(path.join(folder, fileOf(name)), 'utf8');
  for (const name of Object.keys(collections)) expect(read(bySdk, name)).toBe(read(byEmulator, name));

  await viaSdk(empty.emulator, (store) => restoreBackup(store, bySdk));
  expect(dumpAll(empty.emulator)).toEqual(dumpAll(busy.emulator));
});
