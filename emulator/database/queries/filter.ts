import { checkExpression } from '../expressions/check';
import { evaluate, type Evaluate } from '../expressions/evaluate';
import { isTrue } from '../expressions/scope';
import { parseNearQuery, type NearQuery } from '../geo/near';
import { compileJsonSchema } from './json-schema';
import { ITSELF, QUERY_OPERATORS } from './query-operators';
import { throwQueryError } from '../query-error';
import { StoredPattern } from '../stored-pattern';
import { compareValues, isObject } from '../values';

/** A compiled query: its test, and the conditions that an index can use. */
export type Filter = {
  test: (document: object) => boolean;
  /** Paths with the values one of which they must equal. */
  equals: Map<string, unknown[]>;
  /** Paths with the range they must lie in. */
  ranges: Map<string, Range>;
  /** The branches of each `$or` at the top level. */
  branches: Filter[][];
  /** The number of all conditions, to see whether an index covers them. */
  conditions: number;
  near?: NearQuery;
  /** Paths that need a 2dsphere index. */
  geoPaths: string[];
};

export type Bound = { value: unknown; inclusive: boolean };
export type Range = { from?: Bound; to?: Bound };

/**
 * The variables of `$expr` and its evaluator, which is replaced for each run of a pipeline inside `$lookup`.
 */
export type ExpressionScope = { variables: string[]; evaluate: Evaluate };

type Plain = Record<string, unknown>;
type Test = (document: object) => boolean;

const NO_SCOPE: ExpressionScope = { variables: [], evaluate };

const readFilters = (name: string, value: unknown): Plain[] => {
  if (!Array.isArray(value) || !value.length) return throwQueryError(`${name} must be a nonempty array`);
  return value.map((each) => (isObject(each) ? each : throwQueryError(`${name} entries need to be full objects`)));
};

const every = (tests: Test[]): Test =>
  tests.length === 1 ? tests[0]! : (document) => tests.every((test) => test(document));

/** The compilers of the logical operators. */
const LOGICAL_OPERATORS: Record<string, (operand: unknown, scope: ExpressionScope) => Test> = {
  $and: (operand, scope) => every(readFilters('$and', operand).map((filter) => compile(filter, scope))),
  $or: (operand, scope) => {
    const tests = readFilters('$or', operand).map((filter) => compile(filter, scope));
    return (document) => tests.some((test) => test(document));
  },
  $nor: (operand, scope) => {
    const tests = readFilters('$nor', operand).map((filter) => compile(filter, scope));
    return (document) => !tests.some((test) => test(document));
  },
  $jsonSchema: (operand) => compileJsonSchema(operand),
  $expr: (operand, scope) => {
    checkExpression(operand, scope.variables);
    return (document) => isTrue(scope.evaluate(document, operand));
  },
};

/** One condition of a query; for a logical operator, path and operator are the same. */
type Condition = [path: string, operator: string, operand: unknown];

const isNear = (operator: string) => operator === '$nearSphere' || operator === '$near';

/** The operators on one field; `$regex` and `$options` become one pattern. */
function operatorsOf(condition: unknown): [string, unknown][] {
  if (condition instanceof RegExp) return [['$regex', condition]];
  if (!isObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) return [['$eq', condition]];
  const { $options: options, ...operators } = condition;
  if (options === undefined) return Object.entries(operators);
  const regex = operators['$regex'];
  if (regex === undefined) return throwQueryError('$options needs a $regex');
  const pattern = regex instanceof RegExp ? regex.source : regex;
  if (typeof options !== 'string') return throwQueryError('$options has to be a string');
  if (typeof pattern !== 'string') return throwQueryError('$regex has to be a string');
  if (regex instanceof RegExp && regex.flags && options) throwQueryError('options set in both $regex and $options');
  if (!/^[imsx]*$/.test(options)) throwQueryError(`invalid flag in regex options: ${options}`);
  return Object.entries({ ...operators, $regex: new StoredPattern(pattern, options) });
}

function operatorTest([path, operator, operand]: Condition, scope: ExpressionScope): Test {
  if (operator === '$not') {
    if (!(operand instanceof RegExp) && !(isObject(operand) && Object.keys(operand)[0]?.startsWith('$'))) {
      throwQueryError('$not needs a regex or a document');
    }
    const test = compile({ [path]: operand }, scope);
    return (document) => !test(document);
  }
  if (isNear(operator)) throwQueryError(`${operator} is not allowed inside another condition`);
  if (!Object.hasOwn(QUERY_OPERATORS, operator)) throwQueryError(`unknown operator: ${operator}`);
  return QUERY_OPERATORS[operator]!(path === ITSELF ? [] : path.split('.'), operand, (filter) =>
    compile(filter, scope),
  );
}

function compile(filter: Plain, scope: ExpressionScope): Test {
  const tests = Object.entries(filter).flatMap(([key, condition]) => {
    if (Object.hasOwn(LOGICAL_OPERATORS, key)) return [LOGICAL_OPERATORS[key]!(condition, scope)];
    if (key.startsWith('$')) return throwQueryError(`unknown top level operator: ${key}`);
    return operatorsOf(condition).map(([operator, operand]) => operatorTest([key, operator, operand], scope));
  });
  return tests.length ? every(tests) : () => true;
}

/** The conditions at the top level, including those of top-level `$and`s. */
function conjuncts(filter: Plain): Condition[] {
  return Object.entries(filter).flatMap(([key, condition]): Condition[] => {
    if (key === '$and') return readFilters('$and', condition).flatMap(conjuncts);
    if (Object.hasOwn(LOGICAL_OPERATORS, key)) return [[key, key, condition]];
    if (key.startsWith('$')) return throwQueryError(`unknown top level operator: ${key}`);
    return operatorsOf(condition).map(([operator, operand]) => [key, operator, operand]);
  });
}

const isIndexable = (value: unknown) => !(value instanceof RegExp) && value !== undefined;
const isRangeBound = (value: unknown) =>
  (typeof value === 'number' && !Number.isNaN(value)) || typeof value === 'string' || value instanceof Date;

const RANGE_OPERATORS: Record<string, (value: unknown) => Range> = {
  $gt: (value) => ({ from: { value, inclusive: false } }),
  $gte: (value) => ({ from: { value, inclusive: true } }),
  $lt: (value) => ({ to: { value, inclusive: false } }),
  $lte: (value) => ({ to: { value, inclusive: true } }),
};

/** Keeps the first bound of each side; the test checks the others. */
function narrow(filter: Filter, path: string, { from, to }: Range) {
  const range = filter.ranges.get(path) ?? {};
  filter.ranges.set(path, { from: range.from ?? from, to: range.to ?? to });
}

function recordIndexUse(filter: Filter, path: string, operator: string, operand: unknown) {
  filter.conditions++;
  if (operator === '$geoIntersects') filter.geoPaths.push(path);
  if (operator === '$eq' && isIndexable(operand) && !filter.equals.has(path)) filter.equals.set(path, [operand]);
  if (operator === '$in' && Array.isArray(operand) && operand.every(isIndexable) && !filter.equals.has(path)) {
    const distinct = [...operand]
      .sort(compareValues)
      .filter((value, i, all) => i === 0 || compareValues(value, all[i - 1]) !== 0);
    filter.equals.set(path, distinct);
  }
  if (Object.hasOwn(RANGE_OPERATORS, operator) && isRangeBound(operand))
    narrow(filter, path, RANGE_OPERATORS[operator]!(operand));
}

/** Compiles a MongoDB query; throws QueryError for an unknown operator. */
export function compileFilter(query: unknown, scope: ExpressionScope = NO_SCOPE): Filter {
  if (!isObject(query)) return throwQueryError('query must be an object');
  const filter: Filter = {
    test: () => true,
    equals: new Map(),
    ranges: new Map(),
    branches: [],
    conditions: 0,
    geoPaths: [],
  };
  const tests: Test[] = [];
  for (const condition of conjuncts(query)) {
    const [key, operator, operand] = condition;
    if (isNear(operator)) {
      if (filter.near) throwQueryError('Too many geoNear expressions');
      filter.near = parseNearQuery(key, operand);
      filter.geoPaths.push(key);
      continue;
    }
    tests.push(key === operator ? LOGICAL_OPERATORS[key]!(operand, scope) : operatorTest(condition, scope));
    recordIndexUse(filter, key, operator, operand);
    if (key === '$or') filter.branches.push(readFilters('$or', operand).map((branch) => compileFilter(branch, scope)));
  }
  return { ...filter, test: tests.length ? every(tests) : filter.test };
}

/** Compiles a query on array elements to a test; operators that need an index throw QueryError. */
export const compileTest = (query: Record<string, unknown>): Test => compile(query, NO_SCOPE);
