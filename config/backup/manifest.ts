import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { BackupError } from './backup-error';

export const MANIFEST = 'backup.json';
/** The list of stored files that documents name. Their bytes are not part of a backup. */
export const CLOUD_FILES = 'cloudfiles.txt';
export const FORMAT = 1;

const fileSchema = v.object({ bytes: v.number(), sha256: v.string() });
const collectionSchema = v.object({
  ...fileSchema.entries,
  rows: v.number(),
  /** The schema that this release writes; a document may have an older one. */
  schema: v.number(),
  /** Milliseconds: what is kept stood in the database then. Equal, unless it never stood still. */
  from: v.number(),
  to: v.number(),
  isSettled: v.boolean(),
});
const manifestSchema = v.object({
  format: v.literal(FORMAT),
  source: v.string(),
  collections: v.record(v.string(), collectionSchema),
  cloudFiles: fileSchema,
});

export type KeptFile = v.InferOutput<typeof fileSchema>;
export type KeptCollection = v.InferOutput<typeof collectionSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

export const fileOf = (collection: string): string => `${collection}.jsonl`;

/** Reads what a folder keeps; throws BackupError when it is no whole backup that this release can read. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(folder)) throw new BackupError('noBackup', folder);
  if (!existsSync(file))
    throw new BackupError(existsSync(path.join(folder, fileOf('people'))) ? 'incomplete' : 'noBackup', folder);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new BackupError('damaged', MANIFEST);
  }
  const { format } = Object(parsed) as { format?: unknown };
  if (typeof format === 'number' && format !== FORMAT) throw new BackupError('unknownFormat', String(format));
  const { success, output } = v.safeParse(manifestSchema, parsed);
  if (!success) throw new BackupError('damaged', MANIFEST);
  return output;
}

/** Throws BackupError unless a file is the one that was written. */
export async function requireWhole(folder: string, name: string, { bytes, sha256 }: KeptFile): Promise<void> {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new BackupError('damaged', `缺少 ${name}`);
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    length += chunk.length;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) throw new BackupError('damaged', `${name} 和写下的时候不一样`);
}
