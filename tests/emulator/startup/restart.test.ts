import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '../test-emulator';
import { iterations } from '../../support/iterations';

const root = path.resolve(__dirname, '../../..');
const project = path.join(__dirname, '../project');
let folder: string;
let url = '';
let running: ChildProcess;
const { call, control, post } = createClient(() => url);

const options = () => [
  '--functions',
  path.join(project, 'functions'),
  '--database',
  path.join(project, 'database.json'),
  '--seed',
  path.join(project, 'seed.cjs'),
  '--data',
  path.join(folder, 'data'),
  '--no-timers',
];

/** Starts the built emulator as its own process, on the same data each time. */
async function start(): Promise<void> {
  running = spawn(process.execPath, [path.join(folder, 'built/main.cjs'), ...options()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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

type Note = { _id: string; n?: number; from?: string; to?: string };
const accounts = ['account0', 'account1', 'account2'];

/**
 * One person who adds notes and moves amounts until the emulator is gone; what was answered and what was asked is
 * written down.
 */
async function work(name: string, asked: Set<string>, answered: string[]): Promise<void> {
  for (let count = 0; ; count++) {
    const id = `${name}-${count}`;
    asked.add(id);
    const [from, to] = [accounts[count % 3]!, accounts[(count + 1) % 3]!];
    const event = count % 2 ? { action: 'move', id, from, to } : { action: 'add', id };
    const done = await call<string | null>('main', event).catch(() => undefined);
    if (done === undefined) return;
    if (done) answered.push(done);
  }
}

/** Every account holds what the receipts say: each transaction is there whole, or not at all. */
function checkAmounts(notes: Note[]) {
  for (const account of accounts) {
    const came = notes.filter(({ to }) => to === account).length;
    const went = notes.filter(({ from }) => from === account).length;
    expect(notes.find(({ _id }) => _id === account)?.n).toBe(came - went);
  }
}

const KILLS = iterations(20, 200);

test(
  'the built emulator, killed at any moment, comes back with exactly what it answered',
  async () => {
    await start();
    const { fileID } = (await post('/cloud/files?path=a.txt', new TextEncoder().encode('kept'), 'oLin')).body;
    await post('/cloud/subscriptions', { results: { T1: 'accept' } }, 'oLin');
    await control('clock', { advance: 'P1D' });
    await control('seed', { notes: accounts.map((_id) => ({ _id, n: 0 })) });

    const answered: string[] = [];
    const asked = new Set(['seeded', ...accounts]);
    for (let round = 0; round < KILLS; round++) {
      const goal = answered.length + 1 + ((round * 7) % 20);
      const workers = [0, 1].map((worker) => work(`${round}-${worker}`, asked, answered));
      while (answered.length < goal) await new Promise((resolve) => setTimeout(resolve, 1));
      await kill('SIGKILL');
      await Promise.all(workers);
      await start();
      const notes = await control<Note[]>('dump/notes');
      const kept = new Set(notes.map((note) => note._id));
      expect(answered.filter((id) => !kept.has(id))).toEqual([]);
      expect([...kept].filter((id) => !asked.has(id))).toEqual([]);
      checkAmounts(notes);
    }
    expect(answered.length).toBeGreaterThan(KILLS);

    const { links } = (await post('/cloud/files/links', { fileIDs: [fileID] }, 'oLin')).body as {
      links: { url: string }[];
    };
    expect(await (await fetch(links[0]!.url)).text()).toBe('kept');
    expect(await control('quotas')).toContainEqual({ openid: 'oLin', templateId: 'T1', remaining: 1 });
    expect((await control<{ offset: number }>('clock')).offset).toBe(86_400_000);

    const second = spawnSync(process.execPath, [path.join(folder, 'built/main.cjs'), ...options()], {
      encoding: 'utf8',
    });
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(`is in use by process ${running.pid}`)]);
    await kill('SIGTERM');
    expect(running.exitCode).toBe(0);
  },
  KILLS * 15_000,
);
