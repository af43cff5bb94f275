import * as v from 'valibot';
import { describeCollectionName, isCollectionName, type Definition } from '../database/database';
import type { StorageRule } from '../storage/files';
import { findProblems, looseObject, mapOf, readJsonFile, strictObject } from '../validation';

/** The content of the file of `--database`. */
export type DatabaseFile = Definition & { storage?: StorageRule };

const rule = v.union([v.picklist(['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY']), v.looseObject({})]);
const index = strictObject({
  name: v.string(),
  keys: mapOf(v.picklist([1, -1, '2dsphere'])),
  unique: v.optional(v.boolean()),
});
const schema = looseObject({
  collections: mapOf(strictObject({ indexes: v.optional(v.array(index)), security: v.optional(rule) })),
  storage: v.optional(rule),
});

const EXPECTED = 'expected {"collections": {"<name>": {…}}}';

/** Reads the file; `problems` are sentences about it. */
export function readDatabaseFile(file: string): { definition?: DatabaseFile; problems: string[] } {
  const { value, problem } = readJsonFile(file);
  if (problem !== undefined) return { problems: [problem] };
  if (Array.isArray(value)) return { problems: [`is a list, ${EXPECTED}`] };
  const { collections } = Object(value) as { collections?: unknown };
  if (collections === undefined || Array.isArray(collections))
    return { problems: [`collections is ${collections ? 'a list' : 'missing'}, ${EXPECTED}`] };
  const names = Object.keys(Object(collections) as object).filter((name) => !isCollectionName(name));
  const problems = [...names.map(describeCollectionName), ...findProblems(schema, value)];
  return problems.length > 0 ? { problems } : { definition: value as DatabaseFile, problems };
}
