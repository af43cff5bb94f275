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
 * Documents by collection, and the emulator's own data under `$people`, `$templates`, `$subscriptions` and `$files`.
 */
export type Seed = Record<string, unknown[]>;
/** A stored file and its owner. */
type SeedFile = { fileID: string; openid?: string; base64: string };
type Targets = { database: Database; people: People; subscriptions: Subscriptions; files: Files };
/** What a seed that is a function receives. */
type SeedContext = { now: number; environment: Record<string, string | undefined> };

/** Reads a seed from a JSON file, or from a module whose default export is the seed or a function that makes it. */
export async function loadSeed(file: string, context: SeedContext): Promise<Seed> {
  const full = path.resolve(file);
  if (full.endsWith('.json')) return JSON.parse(readFileSync(full, 'utf8')) as Seed;
  const loaded: unknown = full.endsWith('.mjs') ? await import(pathToFileURL(full).href) : createRequire(full)(full);
  const exported = defaultOf(defaultOf(loaded));
  return (await (typeof exported === 'function'
    ? (exported as (context: SeedContext) => Seed | Promise<Seed>)(context)
    : exported)) as Seed;
}

const defaultOf = (module: unknown): unknown => (module as { default?: unknown }).default ?? module;

/** Writes a seed; documents and settings with the same id are replaced. */
export async function applySeed(seed: Seed, { database, people, subscriptions, files }: Targets): Promise<void> {
  const { $people = [], $templates = [], $subscriptions = [], $files = [], ...documents } = seed;
  const unknownPart = Object.keys(documents).find((name) => name.startsWith('$'));
  if (unknownPart !== undefined) throw new CloudError('INVALID_PARAM', `a seed has no part ${unknownPart}`);

  const foreign = ($files as SeedFile[]).find(({ fileID }) => pathOf(fileID) === undefined);
  if (foreign) throw new CloudError('INVALID_PARAM', `a seed's file ${foreign.fileID} is not of this environment`);

  const known = people.list().length;
  await Promise.all([
    ...($people as Person[]).map((person, index) => people.add(person, known + index)),
    ...($templates as Template[]).map((template) => subscriptions.define(template)),
    ...($files as SeedFile[]).map(({ fileID, base64, openid }) =>
      files.put(pathOf(fileID) ?? '', Buffer.from(base64, 'base64'), openid),
    ),
  ]);
  const longTerm = new Set(
    subscriptions
      .templates()
      .filter((template) => template.longTerm)
      .map(({ id }) => id),
  );
  await Promise.all(
    ($subscriptions as Subscription[]).map((subscription) =>
      subscriptions.grant({ ...subscription, ...(longTerm.has(subscription.templateId) ? { longTerm: true } : {}) }),
    ),
  );
  await database.seed(documents as Record<string, Document[]>);
}
