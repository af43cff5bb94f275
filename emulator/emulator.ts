import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createClock } from './clock';
import { cloudRoutes } from './cloud';
import { controlRoutes } from './control';
import { openDatabase, type Database, type Definition } from './database/database';
import { lastingEnvironment, passingEnvironment } from './functions/environment';
import { createFunctions } from './functions/functions';
import { createInvocations, requestsOf } from './functions/invocations';
import { variablesOfAll } from './functions/settings';
import { createTriggers } from './functions/triggers';
import { gatewayRoutes } from './gateway';
import { serve } from './http';
import { pageRoutes } from './pages';
import { createPeople } from './people';
import { applySeed, loadSeed, type Seed } from './seed';
import { createFiles, type StorageRule } from './storage/files';
import { createStorage } from './storage/requests';
import { createContentCheck } from './wechat/content-check';
import { createOpenData } from './wechat/open-data';
import { createPhoneCodes } from './wechat/phone';
import { createPushes } from './wechat/pushes';
import { createCodes } from './wechat/qr-codes';
import { createSubscriptions } from './wechat/subscriptions';
import { createWechat } from './wechat/wechat';

export type EmulatorOptions = {
  /** The folder with one folder a function. */
  functions: string;
  /** Where everything is kept; without it, in memory. */
  data?: string;
  /** 0 or nothing: any free port. */
  port?: number;
  /** Loopback unless told otherwise. */
  host?: string;
  /** A file with collections, indexes and security rules. */
  database?: string;
  /**
   * Applied when there is no data yet: a .json file, or a .cjs or .mjs whose default export is the data or makes it.
   */
  seed?: string;
  /** A folder served at /app/. */
  app?: string;
  /** Prints what functions print. */
  logs?: boolean;
  /** Whether timers fire by their own cron (they do unless told otherwise); by hand they always can. */
  timers?: boolean;
};

export type Emulator = {
  url: string;
  port: number;
  database: Database;
  now(): number;
  close(): Promise<void>;
  /**
   * Environment variables for one invocation made inside the calling process, and how many cloud requests it made so
   * far.
   * `end` retires the token.
   */
  invocation(of: { function: string; openid?: string; source?: string }): {
    environment: Record<string, string>;
    requests(): number;
    end(): void;
  };
};

type Described = Definition & { storage?: StorageRule };
/** What the emulator keeps beside the collections of functions. */
const OWN = ['people', 'templates', 'subscriptions', 'inbox', 'codes', 'pushes', 'settings'];

/**
 * Starts a WeChat cloud of its own: database, storage, functions, WeChat's API, the phone's gateway and the console.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const folder = path.resolve(options.functions);
  const definition =
    options.database === undefined ? undefined : (JSON.parse(readFileSync(options.database, 'utf8')) as Described);
  const fresh = options.data === undefined || !existsSync(options.data) || readdirSync(options.data).length === 0;

  const clock = createClock();
  const database = await openDatabase({ directory: options.data, now: clock.now, definition });
  clock.move(Number(database.systemCollections.get('settings', 'clock')?.offset ?? 0));

  let url = '';
  const invocations = createInvocations();
  const functions = createFunctions({
    folder,
    clock,
    invocations,
    cloud: () => url,
    openTransactions: database.openTransactions,
    print: options.logs ? (line) => console.log(line) : undefined,
  });
  const files = createFiles({ database, directory: options.data, clock, url: () => url, rule: definition?.storage });
  const pushes = createPushes(database, functions);
  const content = createContentCheck(database, clock, pushes);
  const subscriptions = createSubscriptions(database, clock, { isRisky: content.isRisky, pushes });
  const codes = createCodes(database, clock);
  const phones = createPhoneCodes(clock);
  const openData = createOpenData(clock);
  const people = createPeople(database);
  const storage = createStorage(files, () => url);
  const wechat = createWechat([subscriptions, content, codes, phones]);

  const seed = (it: Seed) => applySeed(it, { database, people, subscriptions, files });
  const sample = async () => {
    if (options.seed === undefined) return false;
    await seed(
      await loadSeed(options.seed, { now: clock.now(), environment: { ...process.env, ...variablesOfAll(folder) } }),
    );
    return true;
  };
  const empty = async (collections: string[]) => {
    await files.clear();
    const kept = database.systemCollections.get('settings', 'clock');
    for (const name of OWN)
      for (const it of database.systemCollections.all(name)) await database.systemCollections.remove(name, it._id);
    await database.reset(collections);
    if (kept) await database.systemCollections.put('settings', kept);
    phones.clear();
    openData.clear();
    content.clear();
    pushes.clear();
    invocations.forget();
  };
  // a sample cut short by a kill is not a world anyone knows; it begins again
  const halfway = database.systemCollections.get('settings', 'sampling') !== undefined;
  if (halfway) await empty([]);
  if (fresh || halfway) {
    await database.systemCollections.put('settings', { _id: 'sampling' });
    await sample();
    await database.systemCollections.remove('settings', 'sampling');
  }

  const triggers = createTriggers({ functions, clock, running: options.timers ?? true });
  const server = serve({
    ...cloudRoutes({ database, functions, invocations, storage, openData, wechat }),
    ...storage.routes,
    ...gatewayRoutes({ database, functions, files, subscriptions, content, phones, openData, url: () => url }),
    ...controlRoutes({
      database,
      functions,
      invocations,
      triggers,
      clock,
      files,
      people,
      subscriptions,
      content,
      codes,
      seed,
      empty,
      sample,
    }),
    ...pageRoutes(options.app === undefined ? undefined : path.resolve(options.app)),
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  url = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`;

  return {
    url,
    port,
    database,
    now: clock.now,
    invocation: ({ function: name, openid, source = 'wx_client' }) => {
      const { token, record } = invocations.begin({ function: name, openid, source }, clock.now());
      if (openid !== undefined) content.visited(openid);
      const end = () => {
        record.ms = clock.now() - record.at;
        invocations.end(token);
      };
      const timer = source === 'wx_trigger';
      const environment = {
        ...functions.settings(name)?.variables,
        ...lastingEnvironment(url),
        ...passingEnvironment({ token, openid, source, timer }),
      };
      return { environment, requests: () => requestsOf(record), end };
    },
    close: async () => {
      triggers.close();
      pushes.clear();
      await functions.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      files.close();
    },
  };
}
