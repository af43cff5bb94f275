import { checkExpression } from '../expressions/check';
import { exclude, include, buildPathTree } from '../queries/projection';
import { throwQueryError } from '../query-error';
import type { RunStage, PipelineScope } from './stage';
import { isObject } from '../values';

type Plain = Record<string, unknown>;

/**
 * Returns a copy with the value set at the path; undefined removes the field. Arrays on the path are changed in every
 * element.
 */
export function addFields<T>(target: T, parts: string[], value: unknown): T {
  const [part, ...rest] = parts;
  if (part === undefined) return value as T;
  if (Array.isArray(target)) return target.map((each: unknown) => addFields(each, parts, value)) as T;
  const result: Plain = isObject(target) ? { ...target } : {};
  const inner = addFields(result[part], rest, value);
  if (inner === undefined) delete result[part];
  else result[part] = inner;
  return result as T;
}

/** Flattens `{ a: { b: x } }` to `a.b: x`; expressions (names that start with `$`) are not flattened. */
function flatten(spec: Plain, before = ''): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([key, value]): [string, unknown][] => {
    if (key.startsWith('$')) return throwQueryError(`field names may not start with '$': '${key}'`);
    const isNested = isObject(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$');
    return isNested ? flatten(value, `${before}${key}.`) : [[before + key, value]];
  });
}

type Computed = { parts: string[]; expression: unknown };

function compileFields(fields: [string, unknown][], variables: string[]): Computed[] {
  return fields.map(([path, expression]) => {
    checkExpression(expression, variables);
    return { parts: path.split('.'), expression };
  });
}

/** Compiles `$addFields`. */
export function compileAddFields(spec: unknown, { variables }: PipelineScope): RunStage {
  if (!isObject(spec) || !Object.keys(spec).length)
    return throwQueryError('$addFields specification stage must be an object with fields');
  const fields = flatten(spec);
  buildPathTree(fields.map(([path]) => path));
  const computed = compileFields(fields, variables);
  return (input, evaluate) =>
    input.map((document) =>
      computed.reduce(
        (result, { parts, expression }) => addFields(result, parts, evaluate(document, expression)),
        document,
      ),
    );
}

const isFlag = (value: unknown) => typeof value === 'number' || typeof value === 'boolean';

/** Compiles `$project`: included, excluded and computed fields. */
export function compileProject(spec: unknown, { variables }: PipelineScope): RunStage {
  if (!isObject(spec) || !Object.keys(spec).length)
    return throwQueryError('$project specification must be an object with at least one field');
  const fields = flatten(spec);
  const empty = fields.find(([, value]) => isObject(value) && !Object.keys(value).length);
  if (empty) throwQueryError(`an empty object is not a valid value. Found empty object at path ${empty[0]}`);
  const others = fields.filter(([path]) => path !== '_id');
  const excluded = fields.filter(([, value]) => isFlag(value) && !value).map(([path]) => path);
  const included = fields.filter(([, value]) => isFlag(value) && value).map(([path]) => path);
  const computed = compileFields(
    fields.filter(([, value]) => !isFlag(value)),
    variables,
  );
  const isExclusion = others.length ? others.every(([path]) => excluded.includes(path)) : excluded.includes('_id');
  if (!isExclusion && excluded.some((path) => path !== '_id')) {
    throwQueryError('Invalid $project :: caused by :: Cannot do exclusion in inclusion projection');
  }
  buildPathTree(fields.map(([path]) => path));
  if (isExclusion) {
    if (included.some((path) => path !== '_id') || computed.length) {
      throwQueryError('Invalid $project :: caused by :: Cannot do inclusion in exclusion projection');
    }
    const tree = buildPathTree(excluded);
    return (input) => input.map((document) => exclude(document, tree));
  }
  const hasOwnId = fields.some(([path]) => path === '_id');
  // a computed field inside an array is computed in each of its objects
  const nested = computed.filter(({ parts }) => parts.length > 1).map(({ parts }) => parts.join('.'));
  const tree = buildPathTree([...(hasOwnId ? [] : ['_id']), ...included, ...nested]);
  return (input, evaluate) =>
    input.map((document) => {
      const kept = include(document, tree);
      return computed.reduce(
        (result, { parts, expression }) => addFields(result, parts, evaluate(document, expression)),
        kept,
      );
    });
}
