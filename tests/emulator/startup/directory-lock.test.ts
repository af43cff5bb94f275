import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { lockDirectory } from '../../../emulator/database/storage/folder/directory-lock';
import { until } from '../test-emulator';

// A data folder has one user at a time, and a process that is gone does not keep it.

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lock-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  lost.length = 0;
});

const lost: string[] = [];
const onLost = (error: Error) => void lost.push(error.message);

const HOLDER = `
  const { lockSync } = require(process.argv[1]);
  const folder = process.argv[2];
  lockSync(folder, { lockfilePath: folder + '/process.lock', realpath: false, update: 1000 });
  setInterval(() => undefined, 1000);
  console.log('locked');
`;

/** A process that holds the lock; `owner` is what it wrote about itself. */
async function startHolder(owner: object = {}) {
  const script = ['-e', HOLDER, require.resolve('proper-lockfile'), folder];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const { pid } = child;
  writeFileSync(path.join(folder, 'process.json'), JSON.stringify({ host: hostname(), pid, ...owner }));
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  return { pid, kill };
}

const seconds = async (run: () => Promise<unknown>) => {
  const startedAt = performance.now();
  await run();
  return (performance.now() - startedAt) / 1000;
};

test('a folder in use by a living process is refused soon, with the number of the process', async () => {
  const { pid, kill } = await startHolder();
  const refused = () =>
    expect(lockDirectory(folder, onLost)).rejects.toThrow(`the database in ${folder} is in use by process ${pid}`);
  expect(await seconds(refused)).toBeLessThan(8);
  await kill();
});

test('a folder in use by this process is refused, until it is released', async () => {
  const unlock = await lockDirectory(folder, onLost);
  await expect(lockDirectory(folder, onLost)).rejects.toThrow(`is in use by process ${process.pid}`);
  await unlock();
  await (
    await lockDirectory(folder, onLost)
  )();
});

test('the folder of a killed process is taken over at once', async () => {
  const { kill } = await startHolder();
  await kill();
  const takeOver = async () => (await lockDirectory(folder, onLost))();
  expect(await seconds(takeOver)).toBeLessThan(8);
});

test('the folder of a killed process is taken over when its number belongs to another process now', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const { kill } = await startHolder({ pid: other.pid });
  await kill();
  const takeOver = async () => (await lockDirectory(folder, onLost))();
  expect(await seconds(takeOver)).toBeLessThan(15);
  other.kill('SIGKILL');
});

test('a folder in use on another machine is refused, whatever processes run here', async () => {
  const { kill } = await startHolder({ host: 'another-machine', pid: 2 ** 22 });
  await expect(lockDirectory(folder, onLost)).rejects.toThrow('is in use by process');
  await kill();
});

test('of two that start at the same time after a kill, one gets the folder', async () => {
  const { kill } = await startHolder();
  await kill();
  const both = await Promise.allSettled([lockDirectory(folder, onLost), lockDirectory(folder, onLost)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const lock of both) if (lock.status === 'fulfilled') await lock.value();
});

test('a folder that disappears is said to its user, who may still release it, and ends no process', async () => {
  const unlock = await lockDirectory(folder, onLost);
  rmSync(folder, { recursive: true });
  const reason = await until(() => lost[0]);
  expect(reason).toBe(`the folder ${folder} is gone`);
  unlock();
});

test('a lock that somebody removes is said to its user, who leaves the next owner alone', async () => {
  const unlock = await lockDirectory(folder, onLost);
  rmSync(path.join(folder, 'process.lock'), { recursive: true });
  expect(await until(() => lost[0])).toBe(`the lock of the folder ${folder} is gone`);
  const { pid, kill } = await startHolder();
  unlock();
  await expect(lockDirectory(folder, onLost)).rejects.toThrow(`is in use by process ${pid}`);
  await kill();
});
