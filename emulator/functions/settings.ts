import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_LIMITS } from '../limits';

export type Trigger = { name: string; type: string; config: string };
export type Settings = {
  name: string;
  folder: string;
  /** The file and the export that answers, from `handler` (`index.main` unless told otherwise). */
  file: string;
  main: string;
  seconds: number;
  megabytes: number;
  variables: Record<string, string>;
  openapi: string[];
  triggers: Trigger[];
};

type Described = {
  name?: string;
  timeout?: number;
  memorySize?: number;
  handler?: string;
  envVariables?: Record<string, unknown>;
  triggers?: Trigger[];
};
type Cloudbaserc = { functions?: Described[]; functionDefaultConfig?: Described };
type OwnConfig = { permissions?: { openapi?: string[] }; triggers?: Trigger[] };

/**
 * How a function is deployed: CloudBase's `cloudbaserc.json` and the function's own `config.json`. Nothing when there
 * is no such function.
 */
export function settingsOf(functions: string, name: string): Settings | undefined {
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;
  const folder = path.join(functions, name);
  const { functions: list = [], functionDefaultConfig: common = {} } = readCloudbaserc(functions);
  const own = list.find((it) => it.name === name) ?? {};
  const [stem = 'index', main = 'main'] = (own.handler ?? common.handler ?? 'index.main').split('.');
  const file = path.join(folder, `${stem}.js`);
  if (!existsSync(file)) return undefined;

  const config = readJson<OwnConfig>(path.join(folder, 'config.json'));
  return {
    name,
    folder,
    file,
    main,
    seconds: own.timeout ?? common.timeout ?? FUNCTION_LIMITS.defaultSeconds,
    megabytes: own.memorySize ?? common.memorySize ?? FUNCTION_LIMITS.defaultMegabytes,
    variables: filled({ ...common.envVariables, ...own.envVariables }),
    openapi: config.permissions?.openapi ?? [],
    triggers: config.triggers ?? own.triggers ?? [],
  };
}

/** The variables of all functions together, for a seed that must agree with them. */
export function variablesOfAll(functions: string): Record<string, string> {
  const { functions: list = [], functionDefaultConfig: common = {} } = readCloudbaserc(functions);
  return Object.assign(filled(common.envVariables), ...list.map((it) => filled(it.envVariables)));
}

function readCloudbaserc(functions: string): Cloudbaserc {
  const file = [functions, path.dirname(functions)]
    .map((it) => path.join(it, 'cloudbaserc.json'))
    .find((it) => existsSync(it));
  return file ? readJson<Cloudbaserc>(file) : {};
}

/** A file that is there must be JSON; one that is not there says nothing. */
function readJson<T extends object>(file: string): T {
  if (!existsSync(file)) return {} as T;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `{{env.NAME}}` stands for a variable of this process; what is not set here is not set there. */
function filled(given: Record<string, unknown> = {}): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const text = String(value);
    const missing = [...text.matchAll(/\{\{\s*env\.(\w+)\s*\}\}/g)].some(
      (it) => process.env[it[1] ?? ''] === undefined,
    );
    if (!missing)
      variables[name] = text.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, key: string) => process.env[key] ?? '');
  }
  return variables;
}
