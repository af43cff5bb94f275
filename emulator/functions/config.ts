import { existsSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { FUNCTION_LIMITS } from '../limits';
import { findProblems, looseObject, mapOf, readJsonFile } from '../validation';
import { isCronLine } from './cron';

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
  /** What is wrong with the files of the configuration; the function can not run then. */
  problems: string[];
};

const trigger = looseObject({ name: v.string(), type: v.string(), config: v.string() });
const cloudbaseFunction = {
  timeout: v.optional(v.number()),
  memorySize: v.optional(v.number()),
  handler: v.optional(v.string()),
  envVariables: v.optional(mapOf(v.union([v.string(), v.number(), v.boolean()]))),
  triggers: v.optional(v.array(trigger)),
};
const cloudbaserc = looseObject({
  functions: v.optional(v.array(looseObject({ name: v.string(), ...cloudbaseFunction }))),
  functionDefaultConfig: v.optional(looseObject(cloudbaseFunction)),
});
type Cloudbaserc = v.InferOutput<typeof cloudbaserc>;

const configJson = looseObject({
  permissions: v.optional(looseObject({ openapi: v.optional(v.array(v.string())) })),
  triggers: v.optional(v.array(trigger)),
});
type ConfigJson = v.InferOutput<typeof configJson>;

export const FUNCTION_NAME = /^[A-Za-z][\w-]{0,59}$/;

/**
 * Reads CloudBase's `cloudbaserc.json` and the function's own `config.json`. Undefined when there is no such function.
 */
export function readFunctionConfig(functionsFolder: string, name: string): FunctionConfig | undefined {
  if (!FUNCTION_NAME.test(name)) return undefined;
  const folder = path.join(functionsFolder, name);
  const { settings, problems } = readCloudbaserc(functionsFolder);
  const { functions = [], functionDefaultConfig: defaults = {} } = settings;
  const own = functions.find((candidate) => candidate.name === name);
  const handler = own?.handler ?? defaults.handler ?? 'index.main';
  const [fileName = 'index', exportName = 'main'] = handler.split('.');
  const file = path.join(folder, `${fileName}.js`);
  if (!existsSync(file)) return undefined;

  const config = readConfigJson(path.join(folder, 'config.json'));
  return {
    name,
    folder,
    file,
    exportName,
    timeoutSeconds: own?.timeout ?? defaults.timeout ?? FUNCTION_LIMITS.defaultTimeoutSeconds,
    memoryMb: own?.memorySize ?? defaults.memorySize ?? FUNCTION_LIMITS.defaultMemoryMb,
    env: expandVariables({ ...defaults.envVariables, ...own?.envVariables }),
    openapi: config.settings.permissions?.openapi ?? [],
    triggers: config.settings.triggers ?? own?.triggers ?? [],
    problems: [...problems, ...config.problems],
  };
}

/** The environment variables of all functions together, for a seed that must agree with them. */
export function readAllEnv(functionsFolder: string): Record<string, string> {
  const { functions = [], functionDefaultConfig: defaults = {} } = readCloudbaserc(functionsFolder).settings;
  return Object.assign(
    expandVariables(defaults.envVariables),
    ...functions.map(({ envVariables }) => expandVariables(envVariables)),
  );
}

type Checked<T> = { settings: T; problems: string[] };

/** CloudBase's file, in the folder of the functions or above; empty settings when it is missing or wrong. */
export function readCloudbaserc(functionsFolder: string): Checked<Cloudbaserc> {
  const file = [functionsFolder, path.dirname(functionsFolder)]
    .map((folder) => path.join(folder, 'cloudbaserc.json'))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? { settings: {}, problems: [] } : readChecked<Cloudbaserc>(file, cloudbaserc);
}

function readConfigJson(file: string): Checked<ConfigJson> {
  const { settings, problems } = readChecked<ConfigJson>(file, configJson);
  const broken = (settings.triggers ?? [])
    .filter(({ type, config }) => type === 'timer' && !isCronLine(config))
    .map(({ name, config }) => `${file}: the timer ${name} has no cron line of seven fields: ${config}`);
  return broken.length > 0 ? { settings: {}, problems: broken } : { settings, problems };
}

function readChecked<T extends object>(file: string, schema: v.GenericSchema): Checked<T | Record<string, never>> {
  const { value = {}, problem } = readJsonFile(file);
  const problems = problem === undefined ? findProblems(schema, value) : [problem];
  return problems.length > 0
    ? { settings: {}, problems: problems.map((text) => `${file}: ${text}`) }
    : { settings: value as T, problems };
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
