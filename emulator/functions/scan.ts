import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJsonFile } from '../validation';
import { FUNCTION_NAME, readCloudbaserc, readFunctionConfig, type FunctionConfig } from './config';
import { modulePath, nodeModulesAbove, SDK } from './environment';

export type Scan = {
  functions: FunctionConfig[];
  /** Folders that are no functions, with the reason. */
  ignored: { name: string; reason: string }[];
  /** What is likely to fail later, as sentences. */
  warnings: string[];
};

/** Looks through the folder of the functions. */
export function scanFunctions(folder: string): Scan {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort();
  const functions: FunctionConfig[] = [];
  const ignored: Scan['ignored'] = [];
  for (const name of names) {
    const config = readFunctionConfig(folder, name);
    if (config) functions.push(config);
    else ignored.push({ name, reason: reasonToIgnore(name) });
  }
  const warnings = functions.flatMap((config) =>
    [...config.problems, ...dependencyWarnings(config)].map((text) => `${config.name}: ${text}`),
  );
  return { functions, ignored, warnings: [...warnings, ...missingFunctions(folder, functions)] };
}

const reasonToIgnore = (name: string): string =>
  FUNCTION_NAME.test(name) ? 'no index.js' : 'not a name of a function (a letter, then letters, digits, - and _)';

function missingFunctions(folder: string, found: FunctionConfig[]): string[] {
  const { functions = [] } = readCloudbaserc(folder).settings;
  return functions
    .filter(({ name }) => !found.some((config) => config.name === name))
    .map(({ name }) => `cloudbaserc.json: there is no function ${name}`);
}

/** Packages of `package.json` that a function will not find, or finds in another version. */
function dependencyWarnings({ folder, file }: FunctionConfig): string[] {
  const { dependencies } = Object(readJsonFile(path.join(folder, 'package.json')).value) as { dependencies?: object };
  const wanted = Object.entries(Object(dependencies) as Record<string, unknown>);
  const names = new Set(wanted.map(([name]) => name));
  if (/require\(['"]wx-server-sdk['"]\)/.test(readFileSync(file, 'utf8'))) names.add(SDK);
  const missing = [...names].filter((name) => findPackage(folder, name) === undefined);
  const isListed = (name: string) => wanted.some(([listed]) => listed === name);
  return [
    ...missing.map((name) => `${name} is not installed: ${installCommand(folder, isListed(name) ? undefined : name)}`),
    ...sdkWarning(folder, wanted.find(([name]) => name === SDK)?.[1]),
  ];
}

function sdkWarning(folder: string, wanted: unknown): string[] {
  const found = findPackage(folder, SDK);
  const { version } = Object(found && readJsonFile(path.join(found, 'package.json')).value) as { version?: unknown };
  const [wantedMajor, major] = [wanted, version].map((text) => /\d+/.exec(String(text))?.[0]);
  if (wanted === undefined || !wantedMajor || !major || wantedMajor === major) return [];
  return [`asks for ${SDK} ${String(wanted)} but runs with the ${String(version)} of the emulator`];
}

/** What to type in a shell here to install a function's packages, or one that they do not list. */
export function installCommand(folder: string, name?: string): string {
  const relative = path.relative('', folder) || '.';
  const quoted = /^[\w./-]+$/.test(relative) ? relative : JSON.stringify(relative);
  return `cd ${quoted} && npm install${name === undefined ? '' : ` ${name}`}`;
}

/** The folder of a package as a function would find it. */
const findPackage = (folder: string, name: string): string | undefined =>
  [...nodeModulesAbove(folder), ...modulePath(folder), ...(name === SDK ? nodeModulesAbove(__dirname) : [])]
    .map((modules) => path.join(modules, name))
    .find((candidate) => existsSync(path.join(candidate, 'package.json')));
