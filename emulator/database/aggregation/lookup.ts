import { DATABASE_LIMITS } from '../../limits';
import { groupKey } from './accumulators';
import { checkExpression } from '../expressions/check';
import { createEvaluator, type Evaluate } from '../expressions/evaluate';
import { sizeOf } from '../expressions/value-size';
import { compileLookupSource, isConstant } from './lookup-source';
import { candidatesAt, checkFieldPath, valuesAt } from '../paths';
import { compileFilter } from '../queries/filter';
import { throwQueryError } from '../query-error';
import { addFields } from './reshape';
import type { RunStage, PipelineScope, Stage } from './stage';
import { formatValue, isObject } from '../values';
import { bytesHeld, countWork, holdBytes } from '../work-limit';

type Plain = Record<string, unknown>;
type Compile = (stages: Stage[], scope: PipelineScope) => RunStage;

const EQUALITY = ['from', 'localField', 'foreignField', 'as'];
const PIPELINE = ['from', 'let', 'pipeline', 'as'];

function parseLookup(spec: unknown): Plain {
  if (!isObject(spec)) return throwQueryError('the $lookup specification must be an Object');
  const allowed = 'pipeline' in spec ? PIPELINE : EQUALITY;
  const unknown = Object.keys(spec).find((key) => !allowed.includes(key));
  if (unknown)
    throwQueryError(`$lookup with ${'pipeline' in spec ? "'pipeline'" : 'equality'} may not specify '${unknown}'`);
  const needed = allowed.filter((key) => key !== 'let' && key !== 'pipeline');
  const missing = needed.find((key) => typeof spec[key] !== 'string' || !spec[key]);
  if (missing) throwQueryError(`$lookup argument '${missing}' must be a string`);
  for (const key of ['localField', 'foreignField', 'as']) if (key in spec) checkFieldPath(spec[key] as string);
  return spec;
}

/** Parses `[{ $match: … }, …]`; throws QueryError for anything else. */
export function parseStages(value: unknown): Stage[] {
  if (!Array.isArray(value)) return throwQueryError('A pipeline must be an array of stages');
  return value.map((stage) => {
    const entries = isObject(stage) ? Object.entries(stage) : [];
    return entries.length === 1
      ? entries[0]!
      : throwQueryError('A pipeline stage specification object must contain exactly one field.');
  });
}

function equalityJoin(spec: Plain, { foreign }: PipelineScope): RunStage {
  const { from, localField, foreignField, as } = spec as Record<string, string>;
  const local = localField!.split('.');
  const path = as!.split('.');
  return (input) => {
    const find = foreign.isIndexed(from!, foreignField!) ? null : indexByValue(foreign.all(from!), foreignField!);
    return input.map((document) => {
      const localValues = [...new Set(valuesAt(document, local).flat())].map((value) => value ?? null);
      const values = localValues.length ? localValues : [null];
      const found = find ? find(values) : foreign.find(from!, compileFilter({ [foreignField!]: { $in: values } }));
      checkJoined(from!, found);
      return addFields(document, path, found);
    });
  };
}

/** Indexes documents by the values at a path, once for all lookups of a stage. */
function indexByValue(documents: Plain[], path: string): (values: unknown[]) => Plain[] {
  const table = new Map<string, Plain[]>();
  const parts = path.split('.');
  for (const document of documents) {
    for (const key of new Set(candidatesAt(document, parts).map(groupKey))) {
      const list = table.get(key);
      if (list) list.push(document);
      else table.set(key, [document]);
    }
  }
  return (values) => [...new Set(values.flatMap((value) => table.get(groupKey(value)) ?? []))];
}

function pipelineJoin(spec: Plain, scope: PipelineScope, compile: Compile): RunStage {
  const { from, as, let: lets = {}, pipeline } = spec;
  if (!isObject(lets)) return throwQueryError(`$lookup argument 'let: ${formatValue(lets)}' must be an object`);
  const invalidName = Object.keys(lets).find((name) => !/^[a-z]/.test(name));
  if (invalidName) throwQueryError(`'${invalidName}' starts with an invalid character for a user variable name`);
  Object.values(lets).forEach((expression) => checkExpression(expression, scope.variables));
  const innerScope = { ...scope, variables: [...scope.variables, ...Object.keys(lets)] };
  const stages = parseStages(pipeline);
  const match = stages[0]?.[0] === '$match' ? stages[0][1] : undefined;
  const source = match === undefined ? undefined : compileLookupSource(from as string, match, innerScope);
  const run = compile(source ? stages.slice(1) : stages, innerScope);
  const readSource = source ?? (() => scope.foreign.all(from as string));
  const isConstantSource = match === undefined || isConstant(match);
  const isRandom = JSON.stringify(pipeline).includes('"$sample"');
  const names = Object.keys(lets);
  const path = (as as string).split('.');
  return (input, outer) => {
    if (!input.length) return [];
    const shared = isConstantSource || !names.length ? readSource(outer) : undefined;
    if (!names.length && !isRandom) {
      const joined = run(shared!, outer);
      return input.map((document) => {
        checkJoined(from as string, joined);
        return addFields(document, path, joined);
      });
    }
    const outerValues = valuesOf(scope.variables, outer);
    return input.map((document) => {
      const values = names.map((name) => [name, outer(document, lets[name])]);
      const inner = createEvaluator({ ...outerValues, ...Object.fromEntries(values) });
      const joined = run(shared ?? readSource(inner), inner);
      checkJoined(from as string, joined);
      return addFields(document, path, joined);
    });
  };
}

const BYTES_PER_REFERENCE = 16;
/** A document has at most 16 MB, so that so few are never too many. */
const ALWAYS_FITS = 6;

/** Counts the documents joined to one; throws QueryError when they are too large together. */
function checkJoined(from: string, joined: Plain[]) {
  countWork(joined.length);
  holdBytes(bytesHeld() + (joined.length + 1) * BYTES_PER_REFERENCE);
  if (joined.length <= ALWAYS_FITS) return;
  const { stageBytes } = DATABASE_LIMITS;
  if (sizeOf(joined) > stageBytes)
    throwQueryError(`Total size of documents in ${from} matching pipeline's $lookup stage exceeds ${stageBytes} bytes`);
}

/** The values that variables have in an evaluator. */
const valuesOf = (variables: string[], evaluate: Evaluate): Plain =>
  Object.fromEntries(variables.map((name) => [name, evaluate({}, `$$${name}`)]));

/** Compiles both forms of `$lookup`: equal fields, and a pipeline with `let`. */
export function compileLookup(spec: unknown, scope: PipelineScope, compile: Compile): RunStage {
  const document = parseLookup(spec);
  return 'pipeline' in document ? pipelineJoin(document, scope, compile) : equalityJoin(document, scope);
}
