import { throwQueryError } from '../query-error';
import { isContainer, isObject } from '../values';
import { bytesHeld, countWork, holdBytes } from '../work-limit';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { CONVERSION_OPERATORS } from './conversions';
import { DATES } from './dates/dates';
import { LOGIC } from './logic';
import { OBJECTS } from './objects';
import type { Operator, Scope, Variables } from './scope';
import { SETS } from './sets';
import { STATISTICS } from './statistics';
import { STRINGS } from './strings';
import { checkedSizeOf } from './value-size';

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

/** The parts of `$a.b` or `$$name.b` without the dollars. */
function partsOf(text: string): string[] {
  const known = paths.get(text);
  if (known) return known;
  const parts = text.replace(/^\$+/, '').split('.');
  // expressions are part of requests, so the number of paths has no natural limit
  if (paths.size > 10_000) paths.clear();
  paths.set(text, parts);
  return parts;
}

function resolveText(text: string, { document, variables }: Scope): unknown {
  if (!text.startsWith('$')) return text;
  if (!text.startsWith('$$')) return valueAt(document, partsOf(text), 0);
  const parts = partsOf(text);
  const name = parts[0]!;
  for (let variable = variables; variable; variable = variable.outer)
    if (variable.name === name) return valueAt(variable.value, parts, 1);
  if (name === 'REMOVE') return undefined;
  return valueAt(document, parts, 1);
}

const UNITS_PER_EVALUATION = 64;

function evaluateIn(expression: unknown, scope: Scope): unknown {
  if (typeof expression === 'string') return resolveText(expression, scope);
  if (typeof expression !== 'object' || expression === null) return expression;
  countWork(UNITS_PER_EVALUATION);
  const before = bytesHeld();
  if (Array.isArray(expression)) {
    const list = expression.map((each: unknown) => evaluateIn(each, scope) ?? null);
    return keep('an array', list, before);
  }
  if (!isObject(expression)) return expression;
  const keys = Object.keys(expression);
  const [first] = keys;
  if (first?.startsWith('$')) {
    const operator = OPERATORS.get(first) ?? throwQueryError(`Unrecognized expression '${first}'`);
    return keep(first, operator(expression[first], scope), before);
  }
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const value = evaluateIn(expression[key], scope);
    if (value !== undefined) result[key] = value;
  }
  return keep('an object', result, before);
}

/** Checks a value that was made, which is held from now on instead of what it was made from. */
function keep(operator: string, value: unknown, bytesBefore: number): unknown {
  if (typeof value === 'string' || isContainer(value)) {
    const bytes = checkedSizeOf(operator, value);
    countWork(bytes >> 4);
    holdBytes(bytesBefore + bytes);
  } else holdBytes(bytesBefore);
  return value;
}

/** Creates an evaluator whose expressions can use these variables, as `let` of `$lookup` defines them. */
export function createEvaluator(values: Record<string, unknown> = {}): Evaluate {
  const variables = Object.entries(values).reduce<Variables | undefined>(
    (outer, [name, value]) => ({ name, value, outer }),
    undefined,
  );
  return (document, expression) => evaluateIn(expression, { document, variables, evaluate: evaluateIn });
}

export const evaluate = createEvaluator();
