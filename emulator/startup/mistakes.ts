import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCloudbaserc } from '../functions/config';
import { scanFunctions } from '../functions/scan';
import { findSeedProblems, isSeedFile, seedFilesIn } from '../seed/seed-file';
import { readJsonFile } from '../validation';
import { findDataMistakes } from './data-folder';
import { readDatabaseFile } from './database-file';
import type { CommandOptions } from './options';

/** Everything that is wrong with the options and the files they name, as sentences; empty when it can start. */
export function findMistakes({ functions, port, database, seed, app, data }: CommandOptions): string[] {
  return [
    ...functionsMistakes(functions),
    ...(port === undefined || isPort(port) ? [] : [`--port: ${port} is not a number from 0 to 65535`]),
    ...(database === undefined ? [] : databaseMistakes(database)),
    ...(seed === undefined ? [] : seedMistakes(seed)),
    ...(app === undefined ? [] : appMistakes(app)),
    ...(data === undefined ? [] : findDataMistakes(data)),
  ];
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65535;
const isFolder = (name: string) => existsSync(name) && statSync(name).isDirectory();

function functionsMistakes(folder: string | undefined): string[] {
  if (folder === undefined) return ['--functions is missing: the folder with a folder for each function'];
  if (!existsSync(folder)) return [`--functions: there is no folder ${folder}`];
  if (!isFolder(folder)) return [`--functions: ${folder} is not a folder`];
  const { problems } = readCloudbaserc(folder);
  if (problems.length > 0) return problems;
  const { functions, ignored } = scanFunctions(folder);
  if (functions.length > 0) return [];
  const parent = path.join(folder, '..');
  if (existsSync(path.join(folder, 'index.js')) && scanFunctions(parent).functions.length > 0)
    return [`--functions: ${folder} is a function, not the folder of all; did you mean its parent ${parent}?`];
  const suggestion = suggestFolder(folder);
  const reasons = ignored.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
  return [
    `--functions: ${folder} holds no function, which is a folder with index.js` +
      (reasons ? ` (ignored: ${reasons})` : '') +
      (suggestion ? `; did you mean ${suggestion}?` : ''),
  ];
}

/** The folder of the functions when somebody gave the folder of the whole project. */
function suggestFolder(project: string): string | undefined {
  const { cloudfunctionRoot } = Object(readJsonFile(path.join(project, 'project.config.json')).value) as {
    cloudfunctionRoot?: unknown;
  };
  return [...(typeof cloudfunctionRoot === 'string' ? [cloudfunctionRoot] : []), 'cloudfunctions', 'functions']
    .map((name) => path.join(project, name).replace(/[/\\]$/, ''))
    .find((folder) => isFolder(folder) && scanFunctions(folder).functions.length > 0);
}

function databaseMistakes(file: string): string[] {
  if (!existsSync(file)) return [`--database: there is no file ${file}`];
  if (isFolder(file)) return [`--database: ${file} is a folder, not a file`];
  return readDatabaseFile(file).problems.map((problem) => `${file}: ${problem}`);
}

function seedMistakes(file: string): string[] {
  if (!existsSync(file)) return [`--seed: there is no file ${file}`];
  if (!isFolder(file) && !isSeedFile(file))
    return [`--seed: ${file} is neither .json, .jsonl, .cjs, .mjs nor a folder`];
  if (isFolder(file) && seedFilesIn(file).length === 0)
    return [`--seed: the folder ${file} holds no .json and no .jsonl file`];
  return findSeedProblems(file);
}

function appMistakes(folder: string): string[] {
  if (!isFolder(folder)) return [`--app: there is no folder ${folder}`];
  return existsSync(path.join(folder, 'index.html')) ? [] : [`--app: there is no index.html in ${folder}`];
}
