import { isWithin, isWithinCircle, intersects } from '../geo/geometry';
import { candidatesAt, valuesAt } from '../paths';
import { refuse } from '../query-error';
import { readPoint, readShape, tryShape, type Shape } from '../geo/geojson';
import { compareValues, describe, isObject, rank, sameValue } from '../values';

/** Compiles a condition on part of a document; given by query.ts, which knows the whole language. */
export type Compile = (filter: Record<string, unknown>) => (it: object) => boolean;
/** Compiles one operator on one path. */
export type QueryOperator = (path: string[], operand: unknown, compile: Compile) => (it: object) => boolean;

const list = (name: string, it: unknown): unknown[] => (Array.isArray(it) ? it : refuse(`${name} needs an array`));

/** True when the condition holds for one of the candidates at the path. */
const some =
  (holds: (candidate: unknown) => boolean) =>
  (path: string[]) =>
  (it: object): boolean =>
    candidatesAt(it, path).some(holds);

const not = (test: (it: object) => boolean) => (it: object) => !test(it);

// a pattern given as a value means "matches", as in { name: /^a/ } and { name: { $in: [/^a/] } }
const isLike = (operand: unknown): ((candidate: unknown) => boolean) =>
  operand instanceof RegExp
    ? (it) => (typeof it === 'string' ? operand.test(it) : it instanceof RegExp && sameValue(it, operand))
    : (it) => sameValue(it, operand);

const isOneOf = (operands: unknown[]) => {
  const tests = operands.map(isLike);
  return (it: unknown) => tests.some((test) => test(it));
};

/** A comparison holds only between values of one type; NaN is only ever equal to itself. */
const compares =
  (holds: (order: number) => boolean): QueryOperator =>
  (path, operand) => {
    if (operand instanceof RegExp) refuse("Can't have RegEx as arg to predicate over field");
    const type = rank(operand);
    return some((it) => {
      if (rank(it) !== type) return false;
      if (Number.isNaN(it) || Number.isNaN(operand)) return holds(0) && sameValue(it, operand);
      return holds(compareValues(it, operand));
    })(path);
  };

function elementTest(operand: unknown, compile: Compile): (element: unknown) => boolean {
  if (!isObject(operand)) return refuse('$elemMatch needs an Object');
  const first = Object.keys(operand)[0] ?? '';
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const test = compile({ element: operand });
    // an element that is a list is compared as one value, not spread again, except by what asks about lists
    const asksLists = '$size' in operand || '$elemMatch' in operand;
    return (element) => test({ element: Array.isArray(element) && !asksLists ? [element] : element });
  }
  const test = compile(operand);
  return (element) => isObject(element) && test(element);
}

const elemMatch: QueryOperator = (path, operand, compile) => {
  const test = elementTest(operand, compile);
  return (it) => valuesAt(it, path).some((value) => Array.isArray(value) && value.some(test));
};

const all: QueryOperator = (path, operand, compile) => {
  const tests = list('$all', operand).map((each) =>
    isObject(each) && '$elemMatch' in each ? elemMatch(path, each['$elemMatch'], compile) : some(isLike(each))(path),
  );
  return (it) => tests.length > 0 && tests.every((test) => test(it));
};

const mod: QueryOperator = (path, operand) => {
  const [divisor, remainder] = list('$mod', operand) as number[];
  if ((operand as unknown[]).length !== 2) refuse('malformed mod, needs to be an array of two numbers');
  if (typeof divisor !== 'number' || typeof remainder !== 'number') return refuse('malformed mod, not a number');
  if (Math.trunc(divisor) === 0) refuse('divisor cannot be 0');
  return some((it) => typeof it === 'number' && Math.trunc(it) % Math.trunc(divisor) === Math.trunc(remainder))(path);
};

const size: QueryOperator = (path, operand) => {
  if (!Number.isInteger(operand) || (operand as number) < 0) refuse('$size must be a whole number');
  return (it) => valuesAt(it, path).some((value) => Array.isArray(value) && value.length === operand);
};

const exists: QueryOperator = (path, operand) => {
  const wanted = Boolean(operand);
  return (it) => valuesAt(it, path).some((value) => value !== undefined) === wanted;
};

const regex: QueryOperator = (path, operand) => {
  if (operand instanceof RegExp) return some(isLike(operand))(path);
  if (typeof operand !== 'string') return refuse('$regex has to be a string');
  return some(isLike(new RegExp(operand)))(path);
};

const shapes = (path: string[], holds: (shape: Shape) => boolean) => (it: object) =>
  [...valuesAt(it, path), ...candidatesAt(it, path)].some((value) => {
    const shape = value && typeof value === 'object' ? tryShape(value) : undefined;
    return shape !== undefined && holds(shape);
  });

const geoIntersects: QueryOperator = (path, operand) => {
  if (!isObject(operand) || !isObject(operand['$geometry'])) {
    return refuse(`$geoIntersects not supported with provided geometry: ${describe(operand)}`);
  }
  const asked = readShape(operand['$geometry']);
  return shapes(path, (shape) => intersects(shape, asked));
};

const geoWithin: QueryOperator = (path, operand) => {
  if (isObject(operand) && Array.isArray(operand['$centerSphere'])) {
    const [centre, angle] = operand['$centerSphere'] as unknown[];
    if (typeof angle !== 'number' || !(angle >= 0)) return refuse('radius must be a non-negative number');
    const from = readPoint(centre);
    return shapes(path, (shape) => isWithinCircle(shape, from, angle));
  }
  if (!isObject(operand) || !isObject(operand['$geometry']))
    return refuse(`unknown geo specifier: ${describe(operand)}`);
  const { polygons } = readShape(operand['$geometry']);
  if (!polygons.length) refuse(`$geoWithin not supported with provided geometry: ${describe(operand)}`);
  return shapes(path, (shape) => isWithin(shape, polygons));
};

/**
 * One line an operator; what is not here is refused. `$near` and `$nearSphere` order the result and live in near.ts.
 */
export const QUERY_OPERATORS: Record<string, QueryOperator> = {
  $eq: (path, operand) => some((it) => sameValue(it, operand))(path),
  $ne: (path, operand) => not(some((it) => sameValue(it, operand))(path)),
  $gt: compares((order) => order > 0),
  $gte: compares((order) => order >= 0),
  $lt: compares((order) => order < 0),
  $lte: compares((order) => order <= 0),
  $in: (path, operand) => some(isOneOf(list('$in', operand)))(path),
  $nin: (path, operand) => not(some(isOneOf(list('$nin', operand)))(path)),
  $exists: exists,
  $mod: mod,
  $all: all,
  $size: size,
  $elemMatch: elemMatch,
  $regex: regex,
  $geoIntersects: geoIntersects,
  $geoWithin: geoWithin,
};
