import { evaluate, type Evaluate } from '../expressions/evaluate';
import { compileFilter, type ExpressionScope } from '../queries/filter';
import { throwQueryError } from '../query-error';
import type { PipelineScope } from './stage';
import { isContainer, isObject } from '../values';

type Plain = Record<string, unknown>;

// A leading `$match` in the pipeline of a `$lookup` uses the indexes of the foreign collection.

/** Finds `$expr` equalities between a field and a variable; an index can serve them. */
function findEqualities(match: unknown): [path: string, expression: unknown][] {
  if (!isObject(match)) return [];
  return Object.entries(match).flatMap(([key, operand]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(operand)) return operand.flatMap(findEqualities);
    return key === '$expr' ? equalitiesIn(operand) : [];
  });
}

const isPath = (value: unknown): value is string => typeof value === 'string' && /^\$[^$]/.test(value);
const isVariable = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('$$') && !/^\$\$(ROOT|CURRENT)\b/.test(value);

function equalitiesIn(expression: unknown): [path: string, expression: unknown][] {
  if (!isObject(expression)) return [];
  if (Array.isArray(expression['$and'])) return expression['$and'].flatMap(equalitiesIn);
  const sides = expression['$eq'];
  if (!Array.isArray(sides)) return [];
  const [path, value] = [sides.find(isPath), sides.find(isVariable)];
  return path !== undefined && value !== undefined ? [[path.slice(1), value]] : [];
}

/**
 * Compiles the `$match` into a function that reads the matching foreign documents for one local document.
 */
export function compileLookupSource(
  from: string,
  match: unknown,
  { variables, foreign }: PipelineScope,
): (current: Evaluate) => Plain[] {
  const filterScope: ExpressionScope = { variables, evaluate };
  const filter = compileFilter(match, filterScope);
  if (filter.near) throwQueryError('$geoNear, $near, and $nearSphere are not allowed in this context');
  const indexedEqualities = findEqualities(match).filter(([path]) => foreign.isIndexed(from, path));
  return (current) => {
    filterScope.evaluate = current;
    const equals = new Map(filter.equals);
    for (const [path, expression] of indexedEqualities) {
      const value = current({}, expression) ?? null;
      // an index also finds arrays by their elements, which `$expr` does not
      if (!isContainer(value) && !(value instanceof RegExp) && !equals.has(path)) equals.set(path, [value]);
    }
    return foreign.find(from, { ...filter, equals });
  };
}

/** True when the `$match` finds the same documents for every local document. */
export const isConstant = (match: unknown): boolean => !JSON.stringify(match).includes('$expr');
