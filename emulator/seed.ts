import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database, Document } from './database/database';
import { CloudError } from './wire/answers';
import type { People, Person } from './people';
import type { Files } from './storage/files';
import { pathOf } from './storage/names';
import type { Subscription, Subscriptions, Template } from './wechat/subscriptions';

/**
 * Documents by collection, and what the emulator keeps for itself under `$people`, `$templates`, `$subscriptions` and
 * `$files`.
 */
export type Seed = Record<string, unknown[]>;
/** A stored file, with the person whose it is. */
type SeedFile = { fileID: string; openid?: string; base64: string };
type Kept = { database: Database; people: People; subscriptions: Subscriptions; files: Files };
type At = { now: number; environment: Record<string, string | undefined> };

/** A seed from a JSON file, or from a module whose default export is one or makes one. */
export async function loadSeed(file: string, at: At): Promise<Seed> {
  const full = path.resolve(file);
  if (full.endsWith('.json')) return JSON.parse(readFileSync(full, 'utf8')) as Seed;
  const loaded: unknown = full.endsWith('.mjs') ? await import(pathToFileURL(full).href) : createRequire(full)(full);
  const outer = (loaded as { default?: unknown }).default ?? loaded;
  const made: unknown = (outer as { default?: unknown }).default ?? outer;
  return (await (typeof made === 'function' ? (made as (it: At) => Seed | Promise<Seed>)(at) : made)) as Seed;
}

/** Puts a seed in place; what has the same id is replaced. */
export async function applySeed(seed: Seed, { database, people, subscriptions, files }: Kept): Promise<void> {
  const { $people = [], $templates = [], $subscriptions = [], $files = [], ...documents } = seed;
  const foreign = Object.keys(documents).find((it) => it.startsWith('$'));
  if (foreign !== undefined) throw new CloudError('INVALID_PARAM', `a seed has no part ${foreign}`);

  const stray = ($files as SeedFile[]).find((it) => pathOf(it.fileID) === undefined);
  if (stray) throw new CloudError('INVALID_PARAM', `a seed's file ${stray.fileID} is not of this environment`);

  const known = people.list().length;
  await Promise.all([
    ...($people as Person[]).map((it, place) => people.add(it, known + place)),
    ...($templates as Template[]).map((it) => subscriptions.define(it)),
    ...($files as SeedFile[]).map((it) =>
      files.put(pathOf(it.fileID) ?? '', Buffer.from(it.base64, 'base64'), it.openid),
    ),
  ]);
  const long = new Set(
    subscriptions
      .templates()
      .filter((it) => it.long)
      .map((it) => it.id),
  );
  await Promise.all(
    ($subscriptions as Subscription[]).map((it) =>
      subscriptions.grant({ ...it, ...(long.has(it.templateId) ? { long: true } : {}) }),
    ),
  );
  await database.seed(documents as Record<string, Document[]>);
}
