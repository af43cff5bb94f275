import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { speaker } from './world';

const root = path.resolve(__dirname, '../..');
const project = path.join(__dirname, 'project');
let folder: string;
let url = '';
let running: ChildProcess;
const { call, control, post } = speaker(() => url);

/** Starts the built emulator as its own process, on the same data each time. */
async function start(): Promise<void> {
  const options = ['--functions', path.join(project, 'functions'), '--database', path.join(project, 'database.json'), '--seed', path.join(project, 'seed.cjs'), '--data', path.join(folder, 'data'), '--no-timers'];
  running = spawn(process.execPath, [path.join(folder, 'built/main.cjs'), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((resolve, reject) => {
    running.once('exit', () => reject(new Error('the emulator ended before it was ready')));
    running.stdout?.on('data', (text: Buffer) => {
      const found = /ready at (\S+)/.exec(text.toString());
      if (found?.[1]) resolve(found[1]);
    });
  });
}

const kill = (signal: NodeJS.Signals) =>
  new Promise((resolve) => {
    running.once('exit', resolve);
    running.kill(signal);
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'restart-'));
  execFileSync(process.execPath, [path.join(root, 'config/emulator.mjs'), path.join(folder, 'built')]);
});
afterAll(async () => {
  if (running?.exitCode === null) await kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('the built emulator, killed at any moment, comes back with everything it answered', async () => {
  await start();
  const { fileID } = (await post('/cloud/files?path=a.txt', new TextEncoder().encode('kept'), 'oLin')).body;
  await post('/cloud/subscriptions', { results: { T1: 'accept' } }, 'oLin');
  await control('clock', { advance: 'P1D' });

  const answered: string[] = [];
  for (let round = 0; round < 3; round++) {
    const writers = Array.from({ length: 6 }, (_, writer) => write(`${round}-${writer}`));
    while (answered.length < 20 * (round + 1)) await new Promise((resolve) => setTimeout(resolve, 1));
    await kill('SIGKILL');
    await Promise.all(writers);
    await start();
    const kept = new Set((await control<{ _id: string }[]>('dump/notes')).map((it) => it._id));
    expect(answered.filter((id) => !kept.has(id))).toEqual([]);
  }

  const { links } = (await post('/cloud/files/links', { fileIDs: [fileID] }, 'oLin')).body as { links: { url: string }[] };
  expect(await (await fetch(links[0]!.url)).text()).toBe('kept');
  expect(await control('quotas')).toContainEqual({ openid: 'oLin', templateId: 'T1', left: 1 });
  expect((await control<{ offset: number }>('clock')).offset).toBe(86_400_000);
  await kill('SIGTERM');
  expect(running.exitCode).toBe(0);

  async function write(name: string): Promise<void> {
    for (let count = 0; ; count++) {
      try {
        answered.push(await call<string>('main', { action: 'add', id: `${name}-${count}` }));
      } catch {
        return;
      }
    }
  }
}, 60_000);
