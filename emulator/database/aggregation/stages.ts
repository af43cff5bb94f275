import { randomInt } from 'node:crypto';
import { compileOutput, groupBy } from './accumulators';
import { compileBucket, compileBucketAuto } from './buckets';
import { checkExpression } from '../expressions/check';
import { evaluate } from '../expressions/evaluate';
import { compileLookup } from './lookup';
import { readOrder, sortBy } from '../queries/sort';
import { compileFilter, type Names } from '../queries/filter';
import { refuse } from '../query-error';
import { addFields, compileAddFields, compileProject } from './reshape';
import type { Run, Scope, Stage } from './stage';
import { describe, isObject } from '../values';

type Plain = Record<string, unknown>;
const whole = (stage: string, it: unknown, least: number): number =>
  typeof it === 'number' && Number.isInteger(it) && it >= least
    ? it
    : refuse(`invalid argument to ${stage} stage: ${describe(it)}`);

function match(spec: unknown, { variables }: Scope): Run {
  const names: Names = { variables, evaluate };
  const filter = compileFilter(spec, names);
  if (filter.near) refuse('$geoNear, $near, and $nearSphere are not allowed in this context');
  return (input, current) => {
    names.evaluate = current;
    return input.filter(filter.test);
  };
}

function group(spec: unknown, { variables }: Scope): Run {
  if (!isObject(spec)) return refuse("a group's fields must be specified in an object");
  if (!('_id' in spec)) return refuse('a group specification must include an _id');
  const { _id: key, ...fields } = spec;
  checkExpression(key, variables);
  const output = compileOutput('$group', fields, variables);
  return (input, evaluate) =>
    groupBy(input, (it) => evaluate(it, key)).map((found) => ({
      _id: found.key,
      ...output(found.documents, evaluate),
    }));
}

function sort(spec: unknown): Run {
  const order = readOrder(spec);
  if (!order.length) refuse('$sort stage must have at least one sort key');
  return (input) => sortBy(input, order);
}

function sample(spec: unknown): Run {
  const size = whole('$sample', isObject(spec) && Object.keys(spec).length === 1 ? spec['size'] : undefined, 1);
  return (input) => {
    const left = [...input];
    return Array.from({ length: Math.min(size, left.length) }, () => left.splice(randomInt(left.length), 1)[0]!);
  };
}

function count(spec: unknown): Run {
  if (typeof spec !== 'string' || !spec || spec.startsWith('$') || spec.includes('.')) {
    return refuse('the count field must be a non-empty string without $ and .');
  }
  return (input) => (input.length ? [{ [spec]: input.length }] : []);
}

function replaceRoot(spec: unknown, { variables }: Scope): Run {
  if (!isObject(spec) || Object.keys(spec).join() !== 'newRoot')
    return refuse('$replaceRoot needs newRoot and nothing else');
  checkExpression(spec['newRoot'], variables);
  return (input, evaluate) =>
    input.map((it) => {
      const root = evaluate(it, spec['newRoot']);
      return isObject(root)
        ? root
        : refuse(`'newRoot' expression must evaluate to an object, but resulting value was: ${describe(root)}`);
    });
}

function sortByCount(spec: unknown, scope: Scope): Run {
  const isPath = typeof spec === 'string' && spec.startsWith('$');
  if (!isPath && !(isObject(spec) && Object.keys(spec)[0]?.startsWith('$'))) {
    refuse('the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  }
  const [grouped, sorted] = [group({ _id: spec, count: { $sum: 1 } }, scope), sort({ count: -1 })];
  return (input, evaluate) => sorted(grouped(input, evaluate), evaluate);
}

type Unwind = { path: string; includeArrayIndex?: string; preserveNullAndEmptyArrays?: boolean };

function readUnwind(spec: unknown): Unwind {
  const it = isObject(spec) ? spec : { path: spec };
  const unknown = Object.keys(it).find(
    (key) => !['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key),
  );
  if (unknown) refuse(`unrecognized option to $unwind stage: ${unknown}`);
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep } = it;
  if (typeof path !== 'string' || path.length < 2) return refuse('no path specified to $unwind stage');
  if (!path.startsWith('$')) refuse(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (index !== undefined && (typeof index !== 'string' || !index || index.startsWith('$'))) {
    refuse('includeArrayIndex option to $unwind stage must be a field name');
  }
  if (keep !== undefined && typeof keep !== 'boolean')
    refuse('preserveNullAndEmptyArrays option to $unwind stage must be a boolean');
  return it as Unwind;
}

function unwind(spec: unknown): Run {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays: keep } = readUnwind(spec);
  const parts = path.slice(1).split('.');
  const at = (it: unknown) => parts.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), it);
  const numbered = (it: Plain, index: number | null) =>
    includeArrayIndex ? addFields(it, includeArrayIndex.split('.'), index) : it;
  return (input) =>
    input.flatMap((it) => {
      const value = at(it);
      if (Array.isArray(value) && value.length)
        return value.map((each, index) => numbered(addFields(it, parts, each), index));
      if (Array.isArray(value)) return keep ? [numbered(addFields(it, parts, undefined), null)] : [];
      return value === undefined || value === null ? (keep ? [numbered(it, null)] : []) : [numbered(it, null)];
    });
}

/** One line a stage; what is not here is refused. `$geoNear` reads the collection and lives in aggregate.ts. */
const STAGES: Record<string, (spec: unknown, scope: Scope) => Run> = {
  $addFields: compileAddFields,
  $bucket: compileBucket,
  $bucketAuto: compileBucketAuto,
  $count: count,
  $group: group,
  $limit: (spec) =>
    (
      (size) => (input) =>
        input.slice(0, size)
    )(whole('$limit', spec, 1)),
  $lookup: (spec, scope) => compileLookup(spec, scope, compileStages),
  $match: match,
  $project: compileProject,
  $replaceRoot: replaceRoot,
  $sample: sample,
  $skip: (spec) =>
    (
      (size) => (input) =>
        input.slice(size)
    )(whole('$skip', spec, 0)),
  $sort: sort,
  $sortByCount: sortByCount,
  $unwind: unwind,
};

/** Compiles a pipeline; everything it can refuse it refuses before a document is read. */
export function compileStages(stages: Stage[], scope: Scope): Run {
  const runs = stages.map(([name, spec]) => {
    if (name === '$geoNear') return refuse('$geoNear is only valid as the first stage in a pipeline.');
    return Object.hasOwn(STAGES, name)
      ? STAGES[name]!(spec, scope)
      : refuse(`Unrecognized pipeline stage name: '${name}'`);
  });
  return (input, evaluate) => runs.reduce((documents, run) => run(documents, evaluate), input);
}
