import { checkExpression } from '../expressions/check';
import type { Evaluate } from '../expressions/evaluate';
import { mergeObjects } from '../expressions/objects';
import { average, maximum, minimum, populationDeviation, sampleDeviation, sum } from '../expressions/statistics';
import { throwQueryError } from '../query-error';
import { isObject } from '../values';
import { encodeStored } from '../../wire/ejson';

type Plain = Record<string, unknown>;

/** Reduces the values of one expression, one per document of the group; missing values are undefined. */
type Accumulate = (values: unknown[]) => unknown;

const definedValues = (values: unknown[]) => values.filter((value) => value !== undefined);

function distinctValues(values: unknown[]): unknown[] {
  const found = new Map<string, unknown>();
  for (const value of definedValues(values)) found.set(groupKey(value), found.get(groupKey(value)) ?? value);
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

/** Returns the same text for two values exactly when MongoDB puts them into one group. */
export const groupKey = (value: unknown): string =>
  JSON.stringify(encodeStored(Object.is(value, -0) ? 0 : (value ?? null)));

/** Compiles `{ field: { $sum: … }, … }`; throws QueryError for an unknown accumulator. */
export function compileOutput(
  stage: string,
  spec: unknown,
  variables: string[],
): (documents: Plain[], evaluate: Evaluate) => Plain {
  if (!isObject(spec)) return throwQueryError(`The ${stage} specification must be an object`);
  const fields = Object.entries(spec).map(([field, accumulator]) => {
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
      fields.map(({ field, accumulate, expression }) => [
        field,
        accumulate(documents.map((document) => evaluate(document, expression))),
      ]),
    );
}

/** Groups documents by a key, in the order of their first occurrence. */
export function groupBy(documents: Plain[], key: (document: Plain) => unknown): { key: unknown; documents: Plain[] }[] {
  const groups = new Map<string, { key: unknown; documents: Plain[] }>();
  for (const document of documents) {
    const value = key(document) ?? null;
    const name = groupKey(value);
    const group = groups.get(name);
    if (group) group.documents.push(document);
    else groups.set(name, { key: value, documents: [document] });
  }
  return [...groups.values()];
}
