import { refuse } from '../query-error';
import { describe, isContainer } from '../values';

// Where an update writes: strictly, so that no path leads through null, text or a whole array.

type Container = Record<string, unknown>;

/** One place in a document that is being updated. */
export type Place = {
  path: string;
  /** Undefined when nothing is there. */
  value: unknown;
  set(value: unknown): void;
  unset(): void;
};

const DIGITS = /^\d+$/;
const MOST_PADDING = 1_500_000;

const isReachable = (it: Container, part: string) => !Array.isArray(it) || DIGITS.test(part);

const inside = (it: Container, part: string) =>
  isReachable(it, part) && Object.hasOwn(it, part) ? it[part] : undefined;

function write(it: Container, part: string, value: unknown, name: string) {
  if (!isReachable(it, part)) refuse(`Cannot create field '${part}' in element {${name}: ${describe(it)}}`);
  if (Array.isArray(it)) {
    if (Number(part) > it.length + MOST_PADDING) refuse(`can't backfill more than ${MOST_PADDING} elements`);
    while (it.length < Number(part)) it.push(null);
  }
  it[part] = value;
}

/** Finds the place of a path in a document that may be changed; what is missing on the way is made when it is set. */
export function placeAt(root: Container, path: string): Place {
  const parts = path.split('.');
  const last = parts.pop()!;
  let at = root;
  let name = '';
  let depth = 0;
  for (; depth < parts.length; depth++) {
    const part = parts[depth]!;
    const next = inside(at, part);
    if (next === undefined && isReachable(at, part)) break;
    if (next === undefined || !isContainer(next)) {
      const [holder, field] = next === undefined ? [at, part] : [next, parts[depth + 1] ?? last];
      return blocked(
        path,
        `Cannot create field '${field}' in element {${next === undefined ? name : part}: ${describe(holder)}}`,
      );
    }
    at = next;
    name = part;
  }
  const missing = parts.slice(depth);
  if (!missing.length) {
    return {
      path,
      value: inside(at, last),
      set: (value) => write(at, last, value, name),
      unset: () => clear(at, last),
    };
  }
  const chain = (value: unknown) => [...missing.slice(1), last].reduceRight((made, part) => ({ [part]: made }), value);
  return { path, value: undefined, set: (value) => write(at, missing[0]!, chain(value), name), unset: () => undefined };
}

const blocked = (path: string, text: string): Place => ({
  path,
  value: undefined,
  set: () => refuse(text),
  unset: () => undefined,
});

function clear(it: Container, part: string) {
  if (!Object.hasOwn(it, part) || !isReachable(it, part)) return;
  if (Array.isArray(it)) it[Number(part)] = null;
  else delete it[part];
}

/** The places of a path, one for each element where it says `$[]`. */
export function placesAt(root: Container, path: string): Place[] {
  const at = path.split('.').indexOf('$[]');
  if (at < 0) return [placeAt(root, path)];
  const parts = path.split('.');
  const array = placeAt(root, parts.slice(0, at).join('.')).value;
  if (!Array.isArray(array)) {
    return refuse(
      `The path '${parts.slice(0, at).join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  return array.flatMap((_, i) => placesAt(root, [...parts.slice(0, at), String(i), ...parts.slice(at + 1)].join('.')));
}

/** Refuses a path no update may write. */
export function checkPath(path: string): void {
  const parts = path.split('.');
  if (!path) refuse('An empty update path is not valid.');
  if (parts.some((part) => !part))
    refuse(`The update path '${path}' contains an empty field name, which is not allowed.`);
  const dollar = parts.find((part) => part.startsWith('$') && part !== '$[]');
  if (dollar === '$') refuse(`The positional operator did not find the match needed from the query: '${path}'`);
  if (dollar) refuse(`The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
}

/** Refuses two paths of which one is, or lies inside, the other. */
export function checkConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    if (b.startsWith(a)) refuse(`Updating the path '${b.slice(0, -1)}' would create a conflict at '${a.slice(0, -1)}'`);
  }
}

/** Refuses field names that can not be stored. */
export function checkStorable(it: unknown, path = ''): void {
  if (!isContainer(it)) return;
  for (const key of Object.keys(it)) {
    const here = path ? `${path}.${key}` : key;
    if (key.startsWith('$')) refuse(`The dollar ($) prefixed field '${key}' in '${here}' is not valid for storage.`);
    if (key.includes('.')) refuse(`The dotted field '${key}' in '${here}' is not valid for storage.`);
    checkStorable(it[key], here);
  }
}
