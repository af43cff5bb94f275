import { refuse } from '../query-error';
import type { Document } from '../types';
import { addToSet, pop, pull, pullAll, push } from './array-operators';
import { checkConflicts, checkPath, checkStorable, placeAt, placesAt, type Place } from './update-paths';
import { compareValues, copy, describe, isObject, sameValue, typeName } from '../values';

type Plain = Record<string, unknown>;
type Operator = (place: Place, operand: unknown, it: Plain) => void;

const arithmetic =
  (name: string, verb: string, result: (before: number | undefined, by: number) => number): Operator =>
  (place, operand, it) => {
    if (typeof operand !== 'number')
      return refuse(`Cannot ${verb} with non-numeric argument: {${place.path}: ${describe(operand)}}`);
    if (place.value !== undefined && typeof place.value !== 'number') {
      const field = place.path.split('.').at(-1)!;
      const holder = `{_id: ${describe(it['_id'])}} has the field '${field}' of non-numeric type ${typeName(place.value)}`;
      refuse(`Cannot apply ${name} to a value of non-numeric type. ${holder}`);
    }
    place.set(result(place.value as number | undefined, operand));
  };

const extreme =
  (direction: 1 | -1): Operator =>
  (place, operand) => {
    if (place.value === undefined || compareValues(operand, place.value) * direction > 0) place.set(operand);
  };

function rename(place: Place, operand: unknown, it: Plain) {
  if (place.value === undefined) return;
  const value = place.value;
  place.unset();
  placeAt(it, operand as string).set(value);
}

/** One line an operator; what is not here is refused. */
const OPERATORS: Record<string, Operator> = {
  $set: (place, operand) => place.set(operand),
  $unset: (place) => place.unset(),
  $inc: arithmetic('$inc', 'increment', (before, by) => (before ?? 0) + by),
  $mul: arithmetic('$mul', 'multiply', (before, by) => (before === undefined ? 0 : before * by)),
  $min: extreme(-1),
  $max: extreme(1),
  $rename: rename,
  $push: (place, operand, it) => push(place, operand, it['_id']),
  $addToSet: (place, operand, it) => addToSet(place, operand, it['_id']),
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};

const STORES = new Set(['$set', '$min', '$max']);

type Step = { operator: string; path: string; operand: unknown };

function checkRename({ path, operand }: Step) {
  if (typeof operand !== 'string')
    return refuse(`The 'to' field for $rename must be a string: ${path}: ${describe(operand)}`);
  if (operand === path) refuse(`The source and target field for $rename must differ: ${path}: "${path}"`);
  checkPath(operand);
}

function checkStored({ operator, path, operand }: Step) {
  if (STORES.has(operator)) checkStorable(operand, path);
  if (operator !== '$push' && operator !== '$addToSet') return;
  const each = isObject(operand) && '$each' in operand ? operand['$each'] : operand;
  checkStorable(each, path);
}

function readSteps(update: Plain): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$'))
      return refuse(`the update operation document must contain atomic operators, found: ${operator}`);
    if (!Object.hasOwn(OPERATORS, operator)) return refuse(`Unknown modifier: ${operator}`);
    if (!isObject(fields))
      return refuse(`Modifiers operate on fields but we found type ${typeName(fields)} instead: ${operator}`);
    if (!Object.keys(fields).length)
      refuse(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`);
    return Object.entries(fields).map(([path, operand]): Step => ({ operator, path, operand }));
  });
  for (const step of steps) {
    checkPath(step.path);
    if (step.operator === '$rename') checkRename(step);
    checkStored(step);
  }
  checkConflicts(
    steps.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, operand as string] : [path])),
  );
  return steps;
}

/** An update ready to be applied to any number of documents. */
export type Update = (before: Document) => Document;

/** Compiles update operators; refuses what it does not know, before a document is looked at. */
export function compileUpdate(update: unknown): Update {
  if (!isObject(update)) return refuse('the update must be an object');
  const steps = readSteps(update);
  return (before) => {
    const after = copy(before);
    for (const { operator, path, operand } of steps) {
      for (const place of placesAt(after, path)) OPERATORS[operator]!(place, copy(operand), after);
    }
    if (!sameValue(after._id, before._id))
      refuse("Performing an update on the path '_id' would modify the immutable field '_id'");
    return after;
  };
}

/** A whole new content under the same id. */
export function compileReplacement(content: unknown): Update {
  if (!isObject(content)) return refuse('the document must be an object');
  checkStorable(content);
  return (before) => {
    if ('_id' in content && !sameValue(content['_id'], before._id))
      refuse("the (immutable) field '_id' was found to have been altered");
    const { _id: _, ...rest } = content;
    return { _id: before._id, ...copy(rest) };
  };
}
