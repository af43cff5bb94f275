import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract } from '@domain/contract';
import type { Input, EndpointName, Output, ApiError, ApiReply } from '@domain/contract';
import { communityDay } from '@domain/time';
import type { Database } from '../../cloudfunctions/platform/database';
import { photoFolderOf } from '../../cloudfunctions/platform/identity';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import {
  openidOf,
  peopleDocuments,
  SETUP_CODE,
  IDENTITY_KEY,
  personIdFor,
  vaultDocuments,
  type Somebody,
} from './people';
import { hallDocuments } from './halls';
import { placeDocuments, settings } from './places';
import { withSchemas } from './with-schemas';
import { observeWrites, writeViolations } from './writers';

const root = path.resolve(__dirname, '../..');
jest.setTimeout(60_000);

type Stored = { _id: string } & Record<string, unknown>;
type Main = (event: unknown, context?: { request_id?: string }) => Promise<unknown>;

/** One request to the cloud, as the emulator saw it. */
export type Seen = { action: string; collection?: string; index?: string | null };

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** The small community of the tests: everybody's people, places and settings. */
export const community = (): Record<string, Stored[]> => ({
  people: peopleDocuments(),
  vault: vaultDocuments(),
  places: placeDocuments(),
  halls: hallDocuments(),
  settings: [{ _id: 'current', ...settings }],
});

/** The api door, loaded here with the real SDK, before a cloud of its own. */
export async function openDoor(seed: Record<string, Stored[]> = community()) {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-door-'));
  describeDoor(folder);
  const emulator = await startEmulator({
    functions: folder,
    database: path.join(root, 'config/database.json'),
    timers: false,
  });
  await emulator.database.seed(withSchemas(seed));
  Object.assign(process.env, { IDENTITY_KEY, SETUP_CODE });
  const denied = await watchWrites();

  let last: Promise<unknown> = Promise.resolve();
  const mains = new Map<string, Main>();
  let seen: Seen[] = [];
  let requests = 0;

  /** Runs something with the environment of one invocation. */
  async function invoke<T>(openid: string | undefined, run: () => Promise<T>, name = 'api'): Promise<T> {
    const {
      environment,
      requests: count,
      end,
    } = emulator.invocation({ function: name, ...(openid !== undefined && { openid }) });
    Object.assign(process.env, environment);
    try {
      return await run();
    } finally {
      for (const key of Object.keys(environment)) delete process.env[key];
      requests = count();
      end();
      seen = await requestsOfLast(emulator, name);
    }
  }

  /** One at a time, as in an instance of the cloud. */
  const inTurn = <T>(openid: string | undefined, run: () => Promise<T>, name?: string): Promise<T> => {
    const turn = last.then(() => invoke(openid, run, name));
    last = turn.catch(() => undefined);
    return turn;
  };
  const send = (openid: string | undefined, event: unknown): Promise<unknown> => {
    const door = doorOf(event);
    return inTurn(
      openid,
      async () => {
        const main =
          mains.get(door) ??
          (door === 'exports'
            ? ((await import('../../cloudfunctions/exports/index')) as { main: Main })
            : ((await import('../../cloudfunctions/api/index')) as { main: Main })
          ).main;
        mains.set(door, main);
        return JSON.parse(JSON.stringify(await main(event, { request_id: 'r1' }))) as unknown;
      },
      door,
    );
  };
  const reply = async <N extends EndpointName>(who: Somebody, name: N, input: unknown) =>
    (await send(openidOf(who), { name, input })) as ApiReply<N>;

  return {
    emulator,
    send,
    reply,
    /** What somebody is answered; a refusal fails the test. */
    async ask<N extends EndpointName>(who: Somebody, name: N, input: Input<N>): Promise<Output<N>> {
      const answer = await reply(who, name, input);
      if (!answer.ok) throw new Error(`${who} ${name}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    /** How somebody is refused; an answer fails the test. */
    async refusal(who: Somebody, name: EndpointName, input: unknown): Promise<ApiError> {
      const answer = await reply(who, name, input);
      if (answer.ok) throw new Error(`${who} ${name} was answered: ${JSON.stringify(answer.data)}`);
      return answer.error;
    },
    /** Does something to the store with the real SDK, as a repository would. */
    within: <T>(run: (db: Database) => Promise<T>): Promise<T> =>
      inTurn(undefined, async () => run((await import('../../cloudfunctions/platform/cloud')).database)),
    /** The requests of the last call, and how many there were. */
    seen: () => seen,
    requests: () => requests,
    all: <T = Stored>(collection: string) => emulator.database.dump(collection) as unknown as T[],
    one: <T = Stored>(collection: string, id: string) =>
      (emulator.database.dump(collection) as unknown as (T & Stored)[]).find(({ _id }) => _id === id),
    put: (documents: Record<string, Stored[]>) => emulator.database.seed(withSchemas(documents)),
    control: (what: string, body: unknown) =>
      fetch(`${emulator.url}/control/${what}`, { method: 'POST', body: JSON.stringify(body) }),
    /** A photo in somebody's own folder. */
    photo: (who: Somebody, name = `${Math.trunc(performance.now() * 1000)}.jpg`) =>
      upload(emulator, who, `${photoFolderOf(personIdFor(who), IDENTITY_KEY, communityDay(Date.now()))}/${name}`),
    upload: (who: Somebody, at: string) => upload(emulator, who, at),
    phoneCode: async (who: Somebody, phone: string) => {
      const answer = await fetch(`${emulator.url}/cloud/phone-code`, {
        method: 'POST',
        headers: { 'x-wx-openid': openidOf(who) },
        body: JSON.stringify({ phone }),
      });
      return ((await answer.json()) as { code: string }).code;
    },
    close: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true });
      if (denied.size) throw new Error(`not in tests/cloudfunctions/writers.json: ${[...denied].join(', ')}`);
    },
  };
}

/** The writes from now on that nobody allowed, each once. */
async function watchWrites(): Promise<Set<string>> {
  const denied = new Set<string>();
  const { database } = await import('../../cloudfunctions/platform/cloud');
  observeWrites(database, (write) => writeViolations(write).forEach((one) => denied.add(one)));
  return denied;
}

/** The emulator only needs to know what the function may do; its code runs here. */
function describeDoor(folder: string): void {
  for (const door of ['api', 'exports']) {
    mkdirSync(path.join(folder, door));
    writeFileSync(path.join(folder, door, 'index.js'), 'exports.main = () => undefined;\n');
    copyFileSync(path.join(root, 'cloudfunctions', door, 'config.json'), path.join(folder, door, 'config.json'));
  }
}

/** The door that the phone would knock at. */
function doorOf(event: unknown): 'api' | 'exports' {
  const name = (event as { name?: unknown } | undefined | null)?.name;
  const endpoint: { entryPoint?: 'exports' } | undefined =
    typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name as EndpointName] : undefined;
  return endpoint?.entryPoint ?? 'api';
}

async function requestsOfLast({ url }: Emulator, name: string): Promise<Seen[]> {
  const calls = (await (await fetch(`${url}/control/calls?function=${name}&limit=1`)).json()) as { requests: Seen[] }[];
  return calls[0]?.requests ?? [];
}

async function upload({ url }: Emulator, who: Somebody, at: string): Promise<string> {
  const answer = await fetch(`${url}/cloud/files?path=${encodeURIComponent(at)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openidOf(who) },
    body: Buffer.from('a picture'),
  });
  const { fileID } = (await answer.json()) as { fileID?: string };
  if (!fileID) throw new Error(`no photo at ${at}`);
  return fileID;
}
