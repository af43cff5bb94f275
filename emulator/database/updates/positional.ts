import { compileTest, type Filter } from '../queries/filter';
import { throwQueryError } from '../query-error';
import type { Document } from '../types';
import { compileUpdate, type Update } from './update';
import { resolveTarget } from './update-paths';
import { clone, isObject } from '../values';

// The positional operator `$` (MongoDB manual) stands for the first array element that matches the query.

type Plain = Record<string, unknown>;

const NO_MATCH = 'The positional operator did not find the match needed from the query.';
const arrayPathParts = (path: string): string[] | undefined => {
  const parts = path.split('.');
  const at = parts.indexOf('$');
  return at > 0 ? parts.slice(0, at) : undefined;
};

/** Conditions that hold for a list as a whole, so that they find no element. */
const isOnWhole = (operator: string, operand: unknown) =>
  ['$ne', '$nin', '$not', '$size'].includes(operator) || (operator === '$exists' && !operand);

/** The conditions on one path, one for each operator and for each value of `$all`. */
function conditionsOn(path: string, condition: unknown): Plain[] {
  if (!isObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) return [{ [path]: condition }];
  const { $options: options, ...operators } = condition;
  return Object.entries(operators).flatMap(([operator, operand]): Plain[] => {
    if (isOnWhole(operator, operand)) return [];
    if (operator === '$all' && Array.isArray(operand)) return operand.map((value) => ({ [path]: value as unknown }));
    return [{ [path]: { [operator]: operand, ...(operator === '$regex' && options ? { $options: options } : {}) } }];
  });
}

/** The conditions of a query that can find an element, in their order. */
function conditionsOf(query: unknown): Plain[] {
  if (!isObject(query)) return [];
  return Object.entries(query).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return conditionsOn(key, value);
    return Array.isArray(value) && key !== '$nor' ? value.flatMap(conditionsOf) : [];
  });
}

const isOnArray = (list: string) => (condition: Plain) =>
  Object.keys(condition).some((path) => path === list || path.startsWith(`${list}.`));

/**
 * The index of the first element that satisfies the query when it is the only one in its array. When different elements
 * satisfy its conditions, the last condition on the array decides, as in MongoDB.
 */
function findMatchedElement(before: Document, list: string, filter: Filter, conditions: Plain[]): number {
  const candidate = clone(before);
  const { value, set } = resolveTarget(candidate, list);
  if (!Array.isArray(value)) return throwQueryError(NO_MATCH);
  const indexOf = (test: (document: object) => boolean) =>
    value.findIndex((element) => {
      set([element]);
      return test(candidate);
    });
  const onArray = conditions.filter(isOnArray(list));
  const found = onArray.length ? indexOf(filter.test) : -1;
  if (found >= 0) return found;
  for (const condition of onArray.reverse()) {
    const last = indexOf(compileTest(condition));
    if (last >= 0) return last;
  }
  return throwQueryError(NO_MATCH);
}

/** Compiles an update that may contain `$`. Throws as `compileUpdate` does, and updating when no element was found. */
export function compilePositionalUpdate(update: unknown, query: unknown, filter: Filter): Update {
  const operators = isObject(update) ? Object.entries(update) : [];
  const lists = operators.flatMap(([, fields]) =>
    (isObject(fields) ? Object.keys(fields) : []).flatMap((path) => arrayPathParts(path)?.join('.') ?? []),
  );
  if (!lists.length) return compileUpdate(update);

  const conditions = conditionsOf(query);
  return (before) => {
    const resolvePath = (path: string) => {
      const list = arrayPathParts(path)?.join('.');
      return list === undefined
        ? path
        : path.replace(`${list}.$`, () => `${list}.${findMatchedElement(before, list, filter, conditions)}`);
    };
    const rewritten = operators.map(([operator, fields]) => [
      operator,
      isObject(fields)
        ? Object.fromEntries(Object.entries(fields).map(([path, operand]) => [resolvePath(path), operand]))
        : fields,
    ]);
    return compileUpdate(Object.fromEntries(rewritten) as Plain)(before);
  };
}
