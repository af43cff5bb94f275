import { compileTest } from './filter';
import { checkFieldPath } from '../paths';
import { throwQueryError } from '../query-error';
import { formatValue, isObject } from '../values';

type Plain = Record<string, unknown>;
/** Returns the requested part of a document. */
export type Project = (document: Plain) => Plain;
/** Paths as a tree; `true` marks the end of a path. */
export type PathTree = Map<string, PathTree | true>;

/** Builds the tree of paths; throws QueryError when one path contains another. */
export function buildPathTree(paths: string[]): PathTree {
  const root: PathTree = new Map();
  for (const path of paths) {
    const parts = path.split('.');
    checkFieldPath(path);
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.get(part) ?? new Map();
      if (next === true)
        return throwQueryError(
          `Invalid $project :: caused by :: specification contains two conflicting paths: ${path}`,
        );
      at.set(part, next);
      at = next;
    }
    if (at.has(parts.at(-1)!))
      throwQueryError(`Invalid $project :: caused by :: specification contains two conflicting paths: ${path}`);
    at.set(parts.at(-1)!, true);
  }
  return root;
}

/** Keeps only the fields in the tree. Arrays on the path are projected by element; their scalars are dropped. */
export function include(document: Plain, tree: PathTree): Plain {
  const result: Plain = {};
  for (const key of Object.keys(document)) {
    const branch = tree.get(key);
    if (branch === undefined) continue;
    const value = branch === true ? document[key] : includeIn(document[key], branch);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function includeIn(container: unknown, tree: PathTree): unknown {
  if (Array.isArray(container))
    return container.map((each) => includeIn(each, tree)).filter((each) => each !== undefined);
  return isObject(container) ? include(container, tree) : undefined;
}

/** Removes the fields in the tree. */
export function exclude(document: Plain, tree: PathTree): Plain {
  const result: Plain = {};
  for (const key of Object.keys(document)) {
    const branch = tree.get(key);
    if (branch === undefined) result[key] = document[key];
    else if (branch !== true) result[key] = excludeIn(document[key], branch);
  }
  return result;
}

function excludeIn(container: unknown, tree: PathTree): unknown {
  if (Array.isArray(container)) return container.map((each) => excludeIn(each, tree));
  return isObject(container) ? exclude(container, tree) : container;
}

function slice(list: unknown[], operand: unknown): unknown[] {
  if (Number.isInteger(operand))
    return (operand as number) < 0 ? list.slice(operand as number) : list.slice(0, operand as number);
  const [skip, count] = operand as [number, number];
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip;
  return list.slice(from, from + count);
}

function checkSlice(operand: unknown) {
  if (Number.isInteger(operand)) return;
  const isPair =
    Array.isArray(operand) && operand.length === 2 && operand.every(Number.isInteger) && (operand[1] as number) > 0;
  if (!isPair) throwQueryError(`$slice only supports numbers and [skip, limit] arrays, not ${formatValue(operand)}`);
}

/** `$slice` or `$elemMatch` on one array of the result. */
type ArrayProjection = { path: string; apply: (value: unknown) => unknown };

function readArrayProjection(path: string, spec: Plain): ArrayProjection {
  const [operator, ...others] = Object.keys(spec);
  const operand = spec[operator!];
  if (others.length || (operator !== '$slice' && operator !== '$elemMatch')) {
    return throwQueryError(`Unsupported projection option: ${path}: ${formatValue(spec)}`);
  }
  if (operator === '$slice') {
    checkSlice(operand);
    return { path, apply: (value) => (Array.isArray(value) ? slice(value, operand) : value) };
  }
  if (!isObject(operand)) return throwQueryError('elemMatch: Invalid argument, object required');
  if (path.includes('.')) throwQueryError('Cannot use $elemMatch projection on a nested field.');
  const test = compileTest({ list: { $elemMatch: operand } });
  return {
    path,
    apply: (value) => {
      const list: unknown[] = Array.isArray(value) ? value : [];
      const first = list.findIndex((each) => test({ list: [each] }));
      return first < 0 ? undefined : [list[first]];
    },
  };
}

function applyArrayProjection(container: unknown, parts: string[], apply: ArrayProjection['apply']): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return apply(container);
  if (Array.isArray(container)) return container.map((each) => applyArrayProjection(each, parts, apply));
  if (!isObject(container) || !Object.hasOwn(container, part)) return container;
  const { [part]: value, ...others } = container;
  const projected = applyArrayProjection(value, rest, apply);
  return projected === undefined ? others : { ...container, [part]: projected };
}

const isOperation = (value: Plain) => Object.keys(value).some((key) => key.startsWith('$'));

/** Writes fields of objects as paths: `{a: {b: 1}}` is `{'a.b': 1}`. */
function flatten(spec: Plain, prefix = ''): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([key, value]): [string, unknown][] => {
    const path = prefix + key;
    if (!isObject(value) || isOperation(value)) return [[path, value]];
    if (!Object.keys(value).length)
      throwQueryError(`An empty sub-projection is not a valid value. Found empty object at path ${path}`);
    return flatten(value, `${path}.`);
  });
}

/** Compiles the projection of a `get`: included or excluded fields, `$slice` and `$elemMatch`. */
export function compileProjection(spec: unknown): Project {
  if (!isObject(spec)) return throwQueryError('projection must be an object');
  const { _id: id = 1, ...fields } = spec;
  const included: string[] = [];
  const excluded: string[] = [];
  const arrayProjections: ArrayProjection[] = [];
  for (const [path, value] of flatten(fields)) {
    if (isObject(value)) {
      arrayProjections.push(readArrayProjection(path, value));
      if ('$elemMatch' in value) included.push(path);
    } else {
      if (typeof value !== 'number' && typeof value !== 'boolean')
        throwQueryError(`Unsupported projection option: ${path}: ${formatValue(value)}`);
      (value ? included : excluded).push(path);
    }
  }
  if (included.length && excluded.length) throwQueryError('Projection cannot have a mix of inclusion and exclusion.');
  if (included.length)
    included.push(...arrayProjections.map(({ path }) => path).filter((path) => !included.includes(path)));
  const onlyId = !included.length && !excluded.length && !arrayProjections.length && Boolean(id) && '_id' in spec;
  const chosen = buildPathTree(
    included.length || onlyId ? [...(id ? ['_id'] : []), ...included] : [...(id ? [] : ['_id']), ...excluded],
  );
  const choose = included.length || onlyId ? include : exclude;
  return (document) =>
    arrayProjections.reduce(
      (result, { path, apply }) => applyArrayProjection(result, path.split('.'), apply) as Plain,
      choose(document, chosen),
    );
}
