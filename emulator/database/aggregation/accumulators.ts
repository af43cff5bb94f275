import { createHash } from 'node:crypto';
import { DATABASE_LIMITS } from '../../limits';
import { checkExpression } from '../expressions/check';
import type { Evaluate } from '../expressions/evaluate';
import { mergeObjects } from '../expressions/objects';
import { sizeOf } from '../expressions/value-size';
import { average, maximum, minimum, populationDeviation, sampleDeviation, sum } from '../expressions/statistics';
import { checkKey } from '../paths';
import { throwQueryError } from '../query-error';
import { isObject } from '../values';
import { bytesHeld, countWork, holdBytes } from '../work-limit';
import { encodeStored } from '../../wire/ejson';

type Plain = Record<string, unknown>;

/** Reduces the values of one expression, one per document of the group; missing values are undefined. */
type Accumulate = (values: unknown[]) => unknown;

const { stageBytes } = DATABASE_LIMITS;

/** Counts the bytes of the values that an accumulator collects; throws QueryError when they are too many. */
function createCounter(operator: string): (value: unknown) => void {
  let bytes = 0;
  return (value) => {
    bytes += sizeOf(value);
    if (bytes > stageBytes)
      throwQueryError(`${operator} used too much memory and cannot spill to disk. Memory limit: ${stageBytes} bytes`);
  };
}

function definedValues(values: unknown[]): unknown[] {
  const defined = values.filter((value) => value !== undefined);
  defined.forEach(createCounter('$push'));
  return defined;
}

function distinctValues(values: unknown[]): unknown[] {
  const found = new Map<string, unknown>();
  const count = createCounter('$addToSet');
  for (const value of values) {
    const key = value === undefined ? undefined : groupKey(value);
    if (key === undefined || found.has(key)) continue;
    count(value);
    found.set(key, value);
  }
  return [...found.values()];
}

/** The accumulators by operator name. */
const ACCUMULATORS: Record<string, Accumulate> = {
  $sum: sum,
  $avg: average,
  $min: minimum,
  $max: maximum,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: definedValues,
  $addToSet: distinctValues,
  $stdDevPop: populationDeviation,
  $stdDevSamp: sampleDeviation,
  $mergeObjects: mergeObjects,
};

const LONGEST_KEY = 8192;

/** Returns the same text for two values exactly when MongoDB puts them into one group. */
export function groupKey(value: unknown): string {
  const key = JSON.stringify(encodeStored(Object.is(value, -0) ? 0 : (value ?? null)));
  countWork(key.length >> 2);
  // of longer texts V8 looks at the length only, and a map of them would be a list
  return key.length > LONGEST_KEY ? createHash('sha256').update(key).digest('hex') : key;
}

/** Compiles `{ field: { $sum: … }, … }`; throws QueryError for an unknown accumulator. */
export function compileOutput(
  stage: string,
  spec: unknown,
  variables: string[],
): (documents: Plain[], evaluate: Evaluate) => Plain {
  if (!isObject(spec)) return throwQueryError(`The ${stage} specification must be an object`);
  const fields = Object.entries(spec).map(([field, accumulator]) => {
    checkKey(field);
    if (field.includes('.')) throwQueryError(`The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$')) throwQueryError(`The field name '${field}' cannot be an operator name`);
    if (!isObject(accumulator)) return throwQueryError(`The field '${field}' must be an accumulator object`);
    const [name, ...others] = Object.keys(accumulator);
    if (!name || others.length) return throwQueryError(`The field '${field}' must specify one accumulator`);
    if (!Object.hasOwn(ACCUMULATORS, name)) return throwQueryError(`unknown group operator '${name}'`);
    if (Array.isArray(accumulator[name])) return throwQueryError(`The ${name} accumulator is a unary operator`);
    checkExpression(accumulator[name], variables);
    return { field, accumulate: ACCUMULATORS[name]!, expression: accumulator[name] };
  });
  return (documents, evaluate) =>
    Object.fromEntries(
      fields.map(({ field, accumulate, expression }) => {
        const before = bytesHeld();
        const value = accumulate(documents.map((document) => evaluate(document, expression)));
        holdBytes(before + sizeOf(value));
        return [field, value];
      }),
    );
}

/** Throws QueryError when the groups of one stage take too much memory. */
export function checkGroups(groups: Plain[]): Plain[] {
  let bytes = 0;
  for (const group of groups) {
    bytes += sizeOf(group);
    if (bytes > stageBytes) throwGroupsTooLarge();
  }
  return groups;
}

const throwGroupsTooLarge = () =>
  throwQueryError(
    "Exceeded memory limit for $group, but didn't allow external sort. Pass allowDiskUse:true to opt in.",
  );

/** Groups documents by a key, in the order of their first occurrence. */
export function groupBy(documents: Plain[], key: (document: Plain) => unknown): { key: unknown; documents: Plain[] }[] {
  const groups = new Map<string, { key: unknown; documents: Plain[] }>();
  let bytes = 0;
  for (const document of documents) {
    const before = bytesHeld();
    const value = key(document) ?? null;
    const name = groupKey(value);
    const group = groups.get(name);
    if (group) {
      group.documents.push(document);
      holdBytes(before);
      continue;
    }
    groups.set(name, { key: value, documents: [document] });
    bytes += sizeOf(value);
    if (bytes > stageBytes) throwGroupsTooLarge();
  }
  return [...groups.values()];
}
