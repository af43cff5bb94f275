import { compileTest } from './filter';
import { refuse } from '../query-error';
import { describe, isObject } from '../values';

type Plain = Record<string, unknown>;
/** Turns a stored document into what was asked of it. */
export type Project = (it: Plain) => Plain;
/** Paths as a tree; `true` ends one. */
export type Tree = Map<string, Tree | true>;

/** Grows a tree of paths; refuses a path inside another. */
export function treeOf(paths: string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    const parts = path.split('.');
    if (parts.some((part) => !part)) refuse(`FieldPath field names may not be empty strings: '${path}'`);
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.get(part) ?? new Map();
      if (next === true)
        return refuse(`Invalid $project :: caused by :: specification contains two conflicting paths: ${path}`);
      at.set(part, next);
      at = next;
    }
    if (at.has(parts.at(-1)!))
      refuse(`Invalid $project :: caused by :: specification contains two conflicting paths: ${path}`);
    at.set(parts.at(-1)!, true);
  }
  return root;
}

/** Only what the tree names. Arrays on the way are gone through; their plain values are left out. */
export function include(it: Plain, tree: Tree): Plain {
  const made: Plain = {};
  for (const key of Object.keys(it)) {
    const branch = tree.get(key);
    if (branch === undefined) continue;
    const value = branch === true ? it[key] : includeIn(it[key], branch);
    if (value !== undefined) made[key] = value;
  }
  return made;
}

function includeIn(it: unknown, tree: Tree): unknown {
  if (Array.isArray(it)) return it.map((each) => includeIn(each, tree)).filter((each) => each !== undefined);
  return isObject(it) ? include(it, tree) : undefined;
}

/** Everything but what the tree names. */
export function exclude(it: Plain, tree: Tree): Plain {
  const made: Plain = {};
  for (const key of Object.keys(it)) {
    const branch = tree.get(key);
    if (branch === undefined) made[key] = it[key];
    else if (branch !== true) made[key] = excludeIn(it[key], branch);
  }
  return made;
}

function excludeIn(it: unknown, tree: Tree): unknown {
  if (Array.isArray(it)) return it.map((each) => excludeIn(each, tree));
  return isObject(it) ? exclude(it, tree) : it;
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
  if (!isPair) refuse(`$slice only supports numbers and [skip, limit] arrays, not ${describe(operand)}`);
}

/** A change to one array of the answer. */
type Trim = { path: string; of: (list: unknown[]) => unknown[] | undefined };

function readTrim(path: string, spec: Plain): Trim {
  const [operator, ...others] = Object.keys(spec);
  const operand = spec[operator!];
  if (others.length || (operator !== '$slice' && operator !== '$elemMatch')) {
    return refuse(`Unsupported projection option: ${path}: ${describe(spec)}`);
  }
  if (operator === '$slice') {
    checkSlice(operand);
    return { path, of: (list) => slice(list, operand) };
  }
  if (!isObject(operand)) return refuse('elemMatch: Invalid argument, object required');
  if (path.includes('.')) refuse('Cannot use $elemMatch projection on a nested field.');
  const test = compileTest({ list: { $elemMatch: operand } });
  return {
    path,
    of: (list) => {
      const first = list.findIndex((each) => test({ list: [each] }));
      return first < 0 ? undefined : [list[first]];
    },
  };
}

function trimAt(it: unknown, parts: string[], of: Trim['of']): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return Array.isArray(it) ? of(it) : it;
  if (Array.isArray(it)) return it.map((each) => trimAt(each, parts, of));
  if (!isObject(it) || !(part in it)) return it;
  const { [part]: value, ...others } = it;
  const trimmed = trimAt(value, rest, of);
  return trimmed === undefined ? others : { ...it, [part]: trimmed };
}

/** Compiles the projection of a `get`: fields in or out, `$slice` and `$elemMatch`; refuses anything else. */
export function compileProjection(spec: unknown): Project {
  if (!isObject(spec)) return refuse('projection must be an object');
  const { _id: id = 1, ...fields } = spec;
  const included: string[] = [];
  const excluded: string[] = [];
  const trims: Trim[] = [];
  for (const [path, value] of Object.entries(fields)) {
    if (isObject(value)) {
      trims.push(readTrim(path, value));
      if ('$elemMatch' in value) included.push(path);
    } else {
      if (typeof value !== 'number' && typeof value !== 'boolean')
        refuse(`Unsupported projection option: ${path}: ${describe(value)}`);
      (value ? included : excluded).push(path);
    }
  }
  if (included.length && excluded.length) refuse('Projection cannot have a mix of inclusion and exclusion.');
  if (included.length) included.push(...trims.map(({ path }) => path).filter((path) => !included.includes(path)));
  const onlyId = !included.length && !excluded.length && !trims.length && Boolean(id) && '_id' in spec;
  const chosen = treeOf(
    included.length || onlyId ? [...(id ? ['_id'] : []), ...included] : [...(id ? [] : ['_id']), ...excluded],
  );
  const choose = included.length || onlyId ? include : exclude;
  return (it) => trims.reduce((made, { path, of }) => trimAt(made, path.split('.'), of) as Plain, choose(it, chosen));
}
