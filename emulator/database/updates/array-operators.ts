import { readOrder, sortBy } from '../queries/sort';
import { compileTest } from '../queries/filter';
import { refuse } from '../query-error';
import type { Place } from './update-paths';
import { compareValues, describe, isObject, sameValue, typeName } from '../values';

// The operators on arrays. A missing field is an empty array; anything else that is no array is refused.

type Plain = Record<string, unknown>;

function arrayAt({ path, value }: Place, id: unknown): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return refuse(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${describe(id)}}`,
  );
}

const hasOperator = (it: unknown): it is Plain => isObject(it) && Boolean(Object.keys(it)[0]?.startsWith('$'));

function listOf(operator: string, it: unknown): unknown[] {
  return Array.isArray(it)
    ? it
    : refuse(`The argument to ${operator} must be an array but it was of type: ${typeName(it)}`);
}

function checkClauses(operator: string, it: Plain, known: string[]) {
  const unknown = Object.keys(it).find((key) => !known.includes(key));
  if (unknown) refuse(`Unrecognized clause in ${operator}: ${unknown}`);
}

function whole(name: string, it: unknown): number {
  if (typeof it === 'number' && Number.isInteger(it)) return it;
  return refuse(`The value for ${name} must be an integer value but was given type: ${typeName(it)}`);
}

const ITSELF = Symbol('the element itself');

function sorted(list: unknown[], spec: unknown): unknown[] {
  if (isObject(spec)) {
    const marked = list.map((it) => ({ ...(isObject(it) ? it : {}), [ITSELF]: it }));
    return sortBy(marked, readOrder(spec)).map((it) => it[ITSELF]);
  }
  if (spec !== 1 && spec !== -1) {
    refuse('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  }
  return [...list].sort((a, b) => compareValues(a, b) * (spec as number));
}

const slice = (list: unknown[], count: number) => (count < 0 ? list.slice(count) : list.slice(0, count));

/** `$push`, with `$each`, `$position`, `$sort` and `$slice`, applied in this order. */
export function push(place: Place, operand: unknown, id: unknown): void {
  const list = arrayAt(place, id);
  if (!hasOperator(operand)) return place.set([...list, operand]);
  checkClauses('$push', operand, ['$each', '$position', '$slice', '$sort']);
  const added = listOf('$each in $push', operand['$each']);
  const at = '$position' in operand ? whole('$position', operand['$position']) : list.length;
  const from = at < 0 ? Math.max(0, list.length + at) : at;
  const joined = [...list.slice(0, from), ...added, ...list.slice(from)];
  const ordered = '$sort' in operand ? sorted(joined, operand['$sort']) : joined;
  place.set('$slice' in operand ? slice(ordered, whole('$slice', operand['$slice'])) : ordered);
}

/** `$addToSet`, with `$each`. */
export function addToSet(place: Place, operand: unknown, id: unknown): void {
  const list = [...arrayAt(place, id)];
  if (hasOperator(operand)) checkClauses('$addToSet', operand, ['$each']);
  const added = hasOperator(operand) ? listOf('$each in $addToSet', operand['$each']) : [operand];
  for (const it of added) if (!list.some((other) => sameValue(other, it))) list.push(it);
  place.set(list);
}

/** `$pop`: 1 takes the last, -1 the first. */
export function pop(place: Place, operand: unknown): void {
  if (operand !== 1 && operand !== -1) refuse(`$pop expects 1 or -1, found: ${describe(operand)}`);
  if (place.value === undefined) return;
  if (!Array.isArray(place.value))
    return refuse(`Path '${place.path}' contains an element of non-array type '${typeName(place.value)}'`);
  place.set(operand === 1 ? place.value.slice(0, -1) : place.value.slice(1));
}

function pulled(place: Place, operator: string, isGone: (it: unknown) => boolean) {
  if (place.value === undefined) return;
  if (!Array.isArray(place.value)) return refuse(`Cannot apply ${operator} to a non-array value`);
  place.set(place.value.filter((it) => !isGone(it)));
}

/** `$pull`: what equals a value, meets operators, or matches a query on its own fields. */
export function pull(place: Place, operand: unknown): void {
  if (isObject(operand) && !hasOperator(operand)) {
    const test = compileTest(operand);
    return pulled(place, '$pull', (it) => isObject(it) && test(it));
  }
  if (!hasOperator(operand) && !(operand instanceof RegExp))
    return pulled(place, '$pull', (it) => sameValue(it, operand));
  const test = compileTest({ it: operand });
  pulled(place, '$pull', (it) => test({ it }));
}

/** `$pullAll`: what equals one of the values. */
export function pullAll(place: Place, operand: unknown): void {
  const gone = listOf('$pullAll', operand);
  pulled(place, '$pullAll', (it) => gone.some((other) => sameValue(it, other)));
}
