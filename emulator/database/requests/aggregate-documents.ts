import { DATABASE_LIMITS } from '../../limits';
import { decode } from '../../wire/ejson';
import type { IndexedCollection } from '../storage/collection';
import { invalidRequest } from '../errors';
import { compileGeoNear } from '../aggregation/geo-near';
import { parseSort } from '../queries/sort';
import { compileFilter } from '../queries/filter';
import { read } from '../queries/read';
import { throwQueryError } from '../query-error';
import { bsonSize } from '../values';
import {
  createScope,
  encodeList,
  requireCollection,
  warnOutsideTransaction,
  type RequestHandler,
  type RequestContext,
} from './request-context';
import type { ForeignReader, Stage } from '../aggregation/stage';
import { compileStages } from '../aggregation/stages';
import type { Observation } from '../types';

type Plain = Record<string, unknown>;
/** The input of a pipeline: how to read the documents, and the remaining stages. */
type PipelineSource = { read: () => Plain[]; rest: Stage[] };

function readPipeline({ request, now }: RequestContext): Stage[] {
  const stages = request['stages'];
  if (!Array.isArray(stages)) throw invalidRequest('stages must be a list');
  return stages.map((stage) => {
    const { stageKey, stageValue } = Object(stage) as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidRequest('a stage needs stageKey and stageValue');
    return [stageKey, decode(stageValue, now)];
  });
}

/** A leading `$match` with the following `$sort` and `$limit` uses the indexes. */
function openSource(context: RequestContext, collection: IndexedCollection, stages: Stage[]): PipelineSource {
  const [first, second, third] = stages;
  if (first?.[0] === '$geoNear') {
    return {
      read: () => compileGeoNear(first[1], collection, (found) => context.observe(found)),
      rest: stages.slice(1),
    };
  }
  const filter = compileFilter(first?.[0] === '$match' ? first[1] : {}, createScope(context));
  if (filter.near) throwQueryError('$geoNear, $near, and $nearSphere are not allowed in this context');
  const afterMatch = first?.[0] === '$match' ? stages.slice(1) : stages;
  const next = afterMatch === stages ? [first, second] : [second, third];
  const order = next[0]?.[0] === '$sort' ? parseSort(next[0][1]) : [];
  const limit =
    (order.length ? next[1] : next[0])?.[0] === '$limit' ? (order.length ? next[1] : next[0])![1] : Infinity;
  const whole = typeof limit === 'number' && limit > 0 ? limit : Infinity;
  return {
    read: () => {
      const { list, index, scanned } = read(collection, { filter, order, limit: whole });
      context.observe({ index, scanned, returned: list.length });
      return list;
    },
    rest: order.length ? afterMatch.slice(1) : afterMatch,
  };
}

type LookupRead = NonNullable<Observation['lookups']>[number];

function createForeignReader(context: RequestContext): ForeignReader {
  const lookupReads: LookupRead[] = [];
  const open = (name: string) => {
    const found = name.startsWith('$') ? undefined : context.store.collections.get(name);
    if (!found) context.observe({ warning: `$lookup from '${name}', which does not exist, finds nothing` });
    return found;
  };
  /** Adds up reads of the same collection and index. */
  function recordRead(lookupRead: LookupRead) {
    const known = lookupReads.find(
      ({ collection, index }) => collection === lookupRead.collection && index === lookupRead.index,
    );
    if (known) {
      known.scanned += lookupRead.scanned;
      known.returned += lookupRead.returned;
    } else lookupReads.push(lookupRead);
    context.observe({ lookups: lookupReads });
  }
  return {
    all: (name) => {
      const list = [...(open(name)?.documents.values() ?? [])];
      recordRead({ collection: name, index: null, scanned: list.length, returned: list.length });
      return list;
    },
    find: (name, filter) => {
      const collection = open(name);
      if (!collection) return [];
      const { list, index, scanned } = read(collection, { filter });
      recordRead({ collection: name, index, scanned, returned: list.length });
      return list;
    },
    isIndexed: (name, path) =>
      context.store.collections.get(name)?.indexes.some(({ keys }) => keys[0]!.path === path) ?? false,
  };
}

/** Handles `aggregate().…end()`. Without `limit` the service returns a limited number of rows. */
export const aggregateDocuments: RequestHandler = async (context) => context.limitTime(() => runPipeline(context));

function runPipeline(context: RequestContext) {
  const collection = requireCollection(context);
  const stages = readPipeline(context);
  warnOutsideTransaction(context);
  const { read: readSource, rest } = openSource(context, collection, stages);
  const { variables, evaluate } = createScope(context);
  const run = compileStages(rest, { variables, foreign: createForeignReader(context) });
  const all = run(readSource(), evaluate);
  const isBounded = stages.some(([name]) => name === '$limit' || name === '$sample');
  const list = isBounded ? all : all.slice(0, DATABASE_LIMITS.aggregateRows);
  if (list.length < all.length) {
    context.observe({
      warning: `answered ${list.length} of ${all.length} rows: an aggregation without limit() is cut`,
    });
  }
  context.observe({ returned: list.length });
  list.forEach(checkAnswered);
  return { data: { list: encodeList(list) } };
}

/** MongoDB answers documents that are a little larger than a stored one may be. */
const ANSWER_DOCUMENT_BYTES = DATABASE_LIMITS.documentBytes + 16 * 1024;

function checkAnswered(document: Plain): void {
  const size = bsonSize(document);
  if (size <= ANSWER_DOCUMENT_BYTES) return;
  const limit = `${ANSWER_DOCUMENT_BYTES}(16MB)`;
  throwQueryError(`BSONObj size: ${size} (0x${size.toString(16)}) is invalid. Size must be between 0 and ${limit}`);
}
