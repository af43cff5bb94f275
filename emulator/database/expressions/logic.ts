import { throwQueryError } from '../query-error';
import { compareInExpression, isNullish, isTrue, onArguments, withVariable, type Operator } from './scope';

const comparison = (holds: (order: number) => unknown): Operator =>
  onArguments((a, b) => holds(compareInExpression(a, b)));

const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand]);

const cond: Operator = (operand, scope) => {
  const fields = operand as Record<string, unknown>;
  const [condition, then, otherwise] = Array.isArray(operand)
    ? (operand as unknown[])
    : [fields['if'], fields['then'], fields['else']];
  return scope.evaluate(isTrue(scope.evaluate(condition, scope)) ? then : otherwise, scope);
};

const switchCase: Operator = (operand, scope) => {
  const { branches, ...others } = operand as { branches: { case: unknown; then: unknown }[]; default?: unknown };
  const branch = branches.find((candidate) => isTrue(scope.evaluate(candidate.case, scope)));
  if (branch) return scope.evaluate(branch.then, scope);
  return 'default' in others
    ? scope.evaluate(others.default, scope)
    : throwQueryError('$switch could not find a matching branch for an input, and no default was specified.');
};

const letIn: Operator = (operand, scope) => {
  const { vars, in: body } = operand as { vars: Record<string, unknown>; in: unknown };
  const inner = Object.entries(vars).reduce(
    (result, [name, expression]) => withVariable(result, name, scope.evaluate(expression, scope)),
    scope,
  );
  return scope.evaluate(body, inner);
};

/** Boolean, comparison, conditional and variable operators (MongoDB manual). */
export const LOGIC: Record<string, Operator> = {
  $and: (operand, scope) => listOf(operand).every((expression) => isTrue(scope.evaluate(expression, scope))),
  $or: (operand, scope) => listOf(operand).some((expression) => isTrue(scope.evaluate(expression, scope))),
  $not: onArguments((value) => !isTrue(value)),
  $cmp: comparison(Math.sign),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cond: cond,
  $ifNull: onArguments((value, replacement) => (isNullish(value) ? replacement : value)),
  $switch: switchCase,
  $let: letIn,
  $literal: (operand) => operand,
};
