import { parseSort } from '../queries/sort';
import { compileTest } from '../queries/filter';
import { isValueCondition } from '../queries/query-operators';
import { throwQueryError } from '../query-error';
import type { UpdateTarget } from './update-paths';
import { compareValues, formatValue, isContainer, isObject, isEqual, typeName } from '../values';

// Update operators on arrays. A missing field counts as an empty array; any other value that is not an array is an
// error.

type Plain = Record<string, unknown>;

function arrayAt({ path, value }: UpdateTarget, id: unknown): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return throwQueryError(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${formatValue(id)}}`,
  );
}

/** Whether a value stands for several, with options. */
export const hasEach = (value: unknown): value is Plain => isObject(value) && '$each' in value;

function requireArray(operator: string, value: unknown): unknown[] {
  return Array.isArray(value)
    ? value
    : throwQueryError(`The argument to ${operator} must be an array but it was of type: ${typeName(value)}`);
}

function checkClauses(operator: string, operand: Plain, known: string[]) {
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown) throwQueryError(`Unrecognized clause in ${operator}: ${unknown}`);
}

function requireInteger(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return throwQueryError(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
}

/** The value at a path, on which the elements of a list have only their numbers as names; null when it is missing. */
const fieldOf = (element: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((value, part) => (isContainer(value) && Object.hasOwn(value, part) ? value[part] : null), element);

function sorted(list: unknown[], spec: unknown): unknown[] {
  if (isObject(spec)) {
    if (!Object.keys(spec).length) throwQueryError('The $sort pattern is empty when it should be a set of fields.');
    const order = parseSort(spec);
    const keyed = list.map((element) => ({ element, key: order.map(([path]) => fieldOf(element, path)) }));
    const compare = (a: unknown[], b: unknown[]) =>
      order.reduce((found, [, direction], i) => found || compareValues(a[i], b[i]) * direction, 0);
    return keyed.sort((a, b) => compare(a.key, b.key)).map(({ element }) => element);
  }
  if (spec !== 1 && spec !== -1) {
    throwQueryError(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  }
  return [...list].sort((a, b) => compareValues(a, b) * (spec as number));
}

const slice = (list: unknown[], count: number) => (count < 0 ? list.slice(count) : list.slice(0, count));

/** `$push`, with `$each`, `$position`, `$sort` and `$slice`, applied in this order. */
export function push(target: UpdateTarget, operand: unknown, id: unknown): void {
  const list = arrayAt(target, id);
  if (!hasEach(operand)) return target.set([...list, operand]);
  checkClauses('$push', operand, ['$each', '$position', '$slice', '$sort']);
  const newElements = requireArray('$each in $push', operand['$each']);
  const at = '$position' in operand ? requireInteger('$position', operand['$position']) : list.length;
  const from = at < 0 ? Math.max(0, list.length + at) : at;
  const joined = [...list.slice(0, from), ...newElements, ...list.slice(from)];
  const ordered = '$sort' in operand ? sorted(joined, operand['$sort']) : joined;
  target.set('$slice' in operand ? slice(ordered, requireInteger('$slice', operand['$slice'])) : ordered);
}

/** `$addToSet`, with `$each`. */
export function addToSet(target: UpdateTarget, operand: unknown, id: unknown): void {
  const list = [...arrayAt(target, id)];
  if (hasEach(operand)) checkClauses('$addToSet', operand, ['$each']);
  const newElements = hasEach(operand) ? requireArray('$each in $addToSet', operand['$each']) : [operand];
  for (const value of newElements) if (!list.some((other) => isEqual(other, value))) list.push(value);
  target.set(list);
}

/** `$pop`: 1 removes the last element, -1 the first. */
export function pop(target: UpdateTarget, operand: unknown): void {
  if (operand !== 1 && operand !== -1) throwQueryError(`$pop expects 1 or -1, found: ${formatValue(operand)}`);
  if (target.value === undefined) return;
  if (!Array.isArray(target.value))
    return throwQueryError(`Path '${target.path}' contains an element of non-array type '${typeName(target.value)}'`);
  target.set(operand === 1 ? target.value.slice(0, -1) : target.value.slice(1));
}

function pullWhere(target: UpdateTarget, operator: string, isPulled: (value: unknown) => boolean) {
  if (target.value === undefined) return;
  if (!Array.isArray(target.value)) return throwQueryError(`Cannot apply ${operator} to a non-array value`);
  target.set(target.value.filter((value) => !isPulled(value)));
}

/** `$pull`: removes elements that equal a value, satisfy operators, or match a query on their fields. */
export function pull(target: UpdateTarget, operand: unknown): void {
  const condition = operand instanceof RegExp ? { $in: [operand] } : operand;
  if (!isObject(condition)) return pullWhere(target, '$pull', (value) => isEqual(value, operand));
  // a condition on values takes an element as the value of a field, so that of a list any element may meet it
  const test = compileTest(isValueCondition(condition) ? { element: condition } : condition);
  if (isValueCondition(condition)) return pullWhere(target, '$pull', (element) => test({ element }));
  pullWhere(target, '$pull', (element) => isObject(element) && test(element));
}

/** `$pullAll`: removes elements that equal one of the values. */
export function pullAll(target: UpdateTarget, operand: unknown): void {
  const pulled = requireArray('$pullAll', operand);
  pullWhere(target, '$pullAll', (value) => pulled.some((other) => isEqual(value, other)));
}
