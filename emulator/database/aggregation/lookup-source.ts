import { evaluate, type Evaluate } from '../expressions/evaluate';
import { compileFilter, type Names } from '../queries/filter';
import { refuse } from '../query-error';
import type { Scope } from './stage';
import { isContainer, isObject } from '../values';

type Plain = Record<string, unknown>;

// Where the pipeline of a `$lookup` begins: a `$match` in front is read through the other collection's indexes.

/** `$expr` comparisons of a field with a value from outside, which an index may serve like a plain equality. */
function joins(match: unknown): [path: string, expression: unknown][] {
  if (!isObject(match)) return [];
  return Object.entries(match).flatMap(([key, operand]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(operand)) return operand.flatMap(joins);
    return key === '$expr' ? equalities(operand) : [];
  });
}

const isPath = (it: unknown): it is string => typeof it === 'string' && /^\$[^$]/.test(it);
const isVariable = (it: unknown): it is string =>
  typeof it === 'string' && it.startsWith('$$') && !/^\$\$(ROOT|CURRENT)\b/.test(it);

function equalities(expression: unknown): [path: string, expression: unknown][] {
  if (!isObject(expression)) return [];
  if (Array.isArray(expression['$and'])) return expression['$and'].flatMap(equalities);
  const sides = expression['$eq'];
  if (!Array.isArray(sides)) return [];
  const [path, value] = [sides.find(isPath), sides.find(isVariable)];
  return path !== undefined && value !== undefined ? [[path.slice(1), value]] : [];
}

/**
 * What a leading `$match` leaves of the other collection for one document, read through an index where there is one.
 */
export function compileSource(
  from: string,
  match: unknown,
  { variables, foreign }: Scope,
): (current: Evaluate) => Plain[] {
  const names: Names = { variables, evaluate };
  const filter = compileFilter(match, names);
  if (filter.near) refuse('$geoNear, $near, and $nearSphere are not allowed in this context');
  const wanted = joins(match).filter(([path]) => foreign.isIndexed(from, path));
  return (current) => {
    names.evaluate = current;
    const equals = new Map(filter.equals);
    for (const [path, expression] of wanted) {
      const value = current({}, expression) ?? null;
      // an index finds lists by their elements too, which is not what `$expr` asks
      if (!isContainer(value) && !(value instanceof RegExp) && !equals.has(path)) equals.set(path, [value]);
    }
    return foreign.find(from, { ...filter, equals });
  };
}

/** Whether what a pipeline finds is the same for every document. */
export const isConstant = (match: unknown): boolean => !JSON.stringify(match).includes('$expr');
