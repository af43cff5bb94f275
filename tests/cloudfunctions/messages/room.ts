import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { sampleSettings } from '@domain/settings/sample-settings';
import type { InboxEntry } from '@domain/messages/notice';
import type { Person } from '@domain/people/person';
import type { Settings } from '@domain/settings/settings';
import { personIdOf } from '../../../cloudfunctions/platform/identity';
import { createClient } from '../../emulator/test-emulator';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../../..');
export const KEY = 'a key for tests only';

/** Two templates with the kinds of field that residents and staff have. */
export const settings: Settings = {
  ...sampleSettings,
  district: { id: 'x1', name: '示例区' },
  templates: {
    ...sampleSettings.templates,
    caseProgress: {
      id: 'TPL_PROGRESS',
      fields: { character_string1: 'number', phrase2: 'state', thing3: 'words', thing4: 'place', time5: 'time' },
    },
    staffTask: {
      id: 'TPL_TASK',
      fields: { character_string1: 'number', thing2: 'words', thing3: 'place', time4: 'due' },
    },
  },
};

export const templateIds = { caseProgress: 'TPL_PROGRESS', staffTask: 'TPL_TASK' };
export type Sent = { openid: string; templateId: string; values: Record<string, string>; page: string };
type StoredInbox = Omit<InboxEntry, 'id'> & { _id: string };
type StoredPerson = Omit<Person, 'personId'> & { _id: string };

export const openid = (name: string): string => `o-${name}`;
export const personId = (name: string): string => personIdOf(openid(name), KEY);

const run = promisify(execFile);
const PUSH =
  'const [, file, event] = process.argv; require(file).main(JSON.parse(event), {}).then((answer) => console.log(JSON.stringify(answer)))';

/** Bundles functions as they are deployed: each is one file with its own configuration. */
function buildFunctions(folder: string, sources: Record<string, string>): void {
  for (const [name, source] of Object.entries(sources)) {
    const from = path.join(root, source);
    execFileSync(
      path.join(root, 'node_modules/.bin/esbuild'),
      [
        path.join(from, 'index.ts'),
        '--bundle',
        '--platform=node',
        '--target=node20',
        '--log-level=error',
        `--outfile=${path.join(folder, name, 'index.js')}`,
      ],
      { cwd: root },
    );
    if (existsSync(path.join(from, 'config.json')))
      cpSync(path.join(from, 'config.json'), path.join(folder, name, 'config.json'));
  }
  writeFileSync(
    path.join(folder, 'cloudbaserc.json'),
    JSON.stringify({ functionDefaultConfig: { timeout: 60, memorySize: 256, envVariables: { IDENTITY_KEY: KEY } } }),
  );
}

export type Room = Awaited<ReturnType<typeof openRoom>>;

/** A cloud of its own with these functions and no people yet. */
export async function openRoom(sources: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-functions-'));
  buildFunctions(folder, sources);
  const emulator: Emulator = await startEmulator({
    functions: folder,
    database: path.join(root, 'config/cloud/database.json'),
    timers: false,
  });
  const speak = createClient(() => emulator.url);

  const all = <T>(collection: string) => emulator.database.dump(collection) as unknown as T[];
  return {
    emulator,
    ...speak,
    all,
    reset: () =>
      emulator.database.reset([]).then(() => speak.control('seed', { settings: [{ _id: 'current', ...settings }] })),
    /** People with the desks they sit at, and how many messages each may still be sent, at WeChat and in the ledger. */
    people: async (
      people: Record<
        string,
        { keys?: string[]; remaining?: Person['remaining']; granted?: Person['remaining']; openid?: string }
      >,
    ) => {
      const entries = Object.entries(people);
      const documents = entries.map(([name, { keys = [], remaining = {} }]) => ({
        _id: personId(name),
        positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }],
        keys,
        remaining,
        granted: remaining,
        used: {},
        sendingUntil: 0,
        joinedAt: 1,
      }));
      const vault = entries.map(([name, given]) => ({ _id: personId(name), openid: given.openid ?? openid(name) }));
      const $subscriptions = entries.flatMap(([name, { remaining = {}, granted = remaining, openid: other }]) =>
        Object.entries(granted).map(([key, many]) => ({
          openid: other ?? openid(name),
          templateId: templateIds[key as keyof typeof templateIds],
          remaining: many,
        })),
      );
      await speak.control('seed', { people: documents, vault, $subscriptions });
    },
    /** A person's inbox, oldest first. */
    inboxOf: (name: string) =>
      all<StoredInbox>('inbox')
        .filter(({ to }) => to === personId(name))
        .sort((a, b) => a.at - b.at || a._id.localeCompare(b._id)),
    person: (name: string) => all<StoredPerson>('people').find(({ _id }) => _id === personId(name))!,
    /** What WeChat really sent. */
    sent: (name?: string) => speak.control<Sent[]>(`inbox${name ? `?openid=${openid(name)}` : ''}`),
    /** What WeChat itself pushes: nobody's call, in a process of its own. */
    push: async (name: string, event: object): Promise<unknown> => {
      const { environment, end } = emulator.invocation({ function: name, openid: openid('lin'), source: 'wx_unknown' });
      const file = path.join(folder, name, 'index.js');
      const { stdout } = await run(process.execPath, ['-e', PUSH, file, JSON.stringify(event)], {
        env: { ...process.env, ...environment },
      });
      end();
      return JSON.parse(stdout.split('\n').filter(Boolean).slice(-1)[0] ?? 'null');
    },
    /** Runs the scheduler, as its timer does. */
    tick: () =>
      speak.control<{ result?: { ok: boolean; data?: Record<string, unknown> }; error?: string }>(
        'timers/scheduler',
        {},
      ),
    close: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}
