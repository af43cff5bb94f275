import { DATABASE_LIMITS } from '../../limits';
import { decode, encode } from '../../wire/ejson';
import type { Collection } from '../storage/collection';
import { invalid } from '../errors';
import { evaluate } from '../expressions/evaluate';
import { compileGeoNear } from '../aggregation/geo-near';
import { readOrder } from '../queries/sort';
import { compileFilter } from '../queries/filter';
import { read } from '../queries/read';
import { refuse } from '../query-error';
import { collectionOf, warnOutside, type Action, type Session } from './request-context';
import type { Foreign, Stage } from '../aggregation/stage';
import { compileStages } from '../aggregation/stages';
import type { Observation } from '../types';

type Plain = Record<string, unknown>;
/** Where a pipeline begins: the documents, and the stages still to run. */
type Source = { read: () => Plain[]; rest: Stage[] };

function readPipeline({ request, now }: Session): Stage[] {
  const stages = request['stages'];
  if (!Array.isArray(stages)) throw invalid('stages must be a list');
  return stages.map((stage) => {
    const { stageKey, stageValue } = Object(stage) as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalid('a stage needs stageKey and stageValue');
    return [stageKey, decode(stageValue, now)];
  });
}

/** A leading `$match`, with the `$sort` and `$limit` right behind it, is read through the indexes. */
function source(session: Session, collection: Collection, stages: Stage[]): Source {
  const [first, second, third] = stages;
  if (first?.[0] === '$geoNear') {
    return {
      read: () => compileGeoNear(first[1], collection, (found) => session.observe(found)),
      rest: stages.slice(1),
    };
  }
  const filter = compileFilter(first?.[0] === '$match' ? first[1] : {});
  if (filter.near) refuse('$geoNear, $near, and $nearSphere are not allowed in this context');
  const rest = first?.[0] === '$match' ? stages.slice(1) : stages;
  const next = rest === stages ? [first, second] : [second, third];
  const order = next[0]?.[0] === '$sort' ? readOrder(next[0][1]) : [];
  const limit =
    (order.length ? next[1] : next[0])?.[0] === '$limit' ? (order.length ? next[1] : next[0])![1] : Infinity;
  const whole = typeof limit === 'number' && limit > 0 ? limit : Infinity;
  return {
    read: () => {
      const { list, index, scanned } = read(collection, { filter, order, limit: whole });
      session.observe({ index, scanned });
      return list;
    },
    rest,
  };
}

type Read = NonNullable<Observation['lookups']>[number];

function foreignOf(session: Session): Foreign {
  const reads: Read[] = [];
  const open = (name: string) => {
    const found = name.startsWith('$') ? undefined : session.store.collections.get(name);
    if (!found) session.observe({ warning: `$lookup from '${name}', which does not exist, finds nothing` });
    return found;
  };
  /** Many small reads of one kind are shown as one. */
  function note(it: Read) {
    const same = reads.find(({ collection, index }) => collection === it.collection && index === it.index);
    if (same) same.scanned += it.scanned;
    else reads.push(it);
    session.observe({ lookups: reads });
  }
  return {
    all: (name) => {
      const list = [...(open(name)?.documents.values() ?? [])];
      note({ collection: name, index: null, scanned: list.length });
      return list;
    },
    find: (name, filter) => {
      const collection = open(name);
      if (!collection) return [];
      const { list, index, scanned } = read(collection, { filter });
      note({ collection: name, index, scanned });
      return list;
    },
    isIndexed: (name, path) =>
      session.store.collections.get(name)?.indexes.some(({ keys }) => keys[0]!.path === path) ?? false,
  };
}

/** `aggregate().…end()`. Without a `limit` the service answers only so many rows. */
export const aggregateDocuments: Action = async (session) => {
  const collection = collectionOf(session);
  const stages = readPipeline(session);
  warnOutside(session);
  const { read: readSource, rest } = source(session, collection, stages);
  const run = compileStages(rest, { variables: [], foreign: foreignOf(session) });
  const all = run(readSource(), evaluate);
  const isBounded = stages.some(([name]) => name === '$limit' || name === '$sample');
  const list = isBounded ? all : all.slice(0, DATABASE_LIMITS.aggregateRows);
  if (list.length < all.length) {
    session.observe({
      warning: `answered ${list.length} of ${all.length} rows: an aggregation without limit() is cut`,
    });
  }
  session.observe({ returned: list.length });
  return { data: { list: list.map(encode) } };
};
