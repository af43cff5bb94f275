import { DATABASE_LIMITS } from '../../limits';
import { checkKey } from '../paths';
import { throwQueryError } from '../query-error';
import { formatValue, isContainer } from '../values';

// Update paths: a path through null, a scalar or an array field is an error, as in MongoDB.

type Container = Record<string, unknown>;

/** The field of a document that one update operator writes. */
export type UpdateTarget = {
  path: string;
  /** Undefined when the field is missing. */
  value: unknown;
  set(value: unknown): void;
  unset(): void;
};

const DIGITS = /^\d+$/;
const MAX_PADDING = 1_500_000;

/** The key of a part of a path: an update reads the index 01 of an array as 1. */
const keyIn = (container: Container, part: string) =>
  Array.isArray(container) && DIGITS.test(part) ? String(Number(part)) : part;

const isValidKey = (container: Container, part: string) => !Array.isArray(container) || DIGITS.test(part);

const childOf = (container: Container, part: string) => {
  const key = keyIn(container, part);
  return isValidKey(container, part) && Object.hasOwn(container, key) ? container[key] : undefined;
};

function assign(container: Container, part: string, value: unknown, name: string) {
  if (!isValidKey(container, part))
    throwQueryError(`Cannot create field '${part}' in element {${name}: ${formatValue(container)}}`);
  if (Array.isArray(container)) {
    if (Number(part) > container.length + MAX_PADDING)
      throwQueryError(`can't backfill more than ${MAX_PADDING} elements`);
    while (container.length < Number(part)) container.push(null);
  }
  container[keyIn(container, part)] = value;
}

/** Resolves a path in a mutable document; missing parents are created when the value is set. */
export function resolveTarget(root: Container, path: string): UpdateTarget {
  const parts = path.split('.');
  const last = parts.pop()!;
  let at = root;
  let name = '';
  let depth = 0;
  for (; depth < parts.length; depth++) {
    const part = parts[depth]!;
    const next = childOf(at, part);
    if (next === undefined && isValidKey(at, part)) break;
    if (next === undefined || !isContainer(next)) {
      const [holder, field] = next === undefined ? [at, part] : [next, parts[depth + 1] ?? last];
      return unreachable(
        path,
        `Cannot create field '${field}' in element {${next === undefined ? name : part}: ${formatValue(holder)}}`,
      );
    }
    at = next;
    name = part;
  }
  const missing = parts.slice(depth);
  if (!missing.length) {
    return {
      path,
      value: childOf(at, last),
      set: (value) => assign(at, last, value, name),
      unset: () => unset(at, last),
    };
  }
  const chain = (value: unknown) =>
    [...missing.slice(1), last].reduceRight((inner, part) => ({ [part]: inner }), value);
  return {
    path,
    value: undefined,
    set: (value) => assign(at, missing[0]!, chain(value), name),
    unset: () => undefined,
  };
}

const unreachable = (path: string, text: string): UpdateTarget => ({
  path,
  value: undefined,
  set: () => throwQueryError(text),
  unset: () => undefined,
});

function unset(container: Container, part: string) {
  if (!Object.hasOwn(container, keyIn(container, part)) || !isValidKey(container, part)) return;
  if (Array.isArray(container)) container[Number(part)] = null;
  else delete container[part];
}

/** Resolves a path that may contain `$[]`: one target per array element. */
export function resolveTargets(root: Container, path: string): UpdateTarget[] {
  const at = path.split('.').indexOf('$[]');
  if (at < 0) return [resolveTarget(root, path)];
  const parts = path.split('.');
  const array = resolveTarget(root, parts.slice(0, at).join('.')).value;
  if (!Array.isArray(array)) {
    return throwQueryError(
      `The path '${parts.slice(0, at).join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  return array.flatMap((_, i) =>
    resolveTargets(root, [...parts.slice(0, at), String(i), ...parts.slice(at + 1)].join('.')),
  );
}

/** Throws QueryError for an invalid update path. */
export function checkPath(path: string): void {
  const parts = path.split('.');
  if (!path) throwQueryError('An empty update path is not valid.');
  if (parts.some((part) => !part))
    throwQueryError(`The update path '${path}' contains an empty field name, which is not allowed.`);
  if (parts.length > DATABASE_LIMITS.documentDepth)
    throwQueryError(`Document exceeds maximum nesting depth of ${DATABASE_LIMITS.documentDepth}`);
  parts.forEach(checkKey);
  const dollar = parts.find((part) => part.startsWith('$') && part !== '$[]');
  if (dollar === '$')
    throwQueryError(`The positional operator did not find the match needed from the query: '${path}'`);
  if (dollar) throwQueryError(`The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
}

/** Throws QueryError when one path equals or contains another. */
export function checkConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    if (b.startsWith(a))
      throwQueryError(`Updating the path '${b.slice(0, -1)}' would create a conflict at '${a.slice(0, -1)}'`);
  }
}

/**
 * Throws QueryError for field names that cannot be stored; dots are allowed since MongoDB 3.6, but no path finds them.
 */
export function checkStorable(value: unknown, path = ''): void {
  if (!isContainer(value)) return;
  for (const key of Object.keys(value)) {
    const fieldPath = path ? `${path}.${key}` : key;
    checkKey(key);
    if (key.startsWith('$'))
      throwQueryError(`The dollar ($) prefixed field '${key}' in '${fieldPath}' is not valid for storage.`);
    checkStorable(value[key], fieldPath);
  }
}
