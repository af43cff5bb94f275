import { checkExpression } from '../expressions/check';
import type { Evaluate } from '../expressions/evaluate';
import { refuse } from '../query-error';
import { compareValues, describe, isObject } from '../values';
import { encodeStored } from '../../wire/ejson';

type Plain = Record<string, unknown>;

/** What a group makes of the values of one expression, one a document; missing ones are undefined. */
type Accumulate = (values: unknown[]) => unknown;

const numbers = (values: unknown[]) => values.filter((it): it is number => typeof it === 'number');
const present = (values: unknown[]) => values.filter((it) => it !== undefined);
const known = (values: unknown[]) => values.filter((it) => it !== undefined && it !== null);
const sum = (list: number[]) => list.reduce((total, it) => total + it, 0);

const best = (values: unknown[], direction: 1 | -1) =>
  known(values).reduce(
    (found: unknown, it) => (found === null || compareValues(it, found) * direction > 0 ? it : found),
    null,
  );

function deviation(values: unknown[], less: 0 | 1): number | null {
  const list = numbers(values);
  if (list.length <= less) return null;
  const mean = sum(list) / list.length;
  return Math.sqrt(sum(list.map((it) => (it - mean) ** 2)) / (list.length - less));
}

function distinct(values: unknown[]): unknown[] {
  const found = new Map<string, unknown>();
  for (const it of present(values)) found.set(groupKey(it), found.get(groupKey(it)) ?? it);
  return [...found.values()];
}

function merge(values: unknown[]): Plain {
  const bad = known(values).find((it) => !isObject(it));
  if (bad !== undefined) refuse(`$mergeObjects requires object inputs, but input ${describe(bad)} is not one`);
  return Object.assign({}, ...known(values)) as Plain;
}

/** One line an accumulator. */
const ACCUMULATORS: Record<string, Accumulate> = {
  $sum: (values) => sum(numbers(values)),
  $avg: (values) => (numbers(values).length ? sum(numbers(values)) / numbers(values).length : null),
  $min: (values) => best(values, -1),
  $max: (values) => best(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: distinct,
  $stdDevPop: (values) => deviation(values, 0),
  $stdDevSamp: (values) => deviation(values, 1),
  $mergeObjects: merge,
};

/** A text that two values share exactly when MongoDB groups them together. */
export const groupKey = (it: unknown): string => JSON.stringify(encodeStored(Object.is(it, -0) ? 0 : (it ?? null)));

/** Compiles `{ field: { $sum: … }, … }`; refuses unknown accumulators at once. */
export function compileOutput(
  stage: string,
  spec: unknown,
  variables: string[],
): (documents: Plain[], evaluate: Evaluate) => Plain {
  if (!isObject(spec)) return refuse(`The ${stage} specification must be an object`);
  const fields = Object.entries(spec).map(([field, accumulator]) => {
    if (field.includes('.')) refuse(`The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$')) refuse(`The field name '${field}' cannot be an operator name`);
    if (!isObject(accumulator)) return refuse(`The field '${field}' must be an accumulator object`);
    const [name, ...others] = Object.keys(accumulator);
    if (!name || others.length) return refuse(`The field '${field}' must specify one accumulator`);
    if (!Object.hasOwn(ACCUMULATORS, name)) return refuse(`unknown group operator '${name}'`);
    checkExpression(accumulator[name], variables);
    return { field, accumulate: ACCUMULATORS[name]!, expression: accumulator[name] };
  });
  return (documents, evaluate) =>
    Object.fromEntries(
      fields.map(({ field, accumulate, expression }) => [
        field,
        accumulate(documents.map((it) => evaluate(it, expression))),
      ]),
    );
}

/** The documents by the value of an expression, in the order of first meeting. */
export function groupBy(documents: Plain[], key: (it: Plain) => unknown): { key: unknown; documents: Plain[] }[] {
  const groups = new Map<string, { key: unknown; documents: Plain[] }>();
  for (const it of documents) {
    const value = key(it) ?? null;
    const name = groupKey(value);
    const group = groups.get(name);
    if (group) group.documents.push(it);
    else groups.set(name, { key: value, documents: [it] });
  }
  return [...groups.values()];
}
