import { groupKey } from './accumulators';
import { checkExpression } from '../expressions/check';
import { createEvaluator } from '../expressions/evaluate';
import { compileSource, isConstant } from './lookup-source';
import { candidatesAt, valuesAt } from '../paths';
import { compileFilter } from '../queries/filter';
import { refuse } from '../query-error';
import type { Run, Scope, Stage } from './stage';
import { describe, isObject } from '../values';

type Plain = Record<string, unknown>;
type Compile = (stages: Stage[], scope: Scope) => Run;

const EQUALITY = ['from', 'localField', 'foreignField', 'as'];
const PIPELINE = ['from', 'let', 'pipeline', 'as'];

function readSpec(spec: unknown): Plain {
  if (!isObject(spec)) return refuse('the $lookup specification must be an Object');
  const allowed = 'pipeline' in spec ? PIPELINE : EQUALITY;
  const unknown = Object.keys(spec).find((key) => !allowed.includes(key));
  if (unknown) refuse(`$lookup with ${'pipeline' in spec ? "'pipeline'" : 'equality'} may not specify '${unknown}'`);
  const needed = allowed.filter((key) => key !== 'let' && key !== 'pipeline');
  const missing = needed.find((key) => typeof spec[key] !== 'string' || !spec[key]);
  if (missing) refuse(`$lookup argument '${missing}' must be a string`);
  return spec;
}

/** Reads `[{ $match: … }, …]`. */
export function readStages(it: unknown): Stage[] {
  if (!Array.isArray(it)) return refuse('A pipeline must be an array of stages');
  return it.map((stage) => {
    const entries = isObject(stage) ? Object.entries(stage) : [];
    return entries.length === 1
      ? entries[0]!
      : refuse('A pipeline stage specification object must contain exactly one field.');
  });
}

function equalityJoin(spec: Plain, { foreign }: Scope): Run {
  const { from, localField, foreignField, as } = spec as Record<string, string>;
  const local = localField!.split('.');
  return (input) => {
    const find = foreign.isIndexed(from!, foreignField!) ? null : byValue(foreign.all(from!), foreignField!);
    return input.map((it) => {
      const wanted = [...new Set(valuesAt(it, local).flat())].map((value) => value ?? null);
      const values = wanted.length ? wanted : [null];
      return {
        ...it,
        [as!]: find ? find(values) : foreign.find(from!, compileFilter({ [foreignField!]: { $in: values } })),
      };
    });
  };
}

/** A table of documents by the values at a path, made once for all lookups of a stage. */
function byValue(documents: Plain[], path: string): (values: unknown[]) => Plain[] {
  const table = new Map<string, Plain[]>();
  const parts = path.split('.');
  for (const it of documents) {
    for (const key of new Set(candidatesAt(it, parts).map(groupKey))) {
      const list = table.get(key);
      if (list) list.push(it);
      else table.set(key, [it]);
    }
  }
  return (values) => [...new Set(values.flatMap((it) => table.get(groupKey(it)) ?? []))];
}

function pipelineJoin(spec: Plain, scope: Scope, compile: Compile): Run {
  const { from, as, let: names = {}, pipeline } = spec;
  if (!isObject(names)) return refuse(`$lookup argument 'let: ${describe(names)}' must be an object`);
  const bad = Object.keys(names).find((name) => !/^[a-z]/.test(name));
  if (bad) refuse(`'${bad}' starts with an invalid character for a user variable name`);
  Object.values(names).forEach((expression) => checkExpression(expression, scope.variables));
  const inner = { ...scope, variables: [...scope.variables, ...Object.keys(names)] };
  const stages = readStages(pipeline);
  const match = stages[0]?.[0] === '$match' ? stages[0][1] : undefined;
  const source = match === undefined ? undefined : compileSource(from as string, match, inner);
  const run = compile(source ? stages.slice(1) : stages, inner);
  return (input, evaluate) => {
    const common = source && !isConstant(match) ? undefined : (source?.(evaluate) ?? scope.foreign.all(from as string));
    return input.map((it) => {
      const values = Object.fromEntries(
        Object.entries(names).map(([name, expression]) => [name, evaluate(it, expression) ?? null]),
      );
      const current = createEvaluator(values);
      return { ...it, [as as string]: run(common ?? source!(current), current) };
    });
  };
}

/** Compiles both forms of `$lookup`: by equal fields, and by a pipeline with `let`. */
export function compileLookup(spec: unknown, scope: Scope, compile: Compile): Run {
  const it = readSpec(spec);
  return 'pipeline' in it ? pipelineJoin(it, scope, compile) : equalityJoin(it, scope);
}
