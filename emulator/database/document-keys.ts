import { isContainer, isObject } from './values';

// The keys of a document for several paths at once, as an order and a unique index need them (MongoDB manual, multikey
// indexes). Paths that lead into the same list take the values of one element together.

/** The value of a path that ends at an empty list; it comes before null. */
export const EMPTY_LIST = Symbol('empty list');

/** How far a path was followed; `isDone` when nothing of its value stands for several any more. */
type Position = { parts: string[]; depth: number; value: unknown; isDone: boolean };

/** Called with the last fields of two paths that lead into different lists. */
type RefuseParallel = (field: string, other: string) => never;

const ARRAY_INDEX = /^\d+$/;

const isList = ({ value, isDone }: Position): boolean => !isDone && Array.isArray(value);

/** The text of the path to the list at which a position stands. */
const listPath = ({ parts, depth }: Position) => parts.slice(0, depth).join('.');

/** Follows a path to its end or to the next list that it does not name an element of. */
function advance(position: Position): Position {
  const { parts, isDone } = position;
  let { depth, value } = position;
  if (isDone) return position;
  for (; depth < parts.length; depth++) {
    const part = parts[depth]!;
    if (Array.isArray(value) && !(ARRAY_INDEX.test(part) && Number(part) < value.length)) break;
    value = isContainer(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return { parts, depth, value, isDone: depth === parts.length && !Array.isArray(value) };
}

/** Goes on with one element of the list at which a position stands. */
const enter = ({ parts, depth }: Position, element: unknown): Position =>
  depth === parts.length
    ? { parts, depth, value: element, isDone: true }
    : { parts, depth, value: isObject(element) ? element : undefined, isDone: false };

function expand(positions: Position[], refuse: RefuseParallel): unknown[][] {
  const reached = positions.map(advance);
  const first = reached.find(isList);
  if (!first) return [reached.map(({ value }) => value)];
  const path = listPath(first);
  const other = reached.find((position) => isList(position) && listPath(position) !== path);
  if (other) refuse(other.parts.slice(0, other.depth).at(-1)!, first.parts.slice(0, first.depth).at(-1)!);
  const list = first.value as unknown[];
  const elements = list.length ? list : [EMPTY_LIST];
  return elements.flatMap((element) =>
    expand(
      reached.map((position) => (isList(position) ? enter(position, element) : position)),
      refuse,
    ),
  );
}

/** The only key of a document without lists at paths that are names of fields; undefined for others. */
function plainKey(document: object, paths: string[][]): unknown[] | undefined {
  const key: unknown[] = [];
  for (const parts of paths) {
    const name = parts[0]!;
    const value = Object.hasOwn(document, name) ? (document as Record<string, unknown>)[name] : undefined;
    if (parts.length > 1 || Array.isArray(value)) return undefined;
    key.push(value);
  }
  return key;
}

/** All keys of a document: the values at the paths, undefined where one is missing. */
export function documentKeys(document: object, paths: string[][], refuse: RefuseParallel): unknown[][] {
  const plain = plainKey(document, paths);
  if (plain) return [plain];
  return expand(
    paths.map((parts) => ({ parts, depth: 0, value: document, isDone: false })),
    refuse,
  );
}
