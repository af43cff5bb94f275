import { createHash } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentSchema, SCHEMAS } from '../../cloudfunctions/platform/database/schemas';
import { BackupError } from './backup-error';
import { GROUPS } from './groups';
import { CLOUD_FILES, FORMAT, MANIFEST, fileOf, type KeptCollection, type KeptFile, type Manifest } from './manifest';
import { readAll, type Store } from './stores/store';

const UNFINISHED = `${MANIFEST}.part`;
/** How often a group is read until two readings are equal, and the milliseconds between them. */
const MAX_READINGS = 12;
const PAUSE = 500;

type Options = { readings?: number; pause?: number; report?: (line: string) => void };
type Reading = { files: Map<string, KeptFile & { rows: number }>; startedAt: number; endedAt: number };

/**
 * Writes every collection as JSON lines into a folder that only its owner may open, and the list of them last. A group
 * is read until two readings are equal: then each of its documents stood like this at the moment between them.
 */
export async function createBackup(store: Store, folder: string, options: Options = {}): Promise<Manifest> {
  const { readings = MAX_READINGS, pause = PAUSE, report = () => undefined } = options;
  const unknown = (await store.collections()).filter((name) => !Object.hasOwn(SCHEMAS, name));
  if (unknown.length) throw new BackupError('unknownCollection', unknown.join('、'));
  prepareFolder(folder);

  const existing = new Set(await store.collections());
  const collections: Record<string, KeptCollection> = {};
  const cloudFiles = new Set<string>();
  for (const group of GROUPS.map((names) => names.filter((name) => existing.has(name)))) {
    let last = await readGroup(store, folder, group, cloudFiles);
    let isSettled = false;
    let moment = { from: last.startedAt, to: last.endedAt };
    for (let reading = 1; reading < readings && !isSettled; reading++) {
      const next = await readGroup(store, folder, group, cloudFiles);
      isSettled = isEqual(last, next);
      moment = isSettled ? { from: last.endedAt, to: last.endedAt } : { from: next.startedAt, to: next.endedAt };
      last = next;
      if (!isSettled) await sleep(pause);
    }
    for (const [name, file] of last.files)
      collections[name] = { ...file, schema: currentSchema(SCHEMAS[name] ?? []), ...moment, isSettled };
    report(`${group.join('、')}${isSettled ? '' : '（一直有人在写）'}`);
  }

  const list = [...cloudFiles].sort().map((name) => `${name}\n`);
  const listed = writeLines(path.join(folder, CLOUD_FILES), list);
  const manifest: Manifest = { format: FORMAT, source: store.name, collections, cloudFiles: listed };
  writeFileSync(path.join(folder, UNFINISHED), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  renameSync(path.join(folder, UNFINISHED), path.join(folder, MANIFEST));
  return manifest;
}

/** Makes the folder; one that an interrupted backup left is emptied, anything else in it is refused. */
function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = new Set([...Object.keys(SCHEMAS).map(fileOf), CLOUD_FILES, UNFINISHED]);
  const found = readdirSync(folder);
  if (found.some((name) => !own.has(name))) throw new BackupError('folderInUse', folder);
  chmodSync(folder, 0o700);
  for (const name of found) rmSync(path.join(folder, name));
}

async function readGroup(store: Store, folder: string, group: string[], cloudFiles: Set<string>): Promise<Reading> {
  const startedAt = await store.now();
  const files: Reading['files'] = new Map();
  for (const name of group) files.set(name, await writeCollection(store, folder, name, cloudFiles));
  return { files, startedAt, endedAt: await store.now() };
}

const isEqual = (one: Reading, other: Reading): boolean =>
  [...one.files].every(([name, { sha256 }]) => other.files.get(name)?.sha256 === sha256);

const CLOUD_FILE = /cloud:\/\/[^"\\]+/g;

async function writeCollection(store: Store, folder: string, name: string, cloudFiles: Set<string>) {
  const file = openSync(path.join(folder, fileOf(name)), 'w', 0o600);
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  try {
    for await (const { row, line } of readAll(store, name)) {
      if (!isPlain(row)) throw new BackupError('notPlain', `${name} ${row._id}`);
      const written = Buffer.from(`${line}\n`);
      writeSync(file, written);
      hash.update(written);
      rows++;
      bytes += written.length;
      for (const [id] of line.matchAll(CLOUD_FILE)) cloudFiles.add(id);
    }
  } finally {
    closeSync(file);
  }
  return { rows, bytes, sha256: hash.digest('hex') };
}

function writeLines(file: string, lines: string[]): KeptFile {
  const text = lines.join('');
  if (existsSync(file)) rmSync(file);
  writeFileSync(file, text, { mode: 0o600 });
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/** Whether JSON keeps a value: dates, places of the SDK and binaries would come back as something else. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  return Object.entries(value).every(([key, inner]) => !key.startsWith('$') && isPlain(inner));
}
