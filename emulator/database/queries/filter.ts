import { checkExpression } from '../expressions/check';
import { evaluate, isTrue, type Evaluate } from '../expressions/evaluate';
import { readNear, type Near } from '../geo/near';
import { QUERY_OPERATORS } from './query-operators';
import { refuse } from '../query-error';
import { compareValues, isObject } from '../values';

/** A compiled query: what to test, and what an index may use of it. */
export type Filter = {
  test: (it: object) => boolean;
  /** Paths that must equal one of these values. */
  equals: Map<string, unknown[]>;
  /** Paths that must lie between these values. */
  ranges: Map<string, Range>;
  /** The branches of each `$or` that must hold; a document that passes meets one branch of each. */
  branches: Filter[][];
  /** How many conditions there are in all; an index that covers them all needs no further test. */
  conditions: number;
  near?: Near;
  /** Paths that need a 2dsphere index. */
  needsPlaces: string[];
};

export type Bound = { value: unknown; inclusive: boolean };
export type Range = { from?: Bound; to?: Bound };

/**
 * What `$expr` may name, and how it is worked out; `evaluate` is set anew for each run of a pipeline inside `$lookup`.
 */
export type Names = { variables: string[]; evaluate: Evaluate };

type Plain = Record<string, unknown>;
type Test = (it: object) => boolean;

const NO_NAMES: Names = { variables: [], evaluate };

const filtersOf = (name: string, it: unknown): Plain[] => {
  if (!Array.isArray(it) || !it.length) return refuse(`${name} must be a nonempty array`);
  return it.map((each) => (isObject(each) ? each : refuse(`${name} entries need to be full objects`)));
};

const every = (tests: Test[]): Test => (tests.length === 1 ? tests[0]! : (it) => tests.every((test) => test(it)));

/** One line a connective; each compiles what stands beside it. */
const CONNECTIVES: Record<string, (operand: unknown, names: Names) => Test> = {
  $and: (operand, names) => every(filtersOf('$and', operand).map((it) => compile(it, names))),
  $or: (operand, names) => {
    const tests = filtersOf('$or', operand).map((it) => compile(it, names));
    return (it) => tests.some((test) => test(it));
  },
  $nor: (operand, names) => {
    const tests = filtersOf('$nor', operand).map((it) => compile(it, names));
    return (it) => !tests.some((test) => test(it));
  },
  $expr: (operand, names) => {
    checkExpression(operand, names.variables);
    return (it) => isTrue(names.evaluate(it, operand));
  },
};

/** One condition of a query; for a connective, path and operator are the same. */
type Condition = [path: string, operator: string, operand: unknown];

const isNear = (operator: string) => operator === '$nearSphere' || operator === '$near';

/** The operators on one field, with `$regex` and its `$options` made one pattern. */
function operatorsOf(condition: unknown): [string, unknown][] {
  if (condition instanceof RegExp) return [['$regex', condition]];
  if (!isObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) return [['$eq', condition]];
  const { $options: options, ...operators } = condition;
  if (options === undefined) return Object.entries(operators);
  const regex = operators['$regex'];
  if (regex === undefined) return refuse('$options needs a $regex');
  const source = regex instanceof RegExp ? regex.source : String(regex);
  if (!/^[ims]*$/.test(String(options))) refuse(`invalid flag in regex options: ${String(options)}`);
  return Object.entries({ ...operators, $regex: new RegExp(source, String(options)) });
}

function operatorTest([path, operator, operand]: Condition, names: Names): Test {
  if (operator === '$not') {
    if (!(operand instanceof RegExp) && !(isObject(operand) && Object.keys(operand)[0]?.startsWith('$'))) {
      refuse('$not needs a regex or a document');
    }
    const test = compile({ [path]: operand }, names);
    return (it) => !test(it);
  }
  if (isNear(operator)) refuse(`${operator} is not allowed inside another condition`);
  if (!Object.hasOwn(QUERY_OPERATORS, operator)) refuse(`unknown operator: ${operator}`);
  return QUERY_OPERATORS[operator]!(path.split('.'), operand, (filter) => compile(filter, names));
}

function compile(filter: Plain, names: Names): Test {
  const tests = Object.entries(filter).flatMap(([key, condition]) => {
    if (Object.hasOwn(CONNECTIVES, key)) return [CONNECTIVES[key]!(condition, names)];
    if (key.startsWith('$')) return refuse(`unknown top level operator: ${key}`);
    return operatorsOf(condition).map(([operator, operand]) => operatorTest([key, operator, operand], names));
  });
  return tests.length ? every(tests) : () => true;
}

/** The conditions that must all hold, from the top and from `$and`s at the top. */
function conjuncts(filter: Plain): Condition[] {
  return Object.entries(filter).flatMap(([key, condition]): Condition[] => {
    if (key === '$and') return filtersOf('$and', condition).flatMap(conjuncts);
    if (Object.hasOwn(CONNECTIVES, key)) return [[key, key, condition]];
    if (key.startsWith('$')) return refuse(`unknown top level operator: ${key}`);
    return operatorsOf(condition).map(([operator, operand]) => [key, operator, operand]);
  });
}

const isSimple = (it: unknown) => !(it instanceof RegExp) && it !== undefined;
const isOrdered = (it: unknown) =>
  (typeof it === 'number' && !Number.isNaN(it)) || typeof it === 'string' || it instanceof Date;

const BOUNDS: Record<string, (it: unknown) => Range> = {
  $gt: (value) => ({ from: { value, inclusive: false } }),
  $gte: (value) => ({ from: { value, inclusive: true } }),
  $lt: (value) => ({ to: { value, inclusive: false } }),
  $lte: (value) => ({ to: { value, inclusive: true } }),
};

/** The first bound given for an end stays; the test sees to the others. */
function narrow(filter: Filter, path: string, { from, to }: Range) {
  const range = filter.ranges.get(path) ?? {};
  filter.ranges.set(path, { from: range.from ?? from, to: range.to ?? to });
}

function note(filter: Filter, path: string, operator: string, operand: unknown) {
  filter.conditions++;
  if (operator === '$geoIntersects') filter.needsPlaces.push(path);
  if (operator === '$eq' && isSimple(operand) && !filter.equals.has(path)) filter.equals.set(path, [operand]);
  if (operator === '$in' && Array.isArray(operand) && operand.every(isSimple) && !filter.equals.has(path)) {
    const distinct = [...operand]
      .sort(compareValues)
      .filter((it, i, all) => i === 0 || compareValues(it, all[i - 1]) !== 0);
    filter.equals.set(path, distinct);
  }
  if (Object.hasOwn(BOUNDS, operator) && isOrdered(operand)) narrow(filter, path, BOUNDS[operator]!(operand));
}

/** Compiles a MongoDB query; refuses every operator it does not know. */
export function compileFilter(query: unknown, names: Names = NO_NAMES): Filter {
  if (!isObject(query)) return refuse('query must be an object');
  const filter: Filter = {
    test: () => true,
    equals: new Map(),
    ranges: new Map(),
    branches: [],
    conditions: 0,
    needsPlaces: [],
  };
  const tests: Test[] = [];
  for (const condition of conjuncts(query)) {
    const [key, operator, operand] = condition;
    if (isNear(operator)) {
      if (filter.near) refuse('Too many geoNear expressions');
      filter.near = readNear(key, operand);
      filter.needsPlaces.push(key);
      continue;
    }
    tests.push(key === operator ? CONNECTIVES[key]!(operand, names) : operatorTest(condition, names));
    note(filter, key, operator, operand);
    if (key === '$or') filter.branches.push(filtersOf('$or', operand).map((branch) => compileFilter(branch, names)));
  }
  return { ...filter, test: tests.length ? every(tests) : filter.test };
}

/** Compiles a query to a test alone, for arrays inside documents; what orders or needs an index is refused. */
export const compileTest = (query: Record<string, unknown>): Test => compile(query, NO_NAMES);
