import { checkExpression } from '../expressions/check';
import { exclude, include, treeOf } from '../queries/projection';
import { refuse } from '../query-error';
import type { Run, Scope } from './stage';
import { isObject } from '../values';

type Plain = Record<string, unknown>;

/** A copy with the value at the path; undefined takes the field away. Arrays on the way get it in every element. */
export function addFields<T>(it: T, parts: string[], value: unknown): T {
  const [part, ...rest] = parts;
  if (part === undefined) return value as T;
  if (Array.isArray(it)) return it.map((each: unknown) => addFields(each, parts, value)) as T;
  const made: Plain = isObject(it) ? { ...it } : {};
  const inner = addFields(made[part], rest, value);
  if (inner === undefined) delete made[part];
  else made[part] = inner;
  return made as T;
}

/** `{ a: { b: x } }` as `a.b: x`; what starts with `$` is an expression and stays whole. */
function flatten(spec: Plain, before = ''): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([key, value]): [string, unknown][] => {
    if (key.startsWith('$')) return refuse(`field names may not start with '$': '${key}'`);
    const isNested = isObject(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$');
    return isNested ? flatten(value, `${before}${key}.`) : [[before + key, value]];
  });
}

type Computed = { parts: string[]; expression: unknown };

function computedFields(fields: [string, unknown][], variables: string[]): Computed[] {
  return fields.map(([path, expression]) => {
    checkExpression(expression, variables);
    return { parts: path.split('.'), expression };
  });
}

/** Compiles `$addFields`. */
export function compileAddFields(spec: unknown, { variables }: Scope): Run {
  if (!isObject(spec) || !Object.keys(spec).length)
    return refuse('$addFields specification stage must be an object with fields');
  const fields = flatten(spec);
  treeOf(fields.map(([path]) => path));
  const computed = computedFields(fields, variables);
  return (input, evaluate) =>
    input.map((it) =>
      computed.reduce((made, { parts, expression }) => addFields(made, parts, evaluate(it, expression)), it),
    );
}

const isFlag = (it: unknown) => typeof it === 'number' || typeof it === 'boolean';

/** Compiles `$project`: fields in, fields out, or computed. */
export function compileProject(spec: unknown, { variables }: Scope): Run {
  if (!isObject(spec) || !Object.keys(spec).length)
    return refuse('$project specification must be an object with at least one field');
  const fields = flatten(spec);
  const others = fields.filter(([path]) => path !== '_id');
  const out = fields.filter(([, value]) => isFlag(value) && !value).map(([path]) => path);
  const kept = fields.filter(([, value]) => isFlag(value) && value).map(([path]) => path);
  const computed = computedFields(
    fields.filter(([, value]) => !isFlag(value)),
    variables,
  );
  const isExclusion = others.length ? others.every(([path]) => out.includes(path)) : out.includes('_id');
  if (!isExclusion && out.some((path) => path !== '_id')) {
    refuse('Invalid $project :: caused by :: Cannot do exclusion in inclusion projection');
  }
  treeOf(fields.map(([path]) => path));
  if (isExclusion) {
    if (kept.some((path) => path !== '_id') || computed.length) {
      refuse('Invalid $project :: caused by :: Cannot do inclusion in exclusion projection');
    }
    const tree = treeOf(out);
    return (input) => input.map((it) => exclude(it, tree));
  }
  const hasOwnId = fields.some(([path]) => path === '_id');
  const tree = treeOf(hasOwnId ? kept : ['_id', ...kept]);
  return (input, evaluate) =>
    input.map((it) => {
      const kept = include(it, tree);
      return computed.reduce((made, { parts, expression }) => addFields(made, parts, evaluate(it, expression)), kept);
    });
}
