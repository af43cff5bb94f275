import { existsSync, readdirSync } from 'node:fs';
import { isIPv6, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createClock } from './clock';
import { cloudRoutes } from './cloud';
import { controlRoutes } from './control/routes';
import { openDatabase, type EmulatedDatabase } from './database/database';
import { invocationEnv, processEnv } from './functions/environment';
import { createFunctions } from './functions/functions';
import { createFunctionLog } from './functions/log';
import { countCloudRequests, createInvocations } from './functions/invocations';
import { readAllEnv } from './functions/config';
import { createTriggers } from './functions/triggers';
import { gatewayRoutes } from './gateway';
import { createApp, createServer } from './http/http-server';
import { pageRoutes } from './pages';
import { createPeople } from './people';
import { applySeed, type Seed } from './seed/seed';
import { createRequestDelay } from './request-delay';
import { loadSeed } from './seed/seed-file';
import { readDatabaseFile } from './startup/database-file';
import { createFiles } from './storage/files';
import { createStorage } from './storage/requests';
import { CloudError } from './wire/answers';
import { createContentCheck } from './wechat/content-check';
import { createCustomerMessages } from './wechat/customer-messages';
import { createOpenData } from './wechat/open-data';
import { createPhoneCodes } from './wechat/phone';
import { createPushes } from './wechat/pushes';
import { createCodes } from './wechat/qr-codes';
import { createSubscriptions } from './wechat/subscriptions';
import { createWechat } from './wechat/wechat';

export type EmulatorOptions = {
  /** The folder with one folder for each function. */
  functions: string;
  /** The folder for all data; without it, data stays in memory. */
  data?: string;
  /** 0 or undefined: any free port. */
  port?: number;
  /** The address to listen on; loopback by default. */
  host?: string;
  /** More host names under which clients may address the emulator. */
  allowedHosts?: string[];
  /** Whether other machines may use /control and /console. */
  remoteControl?: boolean;
  /** A file with collections, indexes and security rules. */
  database?: string;
  /** Applied when there is no data yet: a folder of JSON files, a JSON file, or a module that exports or makes it. */
  seed?: string;
  /** A folder served at /app/. */
  app?: string;
  /** Prints what functions print; without it, only lost work, failed timers and unhandled errors. */
  logs?: boolean;
  /** Receives the lines to print (default `console.log`). */
  print?: (line: string) => void;
  /** Whether timers run by their cron lines (default true). /control/timers works in any case. */
  timers?: boolean;
};

export type Emulator = {
  url: string;
  port: number;
  database: EmulatedDatabase;
  now(): number;
  close(): Promise<void>;
  /**
   * Begins an invocation that runs inside the calling process: its environment variables, and the number of cloud
   * requests that it made so far. `end` makes its token invalid.
   */
  invocation(call: { function: string; openid?: string; source?: string }): {
    environment: Record<string, string>;
    requests(): number;
    end(): void;
  };
};

/** The emulator's own collections that a reset empties. */
const OWN_COLLECTIONS = [
  'people',
  'templates',
  'subscriptions',
  'conversations',
  'inbox',
  'codes',
  'pushes',
  'settings',
];

/** Starts a WeChat cloud: database, storage, functions, WeChat's API, the routes for phones and the console. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const folder = path.resolve(options.functions);
  const { definition, problems } = options.database ? readDatabaseFile(options.database) : { problems: [] };
  if (problems.length > 0) throw new Error(problems.map((problem) => `${options.database}: ${problem}`).join('\n'));
  const isNew = options.data === undefined || isEmptyFolder(options.data);

  const clock = createClock();
  const database = await openDatabase({ directory: options.data, now: clock.now, definition });
  clock.setOffset(Number(database.systemCollections.get('settings', 'clock')?.offset ?? 0));

  let serverUrl = '';
  const url = () => serverUrl;
  const invocations = createInvocations();
  const print = options.print ?? console.log;
  let isClosing = false;
  // Whoever closes the emulator knows that running work ends.
  const log = createFunctionLog(options.logs ?? false, (line) => isClosing || print(line));
  const functions = createFunctions({
    folder,
    clock,
    invocations,
    url,
    openTransactions: database.openTransactions,
    log,
  });
  const files = createFiles({ database, directory: options.data, clock, url, rule: definition?.storage });
  const pushes = createPushes(database, functions, log);
  const content = createContentCheck(database, clock, pushes);
  const subscriptions = createSubscriptions(database, clock, { isRisky: content.isRisky, pushes });
  const codes = createCodes(database, clock);
  const phones = createPhoneCodes(clock);
  const openData = createOpenData(clock);
  const people = createPeople(database);
  const storage = createStorage(files, url);
  const customerMessages = createCustomerMessages(database, clock, pushes);
  const requestDelay = createRequestDelay();
  const wechat = createWechat([subscriptions, content, codes, phones, customerMessages]);

  const seed = (data: Seed) => applySeed(data, { database, people, subscriptions, files });
  const loadSample = async () => {
    if (options.seed === undefined) return false;
    const environment = { ...process.env, ...readAllEnv(folder) };
    try {
      await seed(await loadSeed(options.seed, { now: clock.now(), environment }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new CloudError('INVALID_PARAM', message.startsWith(options.seed) ? message : `${options.seed}: ${message}`);
    }
    return true;
  };
  const clear = async (collections: string[]) => {
    await files.clear();
    const clockSetting = database.systemCollections.get('settings', 'clock');
    for (const name of OWN_COLLECTIONS)
      for (const document of database.systemCollections.all(name))
        await database.systemCollections.remove(name, document._id);
    await database.reset(collections);
    if (clockSetting) await database.systemCollections.put('settings', clockSetting);
    phones.clear();
    openData.clear();
    content.clear();
    pushes.clear();
    customerMessages.clear();
    invocations.forget();
  };
  // A seed that a kill interrupted is applied again from the beginning.
  const isInterrupted = database.systemCollections.get('settings', 'seeding') !== undefined;
  if (isInterrupted) await clear([]);
  if (isNew || isInterrupted) {
    await database.systemCollections.put('settings', { _id: 'seeding' });
    await loadSample();
    await database.systemCollections.remove('settings', 'seeding');
  } else if (options.seed !== undefined)
    print(`the seed is not applied: there is data in ${options.data} (/control/reset {"sample":true} begins anew)`);

  const triggers = createTriggers({ functions, clock, log, enabled: options.timers ?? true });
  const host = options.host ?? '127.0.0.1';
  const app = createApp(
    [
      cloudRoutes({ database, functions, invocations, storage, openData, wechat, log, requestDelay }),
      storage.routes,
      gatewayRoutes({ database, functions, files, subscriptions, content, phones, openData, customerMessages, url }),
      controlRoutes({
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
        requestDelay,
        applySeed: seed,
        clear,
        loadSample,
      }),
      pageRoutes(options.app === undefined ? undefined : path.resolve(options.app)),
    ],
    { allowedHosts: [host, ...(options.allowedHosts ?? [])], allowRemoteControl: options.remoteControl ?? false },
  );
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  serverUrl = urlOf(host, port);

  return {
    url: serverUrl,
    port,
    database,
    now: clock.now,
    invocation: ({ function: name, openid, source = 'wx_client' }) => {
      const { token, record } = invocations.begin({ function: name, openid, source }, clock.now());
      if (openid !== undefined) content.recordVisit(openid);
      const end = () => {
        record.ms = clock.now() - record.at;
        invocations.end(token);
      };
      const environment = {
        ...functions.config(name)?.env,
        ...processEnv(serverUrl),
        ...invocationEnv({ token, openid, source, isTimer: source === 'wx_trigger' }),
      };
      return { environment, requests: () => countCloudRequests(record), end };
    },
    close: async () => {
      isClosing = true;
      triggers.close();
      pushes.end();
      await functions.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      files.close();
    },
  };
}

/** Whether a data folder holds no data yet; the files of its lock do not count. */
const isEmptyFolder = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => name.startsWith('process.'));

/** The address for clients on this machine. */
function urlOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : isIPv6(host) ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
