import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract } from '@domain/contract';
import type { Input, EndpointName, Output, ApiError, ApiReply } from '@domain/contract';
import { communityDay } from '@domain/time';
import type { Database } from '../../../cloudfunctions/platform/database/database';
import { photoFolderOf } from '../../../cloudfunctions/modules/files/photo-folder';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import {
  openidOf,
  peopleDocuments,
  SETUP_CODE,
  IDENTITY_KEY,
  personIdFor,
  vaultDocuments,
  type Somebody,
} from '../people';
import { hallDocuments } from '../halls';
import { countyDocuments, settings } from '../places';
import { withSchemas } from './with-schemas';
import { overLimit } from '../contract/answer-limits';
import { aPictureNamed } from '../pictures';
import { observeWrites, writeViolations } from '../writers/writers';

const root = path.resolve(__dirname, '../../..');
jest.setTimeout(60_000);

type Stored = { _id: string } & Record<string, unknown>;
type Main = (event: unknown, context?: { request_id?: string }) => Promise<unknown>;

/** One request to the cloud, as the emulator recorded it. */
/** A read of one collection: the index it used, the documents it looked at and those it answered. */
export type RecordedRead = { collection: string; index: string | null; scanned: number; returned: number };
export type RecordedRequest = {
  action: string;
  collection?: string;
  index?: string | null;
  scanned?: number;
  returned?: number;
  lookups?: RecordedRead[];
};

export type TestApi = Awaited<ReturnType<typeof openTestApi>>;

/** The small community of the tests: people, places, halls and settings. */
export const community = (): Record<string, Stored[]> => ({
  people: peopleDocuments(),
  vault: vaultDocuments(),
  county: countyDocuments(),
  halls: hallDocuments(),
  settings: [{ _id: 'current', ...settings }],
});

/**
 * The functions `api` and `exports`, loaded into the test process with the real SDK, each test with its own emulator.
 */
export async function openTestApi(seed: Record<string, Stored[]> = community()) {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-api-'));
  writeFunctions(folder);
  const emulator = await startEmulator({
    functions: folder,
    database: path.join(root, 'config/cloud/database.json'),
    timers: false,
  });
  await emulator.database.seed(withSchemas(seed));
  Object.assign(process.env, { IDENTITY_KEY, SETUP_CODE });
  const { denied, interruption } = await watchWrites();

  let last: Promise<unknown> = Promise.resolve();
  const mains = new Map<string, Main>();
  let seen: RecordedRequest[] = [];
  let requests = 0;

  /** Runs code with the environment of one invocation. */
  async function invoke<T>(openid: string | undefined, run: () => Promise<T>, name = 'api'): Promise<T> {
    const {
      environment,
      requests: count,
      end,
    } = emulator.invocation({
      function: name,
      ...(openid !== undefined && { openid }),
      ...(name === 'scheduler' && { source: 'wx_trigger' }),
    });
    Object.assign(process.env, environment);
    interruption.writes = 0;
    try {
      return await run();
    } finally {
      Object.assign(interruption, UNINTERRUPTED);
      for (const key of Object.keys(environment)) delete process.env[key];
      requests = count();
      end();
      seen = await requestsOfLast(emulator, name);
    }
  }

  /** Runs calls one at a time, as an instance of the cloud does. */
  const inTurn = <T>(openid: string | undefined, run: () => Promise<T>, name?: string): Promise<T> => {
    const turn = last.then(() => invoke(openid, run, name));
    last = turn.catch(() => undefined);
    return turn;
  };
  /** Runs a call while another one waits before a write, as a second instance of the cloud does. */
  async function meanwhile(openid: string, event: unknown): Promise<unknown> {
    const [environment, counted] = [{ ...process.env }, { ...interruption }];
    Object.assign(interruption, UNINTERRUPTED);
    try {
      return await invoke(openid, () => handle(event), functionOf(event));
    } finally {
      Object.assign(process.env, environment);
      Object.assign(interruption, counted);
    }
  }

  async function handle(event: unknown): Promise<unknown> {
    const name = functionOf(event);
    const main =
      mains.get(name) ??
      (name === 'exports'
        ? ((await import('../../../cloudfunctions/exports/index')) as { main: Main })
        : ((await import('../../../cloudfunctions/api/index')) as { main: Main })
      ).main;
    mains.set(name, main);
    return JSON.parse(JSON.stringify(await main(event, { request_id: 'r1' }))) as unknown;
  }
  const send = (openid: string | undefined, event: unknown): Promise<unknown> =>
    inTurn(openid, () => handle(event), functionOf(event));
  const oversized = new Set<string>();
  const reply = async <N extends EndpointName>(who: Somebody, name: N, input: unknown) => {
    const answer = (await send(openidOf(who), { name, input })) as ApiReply<N>;
    if (answer.ok) overLimit(name, answer.data).forEach((one) => oversized.add(one));
    return answer;
  };

  return {
    emulator,
    send,
    reply,
    /** The data that somebody gets; a refusal fails the test. */
    async ask<N extends EndpointName>(who: Somebody, name: N, input: Input<N>): Promise<Output<N>> {
      const answer = await reply(who, name, input);
      if (!answer.ok) throw new Error(`${who} ${name}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    /** The refusal that somebody gets; an answer fails the test. */
    async refusal(who: Somebody, name: EndpointName, input: unknown): Promise<ApiError> {
      const answer = await reply(who, name, input);
      if (answer.ok) throw new Error(`${who} ${name} was answered: ${JSON.stringify(answer.data)}`);
      return answer.error;
    },
    /** Runs code against the database with the real SDK, as a repository does. */
    withDatabase: <T>(run: (db: Database) => Promise<T>): Promise<T> =>
      inTurn(undefined, async () => run((await import('../../../cloudfunctions/platform/cloud')).database)),
    /** The process of the next call dies before the write that follows so many writes. */
    dieAfter: (writes: number): void => void (interruption.after = writes),
    /** The next call waits before the write that follows so many writes, until this one was answered. */
    meetBefore: <N extends EndpointName>(writes: number, who: Somebody, name: N, input: Input<N>) =>
      new Promise<ApiReply<N>>((resolve, reject) => {
        interruption.waitsAfter = writes;
        interruption.meet = () =>
          meanwhile(openidOf(who), { name, input }).then((answer) => resolve(answer as ApiReply<N>), reject);
      }),
    /** How many writes the last call made, or began. */
    writes: () => interruption.writes,
    /** Runs the scheduler once. */
    tick: () =>
      inTurn(
        undefined,
        async () => {
          const { main } = (await import('../../../cloudfunctions/scheduler/index')) as { main: Main };
          return (await main({}, { request_id: 'tick' })) as { ok: boolean; data: Record<string, unknown> };
        },
        'scheduler',
      ),
    /** The requests of the last call; `requests` is their number. */
    recordedRequests: () => seen,
    requests: () => requests,
    all: <T = Stored>(collection: string) => emulator.database.dump(collection) as unknown as T[],
    one: <T = Stored>(collection: string, id: string) =>
      (emulator.database.dump(collection) as unknown as (T & Stored)[]).find(({ _id }) => _id === id),
    put: (documents: Record<string, Stored[]>) => emulator.database.seed(withSchemas(documents)),
    control: (what: string, body: unknown) =>
      fetch(`${emulator.url}/control/${what}`, { method: 'POST', body: JSON.stringify(body) }),
    /** Uploads a photo to somebody's own folder. */
    photo: (who: Somebody, name = `${Math.trunc(performance.now() * 1000)}.jpg`, bytes?: Buffer) =>
      upload(
        emulator,
        who,
        `${photoFolderOf(personIdFor(who), IDENTITY_KEY, communityDay(Date.now()))}/${name}`,
        bytes,
      ),
    upload: (who: Somebody, at: string, bytes?: Buffer) => upload(emulator, who, at, bytes),
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
      if (oversized.size)
        throw new Error(`beyond tests/support/contract/answer-limits.ts: ${[...oversized].join(', ')}`);
      if (denied.size) throw new Error(`not in tests/cloudfunctions/writers.json: ${[...denied].join(', ')}`);
    },
  };
}

/** Where a process dies: nothing that it would still write is written. Where it waits, and for what. */
type Interruption = {
  after: number;
  writes: number;
  isDead: boolean;
  waitsAfter: number;
  meet?: (() => Promise<void>) | undefined;
};
const UNINTERRUPTED = { after: Infinity, isDead: false, waitsAfter: Infinity, meet: undefined };

/** The writes from now on that nobody allowed, each once. */
async function watchWrites(): Promise<{ denied: Set<string>; interruption: Interruption }> {
  const denied = new Set<string>();
  const interruption: Interruption = { ...UNINTERRUPTED, writes: 0 };
  const { database } = await import('../../../cloudfunctions/platform/cloud');
  observeWrites(database, (write) => {
    writeViolations(write).forEach((one) => denied.add(one));
    interruption.writes++;
    interruption.isDead ||= interruption.writes > interruption.after;
    if (interruption.isDead) throw new Error('the process died');
    if (interruption.writes <= interruption.waitsAfter) return undefined;
    interruption.waitsAfter = Infinity;
    return interruption.meet?.();
  });
  return { denied, interruption };
}

/** Describes the functions to the emulator by their permissions; their code runs in the test process. */
function writeFunctions(folder: string): void {
  for (const name of ['api', 'exports', 'scheduler']) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'index.js'), 'exports.main = () => undefined;\n');
    copyFileSync(path.join(root, 'cloudfunctions', name, 'config.json'), path.join(folder, name, 'config.json'));
  }
}

/** The function that the phone would call for this event. */
function functionOf(event: unknown): 'api' | 'exports' {
  const name = (event as { name?: unknown } | undefined | null)?.name;
  const endpoint: { entryPoint?: 'exports' } | undefined =
    typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name as EndpointName] : undefined;
  return endpoint?.entryPoint ?? 'api';
}

async function requestsOfLast({ url }: Emulator, name: string): Promise<RecordedRequest[]> {
  const calls = (await (await fetch(`${url}/control/calls?function=${name}&limit=1`)).json()) as {
    requests: RecordedRequest[];
  }[];
  return calls[0]?.requests ?? [];
}

async function upload({ url }: Emulator, who: Somebody, at: string, bytes = aPictureNamed(at)): Promise<string> {
  const answer = await fetch(`${url}/cloud/files?path=${encodeURIComponent(at)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openidOf(who) },
    body: new Uint8Array(bytes),
  });
  const { fileID } = (await answer.json()) as { fileID?: string };
  if (!fileID) throw new Error(`no photo at ${at}`);
  return fileID;
}
