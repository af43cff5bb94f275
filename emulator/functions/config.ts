import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_LIMITS } from '../limits';

export type Trigger = { name: string; type: string; config: string };
/** How a function is deployed. */
export type FunctionConfig = {
  name: string;
  folder: string;
  /** The file and the export to call, from `handler` (default `index.main`). */
  file: string;
  exportName: string;
  timeoutSeconds: number;
  memoryMb: number;
  env: Record<string, string>;
  openapi: string[];
  triggers: Trigger[];
};

type CloudbaseFunction = {
  name?: string;
  timeout?: number;
  memorySize?: number;
  handler?: string;
  envVariables?: Record<string, unknown>;
  triggers?: Trigger[];
};
type Cloudbaserc = { functions?: CloudbaseFunction[]; functionDefaultConfig?: CloudbaseFunction };
type ConfigJson = { permissions?: { openapi?: string[] }; triggers?: Trigger[] };

/**
 * Reads CloudBase's `cloudbaserc.json` and the function's own `config.json`. Undefined when there is no such function.
 */
export function readFunctionConfig(functionsFolder: string, name: string): FunctionConfig | undefined {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;
  const folder = path.join(functionsFolder, name);
  const { functions = [], functionDefaultConfig: defaults = {} } = readCloudbaserc(functionsFolder);
  const own = functions.find((candidate) => candidate.name === name) ?? {};
  const [fileName = 'index', exportName = 'main'] = (own.handler ?? defaults.handler ?? 'index.main').split('.');
  const file = path.join(folder, `${fileName}.js`);
  if (!existsSync(file)) return undefined;

  const config = readJsonFile<ConfigJson>(path.join(folder, 'config.json'));
  return {
    name,
    folder,
    file,
    exportName,
    timeoutSeconds: own.timeout ?? defaults.timeout ?? FUNCTION_LIMITS.defaultTimeoutSeconds,
    memoryMb: own.memorySize ?? defaults.memorySize ?? FUNCTION_LIMITS.defaultMemoryMb,
    env: expandVariables({ ...defaults.envVariables, ...own.envVariables }),
    openapi: config.permissions?.openapi ?? [],
    triggers: config.triggers ?? own.triggers ?? [],
  };
}

/** The environment variables of all functions together, for a seed that must agree with them. */
export function readAllEnv(functionsFolder: string): Record<string, string> {
  const { functions = [], functionDefaultConfig: defaults = {} } = readCloudbaserc(functionsFolder);
  return Object.assign(
    expandVariables(defaults.envVariables),
    ...functions.map(({ envVariables }) => expandVariables(envVariables)),
  );
}

function readCloudbaserc(functionsFolder: string): Cloudbaserc {
  const file = [functionsFolder, path.dirname(functionsFolder)]
    .map((folder) => path.join(folder, 'cloudbaserc.json'))
    .find((candidate) => existsSync(candidate));
  return file ? readJsonFile<Cloudbaserc>(file) : {};
}

/** An empty object when the file does not exist; throws when it is not JSON. */
function readJsonFile<T extends object>(file: string): T {
  if (!existsSync(file)) return {} as T;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const REFERENCE = /\{\{\s*env\.(\w+)\s*\}\}/g;

/** Replaces `{{env.NAME}}` by this process's variable; a variable with a name that is not set here is left out. */
function expandVariables(given: Record<string, unknown> = {}): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const text = String(value);
    const isMissing = [...text.matchAll(REFERENCE)].some(([, key = '']) => process.env[key] === undefined);
    if (!isMissing) variables[name] = text.replace(REFERENCE, (_, key: string) => process.env[key] ?? '');
  }
  return variables;
}
