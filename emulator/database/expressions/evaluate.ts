import { throwQueryError } from '../query-error';
import { isObject } from '../values';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { CONVERSION_OPERATORS } from './conversions';
import { DATES } from './dates';
import { LOGIC } from './logic';
import { OBJECTS } from './objects';
import type { Operator, Scope } from './scope';
import { SETS } from './sets';
import { STATISTICS } from './statistics';
import { STRINGS } from './strings';

/** Evaluates an expression on a document; a missing result is undefined. Throws QueryError as MongoDB does. */
export type Evaluate = (document: object, expression: unknown) => unknown;

const OPERATORS = new Map<string, Operator>(
  [ARITHMETIC, ARRAYS, CONVERSION_OPERATORS, DATES, LOGIC, OBJECTS, SETS, STATISTICS, STRINGS].flatMap((group) =>
    Object.entries(group),
  ),
);

/** The value at a path. An array on the path gives the values of its objects; a number is never an index. */
function valueAt(value: unknown, parts: string[], at: number): unknown {
  if (at === parts.length) return value;
  if (isObject(value)) return Object.hasOwn(value, parts[at]!) ? valueAt(value[parts[at]!], parts, at + 1) : undefined;
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((element: unknown) => {
    const found = isObject(element) ? valueAt(element, parts, at) : undefined;
    return found === undefined ? [] : [found];
  });
}

const paths = new Map<string, string[]>();

function partsOf(path: string): string[] {
  const known = paths.get(path);
  if (known) return known;
  const parts = path.split('.');
  // expressions are part of requests, so the number of paths has no natural limit
  if (paths.size > 10_000) paths.clear();
  paths.set(path, parts);
  return parts;
}

function resolveText(text: string, { document, variables }: Scope): unknown {
  if (!text.startsWith('$')) return text;
  if (!text.startsWith('$$')) return valueAt(document, partsOf(text.slice(1)), 0);
  const [name, ...rest] = partsOf(text.slice(2)) as [string, ...string[]];
  if (Object.hasOwn(variables, name)) return valueAt(variables[name], rest, 0);
  if (name === 'REMOVE') return undefined;
  return valueAt(document, rest, 0);
}

function evaluateIn(expression: unknown, scope: Scope): unknown {
  if (typeof expression === 'string') return resolveText(expression, scope);
  if (Array.isArray(expression)) return expression.map((each: unknown) => evaluateIn(each, scope) ?? null);
  if (!isObject(expression)) return expression;
  const keys = Object.keys(expression);
  const [first] = keys;
  if (first?.startsWith('$')) {
    const operator = OPERATORS.get(first) ?? throwQueryError(`Unrecognized expression '${first}'`);
    return operator(expression[first], scope);
  }
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const value = evaluateIn(expression[key], scope);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** Creates an evaluator whose expressions can use these variables, as `let` of `$lookup` defines them. */
export const createEvaluator =
  (variables: Record<string, unknown> = {}): Evaluate =>
  (document, expression) =>
    evaluateIn(expression, { document, variables, evaluate: evaluateIn });

export const evaluate = createEvaluator();
