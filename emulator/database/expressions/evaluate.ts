import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { throwQueryError } from '../query-error';
import { compareValues, formatValue, isObject, isEqual } from '../values';

/** Works an expression out on a document. */
export type Evaluate = (document: object, expression: unknown) => unknown;

type Options = Parameters<typeof evalExpr>[2];
type Operator = (it: unknown, operand: unknown, options: Options) => unknown;

// in expressions, unlike in queries, a missing value comes before null
const compareInExpression = (a: unknown, b: unknown) =>
  a === undefined || b === undefined ? Number(b === undefined) - Number(a === undefined) : compareValues(a, b);

const comparison =
  (holds: (order: number) => unknown): Operator =>
  (it, operand, options) => {
    const [a, b] = evalExpr(it, operand, options) as [unknown, unknown];
    return holds(compareInExpression(a, b));
  };

/** Wraps an operator of mingo so that what it passes over in silence is refused. */
const guarded = (name: string, complaint: (values: unknown[]) => string | undefined): Operator => {
  const operator = (expressions as unknown as Record<string, Operator>)[name]!;
  return (it, operand, options) => {
    const values = evalExpr(it, operand, options);
    const found = complaint(Array.isArray(values) ? values : [values]);
    return found ? throwQueryError(found) : operator(it, operand, options);
  };
};

const isNullish = (it: unknown) => it === null || it === undefined;

const requireNumbers = (name: string) => (values: unknown[]) => {
  const bad = values.find((it) => !isNullish(it) && typeof it !== 'number');
  return bad === undefined ? undefined : `${name} only supports numeric types, not ${formatValue(bad)}`;
};

/** Where mingo is silent, lenient or different from MongoDB. One line an operator. */
const OWN_OPERATORS: Record<string, Operator> = {
  $eq: comparison((found) => found === 0),
  $ne: comparison((found) => found !== 0),
  $gt: comparison((found) => found > 0),
  $gte: comparison((found) => found >= 0),
  $lt: comparison((found) => found < 0),
  $lte: comparison((found) => found <= 0),
  $cmp: comparison(Math.sign),
  $in: (it, operand, options) => {
    const [value, list] = evalExpr(it, operand, options) as [unknown, unknown];
    if (!Array.isArray(list))
      return throwQueryError(`$in requires an array as a second argument, found: ${formatValue(list)}`);
    return list.some((each) => isEqual(each, value));
  },
  $mod: guarded(
    '$mod',
    (values) => requireNumbers('$mod')(values) ?? (values[1] === 0 ? "can't $mod by zero" : undefined),
  ),
  $multiply: guarded('$multiply', requireNumbers('$multiply')),
  $mergeObjects: guarded('$mergeObjects', (values) => {
    const bad = values.find((it) => !isNullish(it) && !isObject(it));
    return bad === undefined
      ? undefined
      : `$mergeObjects requires object inputs, but input ${formatValue(bad)} is not one`;
  }),
  $trunc: (it, operand, options) => {
    const value = evalExpr(it, Array.isArray(operand) ? operand[0] : operand, options) as unknown;
    if (isNullish(value)) return null;
    return typeof value === 'number'
      ? Math.trunc(value)
      : throwQueryError(`$trunc only supports numeric types, not ${formatValue(value)}`);
  },
  $switch: (it, operand, options) => {
    const { branches, ...rest } = operand as { branches: { case: unknown; then: unknown }[]; default?: unknown };
    const found = branches.find((branch) => isTrue(evalExpr(it, branch.case, options)));
    if (found) return evalExpr(it, found.then, options);
    if (!('default' in rest))
      throwQueryError('$switch could not find a matching branch for an input, and no default was specified');
    return evalExpr(it, rest.default, options);
  },
  $dateFromString: (it, operand, options) => {
    const found = (expressions.$dateFromString as Operator)(it, operand, options);
    const { dateString, onError } = operand as { dateString: unknown; onError?: unknown };
    if (found !== undefined || onError !== undefined) return found;
    const text = evalExpr(it, dateString, options) as unknown;
    return isNullish(text) ? null : throwQueryError(`Error parsing date string ${formatValue(text)}`);
  },
};

/** False, null, missing, zero and NaN are false in an expression; everything else is true. */
export const isTrue = (it: unknown) => !(it === false || isNullish(it) || it === 0 || Number.isNaN(it));

const context = (capture: (options: Options) => void) =>
  Context.init({
    expression: { ...expressions, ...OWN_OPERATORS } as never,
    accumulator: { ...accumulators } as never,
    pipeline: {
      $capture: ((input: unknown, _: unknown, options: Options) => {
        capture(options);
        return input;
      }) as never,
    },
  });

/** An evaluator whose expressions may name these variables, as `let` of `$lookup` gives them. */
export function createEvaluator(variables: Record<string, unknown> = {}): Evaluate {
  let options = {} as Options;
  // mingo copies all operators for plain options at each evaluation; the ones it prepares itself are cheap to pass on
  const capturing = new Aggregator([{ $capture: 1 }], {
    context: context((captured) => (options = captured)),
    variables,
    scriptEnabled: false,
  });
  capturing.run([]);
  return (document, expression) => evalExpr(document, expression, options) as unknown;
}

export const evaluate = createEvaluator();
