import { throwQueryError } from '../query-error';
import type { Document } from '../types';
import { addToSet, hasEach, pop, pull, pullAll, push } from './array-operators';
import {
  checkConflicts,
  checkPath,
  checkStorable,
  resolveTarget,
  resolveTargets,
  type UpdateTarget,
} from './update-paths';
import { compareValues, clone, formatValue, isObject, isEqual, typeName } from '../values';

type Plain = Record<string, unknown>;
type UpdateOperator = (target: UpdateTarget, operand: unknown, document: Plain) => void;

const arithmeticOperator =
  (name: string, verb: string, result: (before: number | undefined, by: number) => number): UpdateOperator =>
  (target, operand, document) => {
    if (typeof operand !== 'number')
      return throwQueryError(`Cannot ${verb} with non-numeric argument: {${target.path}: ${formatValue(operand)}}`);
    if (target.value !== undefined && typeof target.value !== 'number') {
      const field = target.path.split('.').at(-1)!;
      const element = `{_id: ${formatValue(document['_id'])}} has the field '${field}' of non-numeric type ${typeName(target.value)}`;
      throwQueryError(`Cannot apply ${name} to a value of non-numeric type. ${element}`);
    }
    target.set(result(target.value as number | undefined, operand));
  };

const extremeOperator =
  (direction: 1 | -1): UpdateOperator =>
  (target, operand) => {
    if (target.value === undefined || compareValues(operand, target.value) * direction > 0) target.set(operand);
  };

/** `$rename` reaches into no array. */
function refuseArrayOnPath(end: 'source' | 'destination', document: Plain, path: string) {
  const parts = path.split('.');
  for (let depth = 1; depth < parts.length; depth++) {
    const parent = parts.slice(0, depth).join('.');
    if (!Array.isArray(resolveTarget(document, parent).value)) continue;
    const found = `has an array field called '${parts[depth - 1]}'`;
    throwQueryError(
      `The ${end} field cannot be an array element, '${path}' in doc with _id: ${formatValue(document['_id'])} ${found}`,
    );
  }
}

function renameField(target: UpdateTarget, operand: unknown, document: Plain) {
  refuseArrayOnPath('source', document, target.path);
  if (target.value === undefined) return;
  refuseArrayOnPath('destination', document, operand as string);
  const value = target.value;
  target.unset();
  resolveTarget(document, operand as string).set(value);
}

const BITWISE: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

/** `$bit`: bitwise operations on an integer; a missing field counts as zero. */
function bit(target: UpdateTarget, operand: unknown, document: Plain) {
  const { path, value = 0 } = target;
  if (!isObject(operand)) {
    const usage = '{$bit: {field: {and/or/xor: #}}}';
    return throwQueryError(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: ${usage}`,
    );
  }
  const operations = Object.entries(operand);
  if (!operations.length)
    throwQueryError('You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}}');
  for (const [name, by] of operations) {
    const found = formatValue({ [name]: by });
    if (!Object.hasOwn(BITWISE, name))
      throwQueryError(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: ${found}`,
      );
    if (!Number.isInteger(by))
      throwQueryError(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(by)}' is not supported here: ${found}`,
      );
  }
  if (!Number.isInteger(value)) {
    const element = `_id: ${formatValue(document['_id'])} has the field ${path} of non-integer type ${typeName(value)}`;
    throwQueryError(`Cannot apply $bit to a value of non-integral type.${element}`);
  }
  const result = operations.reduce(
    (bits, [name, by]) => BITWISE[name]!(bits, BigInt(by as number)),
    BigInt(value as number),
  );
  target.set(Number(BigInt.asIntN(64, result)));
}

/** The supported update operators; others throw QueryError. */
const OPERATORS: Record<string, UpdateOperator> = {
  $set: (target, operand) => target.set(operand),
  $unset: (target) => target.unset(),
  $inc: arithmeticOperator('$inc', 'increment', (before, by) => (before ?? 0) + by),
  $mul: arithmeticOperator('$mul', 'multiply', (before, by) => (before ?? 0) * by + 0),
  $bit: bit,
  $min: extremeOperator(-1),
  $max: extremeOperator(1),
  $rename: renameField,
  $push: (target, operand, document) => push(target, operand, document['_id']),
  $addToSet: (target, operand, document) => addToSet(target, operand, document['_id']),
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};

const STORING_OPERATORS = new Set(['$set', '$min', '$max']);

type Step = { operator: string; path: string; operand: unknown };

function checkRename({ path, operand }: Step) {
  if (typeof operand !== 'string')
    return throwQueryError(`The 'to' field for $rename must be a string: ${path}: ${formatValue(operand)}`);
  if (operand === path) throwQueryError(`The source and target field for $rename must differ: ${path}: "${path}"`);
  checkPath(operand);
}

function checkStored({ operator, path, operand }: Step) {
  if (STORING_OPERATORS.has(operator)) checkStorable(operand, path);
  if (operator !== '$push' && operator !== '$addToSet') return;
  checkStorable(hasEach(operand) ? operand['$each'] : operand, path);
}

function parseSteps(update: Plain): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$'))
      return throwQueryError(`the update operation document must contain atomic operators, found: ${operator}`);
    if (!Object.hasOwn(OPERATORS, operator)) return throwQueryError(`Unknown modifier: ${operator}`);
    if (!isObject(fields))
      return throwQueryError(`Modifiers operate on fields but we found type ${typeName(fields)} instead: ${operator}`);
    if (!Object.keys(fields).length)
      throwQueryError(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`);
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

/** A compiled update: returns the changed copy of a document. */
export type Update = (before: Document) => Document;

/** Compiles update operators; throws QueryError for an unknown one before any document is read. */
export function compileUpdate(update: unknown): Update {
  if (!isObject(update)) return throwQueryError('the update must be an object');
  const steps = parseSteps(update);
  return (before) => {
    const after = clone(before);
    for (const { operator, path, operand } of steps) {
      for (const target of resolveTargets(after, path)) OPERATORS[operator]!(target, clone(operand), after);
    }
    if (!isEqual(after._id, before._id))
      throwQueryError("Performing an update on the path '_id' would modify the immutable field '_id'");
    return after;
  };
}

/** Compiles a replacement: new content under the same id. */
export function compileReplacement(content: unknown): Update {
  if (!isObject(content)) return throwQueryError('the document must be an object');
  checkStorable(content);
  return (before) => {
    if ('_id' in content && !isEqual(content['_id'], before._id))
      throwQueryError("the (immutable) field '_id' was found to have been altered");
    const { _id: _, ...rest } = content;
    return { _id: before._id, ...clone(rest) };
  };
}
