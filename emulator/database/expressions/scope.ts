import { throwQueryError } from '../query-error';
import { compareValues, formatValue, typeName } from '../values';

/** A variable and those defined around it; a list, because an object would be copied for every element of an array. */
export type Variables = { name: string; value: unknown; outer: Variables | undefined };

/** The context of an evaluation: the document, the variables, and the evaluator for inner expressions. */
export type Scope = {
  document: object;
  variables: Variables | undefined;
  evaluate(expression: unknown, scope: Scope): unknown;
};

/** Evaluates one operator; a missing value is undefined. */
export type Operator = (operand: unknown, scope: Scope) => unknown;

/** An operator on evaluated arguments; an operand that is not an array is the only argument. */
export const onArguments =
  (run: (...values: unknown[]) => unknown): Operator =>
  (operand, scope) =>
    Array.isArray(operand)
      ? run(...operand.map((expression: unknown) => scope.evaluate(expression, scope)))
      : run(scope.evaluate(operand, scope));

/** An operator on named fields; each one is evaluated when it is read, and undefined when it is not given. */
export const onFields =
  (run: (field: (name: string) => unknown, has: (name: string) => boolean) => unknown): Operator =>
  (operand, scope) => {
    const fields = operand as Record<string, unknown>;
    const has = (name: string) => Object.hasOwn(fields, name);
    return run((name) => (has(name) ? scope.evaluate(fields[name], scope) : undefined), has);
  };

/** The same document with one more variable. A path without a variable begins at `CURRENT`. */
export const withVariable = ({ document, variables: outer, evaluate }: Scope, name: string, value: unknown): Scope =>
  name === 'CURRENT'
    ? { document: Object(value) as object, variables: outer, evaluate }
    : { document, variables: { name, value, outer }, evaluate };

export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined;

/** False, null, missing and zero are false; everything else is true, also NaN. */
export const isTrue = (value: unknown): boolean => !(value === false || isNullish(value) || value === 0);

/** MongoDB's order of values in expressions, where a missing value comes before null. */
export const compareInExpression = (a: unknown, b: unknown): number =>
  a === undefined || b === undefined ? Number(b === undefined) - Number(a === undefined) : compareValues(a, b);

const isInt32 = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Returns a 32-bit integer; `notNumeric` and `notInteger` are the error texts for anything else. */
export function requireInt32(value: unknown, notNumeric: string, notInteger: string): number {
  if (typeof value !== 'number') return throwQueryError(notNumeric);
  return isInt32(value) ? value : throwQueryError(notInteger);
}

/** Returns the start or end index of `$indexOf…`. */
export function requireIndex(operator: string, name: 'starting' | 'ending', value: unknown): number {
  if (typeof value !== 'number' || !isInt32(value)) {
    const found = `found a value of type: ${typeName(value)}, with value: ${formatValue(value)}`;
    return throwQueryError(`${operator} requires an integral ${name} index, ${found}`);
  }
  if (value < 0) throwQueryError(`${operator} requires a nonnegative ${name} index, found: ${value}`);
  return value;
}
