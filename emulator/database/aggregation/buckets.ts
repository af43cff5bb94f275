import { compileOutput } from './accumulators';
import { checkExpression } from '../expressions/check';
import { roundable, rounderOf } from './granularity';
import { refuse } from '../query-error';
import type { Run, Scope } from './stage';
import { compareValues, describe, isObject, rank, sameValue } from '../values';

type Plain = Record<string, unknown>;

const COUNT = { count: { $sum: 1 } };

function readSpec(stage: string, spec: unknown, needs: string[], may: string[]): Plain {
  if (!isObject(spec)) return refuse(`Argument to ${stage} stage must be an object`);
  const unknown = Object.keys(spec).find((key) => !needs.includes(key) && !may.includes(key));
  if (unknown) refuse(`Unrecognized option to ${stage}: ${unknown}.`);
  const missing = needs.find((key) => !(key in spec));
  if (missing) refuse(`${stage} requires '${missing}' to be specified.`);
  return spec;
}

function readBoundaries(it: unknown): unknown[] {
  if (!Array.isArray(it) || it.length < 2)
    return refuse("The $bucket 'boundaries' field must be an array of at least 2 values");
  for (let i = 1; i < it.length; i++) {
    if (rank(it[i]) !== rank(it[0]))
      refuse("All values in the 'boundaries' option to $bucket must have the same type.");
    if (compareValues(it[i - 1], it[i]) >= 0) refuse("The 'boundaries' option to $bucket must be sorted");
  }
  return it;
}

/** Compiles `$bucket`: each document into the last boundary not above its value, or into the default. */
export function compileBucket(spec: unknown, { variables }: Scope): Run {
  const it = readSpec('$bucket', spec, ['groupBy', 'boundaries'], ['default', 'output']);
  const boundaries = readBoundaries(it['boundaries']);
  const [lowest, highest] = [boundaries[0], boundaries.at(-1)];
  const hasDefault = 'default' in it;
  const isInside = (value: unknown) => compareValues(value, lowest) >= 0 && compareValues(value, highest) < 0;
  if (hasDefault && isInside(it['default'])) {
    refuse(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
  checkExpression(it['groupBy'], variables);
  const output = compileOutput('$bucket', it['output'] ?? COUNT, variables);

  return (input, evaluate) => {
    const keys = hasDefault ? [...boundaries.slice(0, -1), it['default']] : boundaries.slice(0, -1);
    const buckets = keys.map((key) => ({ key, documents: [] as Plain[] }));
    for (const document of input) {
      const value = evaluate(document, it['groupBy']);
      const above = isInside(value) ? boundaries.findIndex((boundary) => compareValues(boundary, value) > 0) : 0;
      if (!above && !hasDefault) {
        refuse(
          `$switch could not find a matching branch for an input, and no default was specified: ${describe(value)}`,
        );
      }
      buckets[above ? above - 1 : buckets.length - 1]!.documents.push(document);
    }
    const filled = buckets.filter(({ documents }) => documents.length).sort((a, b) => compareValues(a.key, b.key));
    return filled.map(({ key, documents }) => ({ _id: key, ...output(documents, evaluate) }));
  };
}

/**
 * Compiles `$bucketAuto`: buckets of about the same size; equal values stay together, and bounds are preferred numbers
 * when a granularity is named.
 */
export function compileBucketAuto(spec: unknown, { variables }: Scope): Run {
  const it = readSpec('$bucketAuto', spec, ['groupBy', 'buckets'], ['output', 'granularity']);
  const wanted = it['buckets'];
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 1) {
    return refuse("The $bucketAuto 'buckets' field must be a positive whole number");
  }
  const rounder = it['granularity'] === undefined ? undefined : rounderOf(it['granularity']);
  checkExpression(it['groupBy'], variables);
  const output = compileOutput('$bucketAuto', it['output'] ?? COUNT, variables);

  return (input, evaluate) => {
    const keyed = input.map((document) => ({ document, key: evaluate(document, it['groupBy']) ?? null }));
    const sorted = keyed.sort((a, b) => compareValues(a.key, b.key));
    const size = Math.max(1, Math.round(sorted.length / wanted));
    if (rounder) for (const { key } of sorted) roundable(key);
    const made: Plain[] = [];
    let bound: number | undefined;
    for (let start = 0; start < sorted.length;) {
      let end = made.length === wanted - 1 ? sorted.length : Math.min(start + size, sorted.length);
      const least = rounder ? (bound ?? rounder.down(sorted[start]!.key as number)) : sorted[start]!.key;
      if (rounder) bound = rounder.up(sorted[end - 1]!.key as number);
      const stays = (key: unknown) =>
        bound === undefined ? sameValue(key, sorted[end - 1]!.key) : (key as number) < bound || key === 0;
      while (end < sorted.length && stays(sorted[end]!.key)) end++;
      const max = bound ?? (sorted[end] ?? sorted[end - 1]!).key;
      made.push({
        _id: { min: least, max },
        ...output(
          sorted.slice(start, end).map(({ document }) => document),
          evaluate,
        ),
      });
      start = end;
    }
    return made;
  };
}
