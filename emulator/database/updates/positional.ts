import type { Filter } from '../queries/filter';
import { refuse } from '../query-error';
import type { Document } from '../types';
import { compileUpdate, type Update } from './update';
import { placeAt } from './update-paths';
import { copy, isObject } from '../values';

// The positional operator (MongoDB manual, `$`): in the path of an update it stands for the first element of the list
// that met the query.

type Plain = Record<string, unknown>;

const MISSED = 'The positional operator did not find the match needed from the query.';
const partsBefore = (path: string): string[] | undefined => {
  const parts = path.split('.');
  const at = parts.indexOf('$');
  return at > 0 ? parts.slice(0, at) : undefined;
};

/** Every path that a query has a condition on. */
function pathsOf(query: unknown): string[] {
  if (!isObject(query)) return [];
  return Object.entries(query).flatMap(([key, value]) =>
    !key.startsWith('$') ? [key] : Array.isArray(value) ? value.flatMap(pathsOf) : [],
  );
}

/** The first element of the list at a path with which alone the document still meets the query. */
function elementFound(before: Document, list: string, filter: Filter): number {
  const { value } = placeAt(copy(before), list);
  if (!Array.isArray(value)) return refuse(MISSED);
  const found = value.findIndex((element) => {
    const only = copy(before);
    placeAt(only, list).set([element]);
    return filter.test(only);
  });
  return found < 0 ? refuse(MISSED) : found;
}

/**
 * Compiles an update of what a query finds. Throws as `compileUpdate` does, and when `$` stands for a list the query
 * says nothing of.
 */
export function compileUpdateOf(update: unknown, query: unknown, filter: Filter): Update {
  const operators = isObject(update) ? Object.entries(update) : [];
  const lists = operators.flatMap(([, fields]) =>
    (isObject(fields) ? Object.keys(fields) : []).flatMap((path) => partsBefore(path)?.join('.') ?? []),
  );
  if (!lists.length) return compileUpdate(update);

  const asked = pathsOf(query);
  for (const list of lists) if (!asked.some((path) => path === list || path.startsWith(`${list}.`))) refuse(MISSED);
  return (before) => {
    const placed = (path: string) => {
      const list = partsBefore(path)?.join('.');
      return list === undefined
        ? path
        : path.replace(`${list}.$`, () => `${list}.${elementFound(before, list, filter)}`);
    };
    const rewritten = operators.map(([operator, fields]) => [
      operator,
      isObject(fields)
        ? Object.fromEntries(Object.entries(fields).map(([path, operand]) => [placed(path), operand]))
        : fields,
    ]);
    return compileUpdate(Object.fromEntries(rewritten) as Plain)(before);
  };
}
