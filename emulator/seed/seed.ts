import * as v from 'valibot';
import { describeCollectionName, isCollectionName, type EmulatedDatabase, type Document } from '../database/database';
import { CloudError } from '../wire/answers';
import type { People, WechatUser } from '../people';
import type { Files } from '../storage/files';
import { pathOf } from '../storage/names';
import { findProblems, looseObject, strictObject } from '../validation';
import type { Subscription, Subscriptions, SubscriptionTemplate } from '../wechat/subscriptions';

/**
 * Documents by collection, and the emulator's own data under `$people`, `$templates`, `$subscriptions` and `$files`.
 */
export type Seed = Record<string, unknown[]>;
/** A stored file and its owner. */
type SeedFile = { fileID: string; openid?: string; base64: string };
type Targets = { database: EmulatedDatabase; people: People; subscriptions: Subscriptions; files: Files };
const parts: Record<string, v.GenericSchema> = {
  $people: looseObject({ openid: v.string(), name: v.string(), roles: v.array(v.string()) }),
  $templates: strictObject({
    id: v.string(),
    title: v.string(),
    longTerm: v.optional(v.boolean()),
    keys: v.optional(v.array(v.string())),
  }),
  $subscriptions: strictObject({
    openid: v.string(),
    templateId: v.string(),
    remaining: v.number(),
    longTerm: v.optional(v.boolean()),
  }),
  $files: strictObject({ fileID: v.string(), openid: v.optional(v.string()), base64: v.string() }),
};

/** What is wrong with a seed, as sentences. */
export const findSeedMistakes = (seed: Record<string, unknown>): string[] =>
  Object.entries(seed).flatMap(([name, list]) => {
    if (name.startsWith('$') && !Object.hasOwn(parts, name)) return [`there is no part ${name}`];
    if (!Array.isArray(list)) return [`${name} is not a list of documents`];
    const schema = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!schema && !isCollectionName(name)) return [describeCollectionName(name)];
    const problems = schema
      ? findProblems(v.object({ [name]: v.array(schema) }), { [name]: list })
      : findStrayItems(name, list);
    return problems.length > 0 ? problems : findRepeatedKeys(name, list as Record<string, unknown>[]);
  });

function findStrayItems(name: string, list: unknown[]): string[] {
  const stray = list.findIndex((item) => typeof item !== 'object' || item === null || Array.isArray(item));
  return stray < 0 ? [] : [`${name}.${stray} is not a document`];
}

/** The field that names one item of a part. */
const KEYS: Record<string, string> = { $people: 'openid', $templates: 'id', $files: 'fileID' };

function findRepeatedKeys(name: string, list: Record<string, unknown>[]): string[] {
  if (name === '$subscriptions') return [];
  const field = Object.hasOwn(KEYS, name) ? KEYS[name]! : '_id';
  const known = new Set<string>();
  const repeated = new Set<string>();
  for (const { [field]: value } of list) {
    const key = JSON.stringify(value);
    if (value !== undefined && known.has(key)) repeated.add(key);
    known.add(key);
  }
  return [...repeated].map((key) => `${name} holds the ${field} ${key} more than once`);
}

/** Writes a seed; documents and settings with the same id are replaced. */
export async function applySeed(seed: Seed, { database, people, subscriptions, files }: Targets): Promise<void> {
  const { $people = [], $templates = [], $subscriptions = [], $files = [], ...documents } = seed;
  const mistakes = findSeedMistakes(seed);
  if (mistakes.length > 0) throw new CloudError('INVALID_PARAM', `the seed: ${mistakes.join('; ')}`);

  const foreign = ($files as SeedFile[]).find(({ fileID }) => pathOf(fileID) === undefined);
  if (foreign) throw new CloudError('INVALID_PARAM', `a seed's file ${foreign.fileID} is not of this environment`);

  const known = people.list().length;
  await Promise.all([
    ...($people as WechatUser[]).map((person, index) => people.add(person, known + index)),
    ...($templates as SubscriptionTemplate[]).map((template) => subscriptions.define(template)),
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
