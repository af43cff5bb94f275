import { checkGroups, compileOutput } from './accumulators';
import { checkExpression } from '../expressions/check';
import { requireRoundable, findRounder } from './granularity';
import { throwQueryError } from '../query-error';
import type { RunStage, PipelineScope } from './stage';
import { compareValues, formatValue, isObject, typeOrder, isEqual } from '../values';

type Plain = Record<string, unknown>;

/** Checks the expression that puts documents into buckets. */
function checkGroupBy(stage: string, groupBy: unknown, variables: string[]) {
  const isPath = typeof groupBy === 'string' && groupBy.startsWith('$');
  if (!isPath && !isObject(groupBy)) {
    const found = `but found: ${formatValue(groupBy)}`;
    throwQueryError(`The ${stage} 'groupBy' field must be defined as a $-prefixed path or an expression, ${found}`);
  }
  checkExpression(groupBy, variables);
}

const COUNT = { count: { $sum: 1 } };

function parseOptions(stage: string, spec: unknown, needs: string[], may: string[]): Plain {
  if (!isObject(spec)) return throwQueryError(`Argument to ${stage} stage must be an object`);
  const unknown = Object.keys(spec).find((key) => !needs.includes(key) && !may.includes(key));
  if (unknown) throwQueryError(`Unrecognized option to ${stage}: ${unknown}.`);
  const missing = needs.find((key) => !(key in spec));
  if (missing) throwQueryError(`${stage} requires '${missing}' to be specified.`);
  return spec;
}

function parseBoundaries(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length < 2)
    return throwQueryError("The $bucket 'boundaries' field must be an array of at least 2 values");
  for (let i = 1; i < value.length; i++) {
    if (typeOrder(value[i]) !== typeOrder(value[0]))
      throwQueryError("All values in the 'boundaries' option to $bucket must have the same type.");
    if (compareValues(value[i - 1], value[i]) >= 0)
      throwQueryError(
        `The 'boundaries' option to $bucket must be sorted, but elements ${i - 1} and ${i} are not in ascending order ` +
          `(${formatValue(value[i - 1])} is not less than ${formatValue(value[i])}).`,
      );
  }
  return value;
}

/** Compiles `$bucket`: a document belongs to the highest boundary not above its value, or to the default. */
export function compileBucket(spec: unknown, { variables }: PipelineScope): RunStage {
  const options = parseOptions('$bucket', spec, ['groupBy', 'boundaries'], ['default', 'output']);
  const boundaries = parseBoundaries(options['boundaries']);
  const [lowest, highest] = [boundaries[0], boundaries.at(-1)];
  const hasDefault = 'default' in options;
  const isInside = (value: unknown) => compareValues(value, lowest) >= 0 && compareValues(value, highest) < 0;
  if (hasDefault && isInside(options['default'])) {
    throwQueryError(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
  checkGroupBy('$bucket', options['groupBy'], variables);
  const output = compileOutput('$bucket', options['output'] ?? COUNT, variables);

  return (input, evaluate) => {
    const keys = hasDefault ? [...boundaries.slice(0, -1), options['default']] : boundaries.slice(0, -1);
    const buckets = keys.map((key) => ({ key, documents: [] as Plain[] }));
    for (const document of input) {
      const value = evaluate(document, options['groupBy']);
      const nextBoundary = isInside(value) ? boundaries.findIndex((boundary) => compareValues(boundary, value) > 0) : 0;
      if (!nextBoundary && !hasDefault) {
        throwQueryError(
          `$switch could not find a matching branch for an input, and no default was specified: ${formatValue(value)}`,
        );
      }
      buckets[nextBoundary ? nextBoundary - 1 : buckets.length - 1]!.documents.push(document);
    }
    const filled = buckets.filter(({ documents }) => documents.length).sort((a, b) => compareValues(a.key, b.key));
    return checkGroups(filled.map(({ key, documents }) => ({ _id: key, ...output(documents, evaluate) })));
  };
}

/**
 * Compiles `$bucketAuto`: buckets of similar size. Equal values stay together; a granularity rounds the bounds to
 * preferred numbers.
 */
export function compileBucketAuto(spec: unknown, { variables }: PipelineScope): RunStage {
  const options = parseOptions('$bucketAuto', spec, ['groupBy', 'buckets'], ['output', 'granularity']);
  const bucketCount = options['buckets'];
  if (typeof bucketCount !== 'number' || !Number.isInteger(bucketCount) || bucketCount < 1) {
    return throwQueryError("The $bucketAuto 'buckets' field must be a positive whole number");
  }
  const rounder = options['granularity'] === undefined ? undefined : findRounder(options['granularity']);
  checkGroupBy('$bucketAuto', options['groupBy'], variables);
  const output = compileOutput('$bucketAuto', options['output'] ?? COUNT, variables);

  return (input, evaluate) => {
    const keyed = input.map((document) => ({ document, key: evaluate(document, options['groupBy']) ?? null }));
    const sorted = keyed.sort((a, b) => compareValues(a.key, b.key));
    const size = Math.max(1, Math.round(sorted.length / bucketCount));
    if (rounder) for (const { key } of sorted) requireRoundable(key);
    const buckets: Plain[] = [];
    let bound: number | undefined;
    for (let start = 0; start < sorted.length;) {
      let end = buckets.length === bucketCount - 1 ? sorted.length : Math.min(start + size, sorted.length);
      const min = rounder ? (bound ?? rounder.down(sorted[start]!.key as number)) : sorted[start]!.key;
      if (rounder) bound = rounder.up(sorted[end - 1]!.key as number);
      const belongs = (key: unknown) =>
        bound === undefined ? isEqual(key, sorted[end - 1]!.key) : (key as number) < bound || key === 0;
      while (end < sorted.length && belongs(sorted[end]!.key)) end++;
      const max = bound ?? (sorted[end] ?? sorted[end - 1]!).key;
      buckets.push({
        _id: { min, max },
        ...output(
          sorted.slice(start, end).map(({ document }) => document),
          evaluate,
        ),
      });
      start = end;
    }
    return checkGroups(buckets);
  };
}
