import { isWithinPolygons, isWithinCircle, intersects } from '../geo/geometry';
import { candidatesAt, valuesAt } from '../paths';
import { compilePattern } from './pattern';
import { throwQueryError } from '../query-error';
import { parsePoint, parseGeometry, tryParseGeometry, type Geometry } from '../geo/geojson';
import { compareValues, formatValue, isContainer, isObject, typeOrder, isEqual } from '../values';

/** Compiles a query on part of a document; passed in by filter.ts to avoid a circular import. */
export type Compile = (filter: Record<string, unknown>) => (document: object) => boolean;
/** Compiles one operator on one path. */
export type QueryOperator = (path: string[], operand: unknown, compile: Compile) => (document: object) => boolean;

const requireArray = (name: string, value: unknown): unknown[] =>
  Array.isArray(value) ? value : throwQueryError(`${name} needs an array`);

/** Builds a test that is true when one of the candidate values at the path satisfies the condition. */
const anyCandidate =
  (holds: (candidate: unknown) => boolean) =>
  (path: string[]) =>
  (document: object): boolean =>
    candidatesAt(document, path).some(holds);

const negate = (test: (document: object) => boolean) => (document: object) => !test(document);

// a pattern as a value means "matches", as in { name: /^a/ } and { name: { $in: [/^a/] } }
const matchesValue = (operand: unknown): ((candidate: unknown) => boolean) =>
  operand instanceof RegExp
    ? matchesPattern(operand.source, sortedOptions(operand.flags))
    : (value) => isEqual(value, operand);

const sortedOptions = (flags: string) => [...flags].sort().join('');

function matchesPattern(source: string, options: string): (candidate: unknown) => boolean {
  const test = compilePattern(source, options);
  const isSame = (value: RegExp) => value.source === source && sortedOptions(value.flags) === options;
  return (value) => (typeof value === 'string' ? test(value) : value instanceof RegExp && isSame(value));
}

const isOperator = (value: unknown) => isObject(value) && (Object.keys(value)[0] ?? '').startsWith('$');

function requireValues(name: string, operand: unknown): unknown[] {
  const values = requireArray(name, operand);
  return values.some(isOperator) ? throwQueryError('cannot nest $ under $in') : values;
}

const matchesAny = (operands: unknown[]) => {
  const tests = operands.map(matchesValue);
  return (value: unknown) => tests.some((test) => test(value));
};

/** Comparisons are true only between values of one type; NaN equals only itself. */
const compares =
  (holds: (order: number) => boolean): QueryOperator =>
  (path, operand) => {
    if (operand instanceof RegExp) throwQueryError("Can't have RegEx as arg to predicate over field");
    const type = typeOrder(operand);
    return anyCandidate((value) => {
      if (typeOrder(value) !== type) return false;
      if (Number.isNaN(value) || Number.isNaN(operand)) return holds(0) && isEqual(value, operand);
      return holds(compareValues(value, operand));
    })(path);
  };

/** Stands for the value itself in place of a path; no document can have such a field. */
export const ITSELF = '\0';

/** Whether a condition has operators on a value, and is no query on its fields. */
export function isValueCondition(condition: object): boolean {
  const first = Object.keys(condition)[0] ?? '';
  return first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first);
}

/** A test of single elements of a list, each taken as one value; a list among them has its numbers as fields. */
function elementTest(operand: unknown, compile: Compile): (element: unknown) => boolean {
  if (!isObject(operand)) return throwQueryError('$elemMatch needs an Object');
  if (isValueCondition(operand)) return compile({ [ITSELF]: operand }) as (element: unknown) => boolean;
  const test = compile(operand);
  return (element) => isContainer(element) && test(Array.isArray(element) ? { ...element } : element);
}

const elemMatch: QueryOperator = (path, operand, compile) => {
  const test = elementTest(operand, compile);
  return (document) => valuesAt(document, path).some((value) => Array.isArray(value) && value.some(test));
};

const isElemMatch = (value: unknown): value is { $elemMatch: unknown } =>
  isObject(value) && Object.keys(value)[0] === '$elemMatch';

const all: QueryOperator = (path, operand, compile) => {
  const values = requireArray('$all', operand);
  const needsElemMatch = isElemMatch(values[0]);
  if (needsElemMatch && !values.every(isElemMatch)) throwQueryError('$all/$elemMatch has to be consistent');
  const tests = values.map((each) =>
    needsElemMatch && isElemMatch(each)
      ? elemMatch(path, each.$elemMatch, compile)
      : isOperator(each)
        ? throwQueryError('no $ expressions in $all')
        : anyCandidate(matchesValue(each))(path),
  );
  return (document) => tests.length > 0 && tests.every((test) => test(document));
};

const mod: QueryOperator = (path, operand) => {
  const [divisor, remainder] = requireArray('$mod', operand) as number[];
  if ((operand as unknown[]).length !== 2) throwQueryError('malformed mod, needs to be an array of two numbers');
  if (typeof divisor !== 'number' || typeof remainder !== 'number')
    return throwQueryError('malformed mod, not a number');
  if (!Number.isFinite(divisor)) throwQueryError('malformed mod, divisor value is invalid');
  if (!Number.isFinite(remainder)) throwQueryError('malformed mod, remainder value is invalid');
  if (Math.trunc(divisor) === 0) throwQueryError('divisor cannot be 0');
  return anyCandidate(
    (value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
  )(path);
};

const size: QueryOperator = (path, operand) => {
  if (!Number.isInteger(operand) || (operand as number) < 0) throwQueryError('$size must be a whole number');
  return (document) => valuesAt(document, path).some((value) => Array.isArray(value) && value.length === operand);
};

const exists: QueryOperator = (path, operand) => {
  const wanted = Boolean(operand);
  return (document) => valuesAt(document, path).some((value) => value !== undefined) === wanted;
};

const regex: QueryOperator = (path, operand) => {
  if (operand instanceof RegExp) return anyCandidate(matchesValue(operand))(path);
  if (typeof operand !== 'string') return throwQueryError('$regex has to be a string');
  return anyCandidate(matchesPattern(operand, ''))(path);
};

const anyGeometry = (path: string[], holds: (shape: Geometry) => boolean) => (document: object) =>
  [...valuesAt(document, path), ...candidatesAt(document, path)].some((value) => {
    const shape = value && typeof value === 'object' ? tryParseGeometry(value) : undefined;
    return shape !== undefined && holds(shape);
  });

const geoIntersects: QueryOperator = (path, operand) => {
  if (!isObject(operand) || !isObject(operand['$geometry'])) {
    return throwQueryError(`$geoIntersects not supported with provided geometry: ${formatValue(operand)}`);
  }
  const geometry = parseGeometry(operand['$geometry']);
  return anyGeometry(path, (shape) => intersects(shape, geometry));
};

const geoWithin: QueryOperator = (path, operand) => {
  if (isObject(operand) && Array.isArray(operand['$centerSphere'])) {
    const [centre, angle] = operand['$centerSphere'] as unknown[];
    if (typeof angle !== 'number' || !(angle >= 0)) return throwQueryError('radius must be a non-negative number');
    const from = parsePoint(centre);
    return anyGeometry(path, (shape) => isWithinCircle(shape, from, angle));
  }
  if (!isObject(operand) || !isObject(operand['$geometry']))
    return throwQueryError(`unknown geo specifier: ${formatValue(operand)}`);
  const { polygons } = parseGeometry(operand['$geometry']);
  if (!polygons.length) throwQueryError(`$geoWithin not supported with provided geometry: ${formatValue(operand)}`);
  return anyGeometry(path, (shape) => isWithinPolygons(shape, polygons));
};

/**
 * The supported operators; others throw QueryError. `$near` and `$nearSphere` sort the result (near.ts).
 */
export const QUERY_OPERATORS: Record<string, QueryOperator> = {
  $eq: (path, operand) => anyCandidate((value) => isEqual(value, operand))(path),
  $ne: (path, operand) =>
    operand instanceof RegExp
      ? throwQueryError("Can't have regex as arg to $ne.")
      : negate(anyCandidate((value) => isEqual(value, operand))(path)),
  $gt: compares((order) => order > 0),
  $gte: compares((order) => order >= 0),
  $lt: compares((order) => order < 0),
  $lte: compares((order) => order <= 0),
  $in: (path, operand) => anyCandidate(matchesAny(requireValues('$in', operand)))(path),
  $nin: (path, operand) => negate(anyCandidate(matchesAny(requireValues('$nin', operand)))(path)),
  $exists: exists,
  $mod: mod,
  $all: all,
  $size: size,
  $elemMatch: elemMatch,
  $regex: regex,
  $geoIntersects: geoIntersects,
  $geoWithin: geoWithin,
};
