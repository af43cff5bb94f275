import { randomInt } from 'node:crypto';
import { checkGroups, compileOutput, groupBy } from './accumulators';
import { compileBucket, compileBucketAuto } from './buckets';
import { checkExpression } from '../expressions/check';
import { evaluate } from '../expressions/evaluate';
import { compileLookup } from './lookup';
import { checkFieldPath, checkKey } from '../paths';
import { parseSort, sortInMemory } from '../queries/sort';
import { compileFilter, type ExpressionScope } from '../queries/filter';
import { throwQueryError } from '../query-error';
import { addFields, compileAddFields, compileProject } from './reshape';
import type { RunStage, PipelineScope, Stage } from './stage';
import { formatValue, isObject } from '../values';
import { bytesHeld, countWork, holdBytes } from '../work-limit';

type Plain = Record<string, unknown>;
const requireInteger = (stage: string, value: unknown, least: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least
    ? value
    : throwQueryError(`invalid argument to ${stage} stage: ${formatValue(value)}`);

function compileMatch(spec: unknown, { variables }: PipelineScope): RunStage {
  const filterScope: ExpressionScope = { variables, evaluate };
  const filter = compileFilter(spec, filterScope);
  if (filter.near) throwQueryError('$geoNear, $near, and $nearSphere are not allowed in this context');
  return (input, current) => {
    filterScope.evaluate = current;
    return input.filter(filter.test);
  };
}

function compileGroup(spec: unknown, { variables }: PipelineScope): RunStage {
  if (!isObject(spec)) return throwQueryError("a group's fields must be specified in an object");
  if (!('_id' in spec)) return throwQueryError('a group specification must include an _id');
  const { _id: key, ...fields } = spec;
  checkExpression(key, variables);
  const output = compileOutput('$group', fields, variables);
  return (input, evaluate) =>
    checkGroups(
      groupBy(input, (document) => evaluate(document, key)).map((found) => ({
        _id: found.key,
        ...output(found.documents, evaluate),
      })),
    );
}

function compileSort(spec: unknown, limit?: number): RunStage {
  const order = parseSort(spec);
  if (!order.length) throwQueryError('$sort stage must have at least one sort key');
  return (input) => sortInMemory(input, order, limit);
}

function compileSample(spec: unknown): RunStage {
  const size = requireInteger(
    '$sample',
    isObject(spec) && Object.keys(spec).length === 1 ? spec['size'] : undefined,
    1,
  );
  return (input) => {
    const shuffled = [...input];
    const count = Math.min(size, shuffled.length);
    for (let i = 0; i < count; i++) {
      const other = randomInt(i, shuffled.length);
      [shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!];
    }
    return shuffled.slice(0, count);
  };
}

function compileCount(spec: unknown): RunStage {
  if (typeof spec !== 'string' || !spec || spec.startsWith('$') || spec.includes('.')) {
    return throwQueryError('the count field must be a non-empty string without $ and .');
  }
  checkKey(spec);
  return (input) => (input.length ? [{ [spec]: input.length }] : []);
}

function compileReplaceRoot(spec: unknown, { variables }: PipelineScope): RunStage {
  if (!isObject(spec) || Object.keys(spec).join() !== 'newRoot')
    return throwQueryError('$replaceRoot needs newRoot and nothing else');
  checkExpression(spec['newRoot'], variables);
  return (input, evaluate) =>
    input.map((document) => {
      const root = evaluate(document, spec['newRoot']);
      return isObject(root)
        ? root
        : throwQueryError(
            `'newRoot' expression must evaluate to an object, but resulting value was: ${formatValue(root)}`,
          );
    });
}

function compileSortByCount(spec: unknown, scope: PipelineScope): RunStage {
  const isPath = typeof spec === 'string' && spec.startsWith('$');
  if (!isPath && !(isObject(spec) && Object.keys(spec)[0]?.startsWith('$'))) {
    throwQueryError('the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  }
  const [grouped, sorted] = [compileGroup({ _id: spec, count: { $sum: 1 } }, scope), compileSort({ count: -1 })];
  return (input, evaluate) => sorted(grouped(input, evaluate), evaluate);
}

const UNITS_PER_ROW = 16;
/** About what a copy of a document takes besides its values. */
const BYTES_PER_ROW = 400;

type Unwind = { path: string; includeArrayIndex?: string; preserveNullAndEmptyArrays?: boolean };

function parseUnwind(spec: unknown): Unwind {
  const options = isObject(spec) ? spec : { path: spec };
  const unknown = Object.keys(options).find(
    (key) => !['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key),
  );
  if (unknown) throwQueryError(`unrecognized option to $unwind stage: ${unknown}`);
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep } = options;
  if (typeof path !== 'string' || path.length < 2) return throwQueryError('no path specified to $unwind stage');
  if (!path.startsWith('$')) throwQueryError(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  checkFieldPath(path.slice(1));
  if (index !== undefined && (typeof index !== 'string' || !index || index.startsWith('$'))) {
    throwQueryError('includeArrayIndex option to $unwind stage must be a field name');
  }
  if (index !== undefined) checkFieldPath(index as string);
  if (keep !== undefined && typeof keep !== 'boolean')
    throwQueryError('preserveNullAndEmptyArrays option to $unwind stage must be a boolean');
  return options as Unwind;
}

function compileUnwind(spec: unknown): RunStage {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays: keep } = parseUnwind(spec);
  const parts = path.slice(1).split('.');
  const valueAtPath = (value: unknown) =>
    parts.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), value);
  const withIndex = (document: Plain, index: number | null) => {
    countWork(UNITS_PER_ROW);
    holdBytes(bytesHeld() + BYTES_PER_ROW);
    return includeArrayIndex ? addFields(document, includeArrayIndex.split('.'), index) : document;
  };
  return (input) =>
    input.flatMap((document) => {
      const value = valueAtPath(document);
      if (Array.isArray(value) && value.length)
        return value.map((each, index) => withIndex(addFields(document, parts, each), index));
      if (Array.isArray(value)) return keep ? [withIndex(addFields(document, parts, undefined), null)] : [];
      return value === undefined || value === null
        ? keep
          ? [withIndex(document, null)]
          : []
        : [withIndex(document, null)];
    });
}

/** The supported stages; others throw QueryError. `$geoNear` reads the collection itself (geo-near.ts). */
const STAGES: Record<string, (spec: unknown, scope: PipelineScope) => RunStage> = {
  $addFields: compileAddFields,
  $bucket: compileBucket,
  $bucketAuto: compileBucketAuto,
  $count: compileCount,
  $group: compileGroup,
  $limit: (spec) =>
    (
      (size) => (input) =>
        input.slice(0, size)
    )(requireInteger('$limit', spec, 1)),
  $lookup: (spec, scope) => compileLookup(spec, scope, compileStages),
  $match: compileMatch,
  $project: compileProject,
  $replaceRoot: compileReplaceRoot,
  $sample: compileSample,
  $skip: (spec) =>
    (
      (size) => (input) =>
        input.slice(size)
    )(requireInteger('$skip', spec, 0)),
  $sort: (spec) => compileSort(spec),
  $sortByCount: compileSortByCount,
  $unwind: compileUnwind,
};

/** Compiles a pipeline; an invalid one throws QueryError before any document is read. */
export function compileStages(stages: Stage[], scope: PipelineScope): RunStage {
  const runs = stages.map(([name, spec], i) => {
    const next = stages[i + 1];
    // a sort before a limit keeps only so many documents
    if (name === '$sort' && next?.[0] === '$limit')
      return compileSort(spec, typeof next[1] === 'number' ? next[1] : undefined);
    if (name === '$geoNear') return throwQueryError('$geoNear is only valid as the first stage in a pipeline.');
    return Object.hasOwn(STAGES, name)
      ? STAGES[name]!(spec, scope)
      : throwQueryError(`Unrecognized pipeline stage name: '${name}'`);
  });
  return (input, evaluate) =>
    runs.reduce((documents, run) => {
      countWork(documents.length);
      return run(documents, evaluate);
    }, input);
}
