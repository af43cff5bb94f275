import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPlainObject, parseJson } from '../validation';
import { findSeedMistakes, type Seed } from './seed';

/** What a seed that is a function receives. */
type SeedContext = { now: number; environment: Record<string, string | undefined> };

const JSON_FILE = /\.jsonl?$/;
const MODULE = /\.[cm]js$/;
const isFolder = (file: string) => statSync(file).isDirectory();

export const isSeedFile = (file: string): boolean => JSON_FILE.test(file) || MODULE.test(file);

/**
 * Reads a seed: a folder of JSON files, a JSON file with all collections or in the form of the cloud's export (one
 * document a line, the file named after the collection), or a module that exports a seed or a function that makes it.
 * A document without an id gets one, as in an import of the cloud.
 */
export async function loadSeed(file: string, context: SeedContext): Promise<Seed> {
  const full = path.resolve(file);
  if (!isFolder(full) && MODULE.test(full)) return withIds(await loadModule(full, context));
  const parts = readJsonSeeds(full);
  const problems = parts.flatMap((part) => part.problems.map((problem) => `${part.name}: ${problem}`));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return withIds(Object.fromEntries(parts.flatMap(({ seed = {} }) => Object.entries(seed))));
}

/** A list that is none is left to the check of the seed. */
const withIds = (seed: Seed): Seed =>
  Object.fromEntries(
    Object.entries(seed).map(([name, list]) => [
      name,
      name.startsWith('$') || !Array.isArray(list) ? list : list.map(withId),
    ]),
  );

const withId = (document: unknown): unknown =>
  typeof document === 'object' && document !== null && !('_id' in document)
    ? { _id: randomBytes(16).toString('hex'), ...document }
    : document;

/** The problems of a seed that is JSON, as sentences. A module is not run. */
export const findSeedProblems = (file: string): string[] =>
  !isFolder(file) && MODULE.test(file)
    ? []
    : readJsonSeeds(file).flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));

/** The JSON files in a folder. */
export const seedFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => JSON_FILE.test(name))
    .sort()
    .map((name) => path.join(folder, name));

const jsonFiles = (file: string): string[] => (isFolder(file) ? seedFilesIn(file) : [file]);

async function loadModule(file: string, context: SeedContext): Promise<Seed> {
  const loaded: unknown = file.endsWith('.mjs') ? await import(pathToFileURL(file).href) : createRequire(file)(file);
  const exported = defaultOf(defaultOf(loaded));
  const seed = await (typeof exported === 'function'
    ? (exported as (context: SeedContext) => unknown)(context)
    : exported);
  if (isPlainObject(seed)) return seed as Seed;
  throw new Error(`exports ${kindOf(seed)}, expected {"<collection>": [documents]}`);
}

type NamedResult = Result & { name: string };

/** Reads the JSON files of a seed; a collection may be in one of them only. */
function readJsonSeeds(file: string): NamedResult[] {
  const files = new Map<string, string>();
  return jsonFiles(file).map((name) => {
    const { seed, problems } = readJsonSeed(name);
    const repeated = Object.keys(seed ?? {}).filter((collection) => files.has(collection));
    for (const collection of Object.keys(seed ?? {})) files.set(collection, files.get(collection) ?? name);
    const clashes = repeated.map((collection) => `${collection} is in ${files.get(collection)}, too`);
    return { name, seed, problems: [...problems, ...clashes] };
  });
}

const defaultOf = (module: unknown): unknown => Object(module).default ?? module;

type Result = { seed?: Seed; problems: string[] };

function readJsonSeed(file: string): Result {
  const text = readFileSync(file, 'utf8');
  const collection = path.basename(file).replace(JSON_FILE, '');
  if (text.trim() === '') return { seed: { [collection]: [] }, problems: [] };
  const whole = parseJson(text);
  if (whole.problem === undefined)
    return asSeed(isDocument(whole.value) ? { [collection]: [whole.value] } : whole.value);
  const firstLine = parseJson(text.trimStart().split('\n')[0] ?? '');
  if (firstLine.problem !== undefined) return { problems: [whole.problem] };
  return readLines(text, collection);
}

const isDocument = (value: unknown): boolean => '_id' in Object(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : String(JSON.stringify(value)));

function asSeed(value: unknown): Result {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [`is ${kindOf(value)}, expected {"<collection>": [documents]} or one document a line`] };
  }
  const problems = findSeedMistakes(value as Record<string, unknown>);
  return problems.length > 0 ? { problems } : { seed: value as Seed, problems };
}

function readLines(text: string, collection: string): Result {
  const documents: unknown[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const { value, problem } = parseJson(line);
    if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
    else documents.push(value);
  }
  return problems.length > 0 ? { problems } : asSeed({ [collection]: documents });
}
