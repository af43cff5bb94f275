import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DeployError } from './deploy-error';

export type IndexPlan = { name: string; unique: boolean; keys: [field: string, direction: string][] };
export type TimerPlan = { name: string; cron: string };
export type FunctionPlan = {
  name: string;
  runtime: string;
  handler: string;
  memory: number;
  timeout: number;
  /** Variables that were given; one that was not is left as it is. */
  variables: Record<string, string>;
  /** Names of all variables that the function reads. */
  reads: string[];
  timers: TimerPlan[];
  openapi: string[];
  /** Tells one build from another. */
  codeHash: string;
};
/** What an environment must be, as plain data. */
export type Wanted = {
  collections: Record<string, { acl: string; indexes: IndexPlan[] }>;
  storageRule: Record<string, unknown>;
  functions: FunctionPlan[];
};

type DatabaseFile = {
  collections: Record<
    string,
    { indexes?: { name: string; keys: Record<string, 1 | -1 | '2dsphere'>; unique?: boolean }[]; security: string }
  >;
  storage: Record<string, unknown>;
};
type FunctionSettings = {
  runtime: string;
  handler: string;
  memorySize: number;
  timeout: number;
  envVariables: Record<string, string>;
};
type CloudbaseFile = {
  functionDefaultConfig: Partial<FunctionSettings>;
  functions: (Partial<FunctionSettings> & { name: string })[];
};
type ConfigFile = {
  permissions?: { openapi?: string[] };
  triggers?: { name: string; type: string; config: string }[];
};
type Variables = Readonly<Record<string, string | undefined>>;

/** The files of a function that are uploaded. */
export const CODE_FILES = ['index.js', 'package.json', 'config.json'];
/** The variable in which a function carries the hash of its own code. */
export const BUILD_VARIABLE = 'BUILD';

/** Reads what an environment must be from the files of the repository and the built functions. */
export function readWanted(databaseFile: string, built: string, given: Variables): Wanted {
  const { collections, storage } = readJson<DatabaseFile>(databaseFile);
  const { functions, functionDefaultConfig } = readJson<CloudbaseFile>(path.join(built, 'cloudbaserc.json'));
  return {
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, { indexes = [], security }]) => [
        name,
        {
          acl: security,
          indexes: indexes.map(({ name: index, keys, unique = false }) => ({
            name: index,
            unique,
            keys: Object.entries(keys).map(([field, direction]): [string, string] => [field, String(direction)]),
          })),
        },
      ]),
    ),
    storageRule: storage,
    functions: functions.map((settings) =>
      readFunction({ ...functionDefaultConfig, ...settings }, path.join(built, settings.name), given),
    ),
  };
}

function readFunction(settings: Partial<FunctionSettings> & { name: string }, folder: string, given: Variables) {
  const { name, runtime = '', handler = '', memorySize = 0, timeout = 0, envVariables = {} } = settings;
  const { permissions = {}, triggers = [] } = readJson<ConfigFile>(path.join(folder, 'config.json'));
  const variables = Object.fromEntries(
    Object.entries(envVariables).flatMap(([key, value]) => {
      const filled = fillIn(value, given);
      return filled ? [[key, filled]] : [];
    }),
  );
  const hash = createHash('sha256');
  for (const file of CODE_FILES) hash.update(readFileSync(path.join(folder, file)));
  return {
    ...{ name, runtime, handler, memory: memorySize, timeout, variables },
    reads: Object.keys(envVariables),
    timers: triggers
      .filter(({ type }) => type === 'timer')
      .map(({ name: timer, config }) => ({ name: timer, cron: config })),
    openapi: permissions.openapi ?? [],
    codeHash: hash.digest('hex').slice(0, 16),
  };
}

const fillIn = (value: string, given: Variables): string =>
  value.replace(/\{\{env\.(\w+)\}\}/g, (_, key: string) => given[key] ?? '');

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new DeployError('files', `${path.basename(file)}：${error instanceof Error ? error.message : String(error)}`);
  }
}
