import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { currentSchema, SCHEMAS } from '../../cloudfunctions/platform/database/schemas';
import { BackupError } from './backup-error';
import { CLOUD_FILES, fileOf, readManifest, requireWhole, type Manifest } from './manifest';
import { readAll, type Store, type StoredRow } from './stores/store';

const BATCH_ROWS = 100;
const BATCH_BYTES = 1_000_000;

type Options = { mayBeUnsettled?: boolean; report?: (line: string) => void };
type Hashes = Map<string, string>;

/**
 * Fills an empty database from a backup and reads it back. What an interrupted restore of the same backup left is
 * completed; anything else in the database is refused. Nothing is written before the whole backup was looked at.
 */
export async function restoreBackup(store: Store, folder: string, options: Options = {}): Promise<Manifest> {
  const { mayBeUnsettled = false, report = () => undefined } = options;
  const manifest = readManifest(folder);
  const names = Object.keys(manifest.collections);
  const unknown = names.filter((name) => !Object.hasOwn(SCHEMAS, name));
  if (unknown.length) throw new BackupError('unknownCollection', unknown.join('、'));
  await requireWhole(folder, CLOUD_FILES, manifest.cloudFiles);
  const kept = new Map<string, Hashes>();
  for (const name of names) kept.set(name, await readKept(folder, name, manifest));
  const unsettled = names.filter((name) => !manifest.collections[name]!.isSettled);
  if (unsettled.length && !mayBeUnsettled) throw new BackupError('unsettled', unsettled.join('、'));

  const present = await findPresent(store, kept, 'notEmpty');
  for (const [name, hashes] of kept) {
    const known = present.get(name) ?? new Map<string, string>();
    await insertMissing(store, folder, name, known);
    report(`${name}：${hashes.size}`);
  }
  const after = await findPresent(store, kept, 'changedMeanwhile');
  for (const [name, hashes] of kept)
    if ((after.get(name)?.size ?? 0) !== hashes.size) throw new BackupError('changedMeanwhile', name);
  return manifest;
}

const hashOf = (line: string): string => createHash('sha256').update(line).digest('base64');

const linesOf = (folder: string, name: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path.join(folder, fileOf(name))), crlfDelay: Infinity });

/** Looks through the lines of a collection; throws BackupError when one can not be restored. */
async function readKept(folder: string, name: string, manifest: Manifest): Promise<Hashes> {
  const { rows, ...file } = manifest.collections[name]!;
  await requireWhole(folder, fileOf(name), file);
  const hashes: Hashes = new Map();
  for await (const line of linesOf(folder, name)) {
    const { _id, schema } = JSON.parse(line) as StoredRow;
    if (Number(schema ?? 1) > currentSchema(SCHEMAS[name]!)) throw new BackupError('unknownSchema', `${name} ${_id}`);
    hashes.set(_id, hashOf(line));
  }
  if (hashes.size !== rows) throw new BackupError('damaged', `${fileOf(name)} 的行数不对`);
  return hashes;
}

/** What the database holds of a backup; throws BackupError when it holds anything else. */
async function findPresent(store: Store, kept: Map<string, Hashes>, reason: 'notEmpty' | 'changedMeanwhile') {
  const present = new Map<string, Hashes>();
  for (const name of await store.collections()) {
    const hashes: Hashes = new Map();
    for await (const { row, line } of readAll(store, name)) {
      const hash = hashOf(line);
      if (kept.get(name)?.get(row._id) !== hash) throw new BackupError(reason, `${name} ${row._id}`);
      hashes.set(row._id, hash);
    }
    present.set(name, hashes);
  }
  return present;
}

async function insertMissing(store: Store, folder: string, name: string, known: Hashes): Promise<void> {
  let [batch, bytes]: [StoredRow[], number] = [[], 0];
  const flush = async () => {
    if (batch.length) await store.insert(name, batch);
    [batch, bytes] = [[], 0];
  };
  for await (const line of linesOf(folder, name)) {
    const row = JSON.parse(line) as StoredRow;
    if (known.has(row._id)) continue;
    batch.push(row);
    bytes += line.length;
    if (batch.length >= BATCH_ROWS || bytes >= BATCH_BYTES) await flush();
  }
  await flush();
}
