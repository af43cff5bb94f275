import { throwQueryError } from '../query-error';
import { compilePattern } from './pattern';
import { isEqual, isObject, typeName } from '../values';

// `$jsonSchema` (MongoDB manual): JSON Schema draft 4 with `bsonType`, without references, defaults and formats.

type Plain = Record<string, unknown>;
type Test = (value: unknown) => boolean;
/** Compiles one keyword; `schema` is the whole schema, for keywords that depend on each other. */
type Keyword = (operand: unknown, schema: Plain, name: string) => Test;

const always: Test = () => true;

const requireNumber = (name: string, value: unknown): number =>
  typeof value === 'number' ? value : throwQueryError(`$jsonSchema keyword '${name}' must be a number`);

function requireCount(name: string, value: unknown): number {
  const count = requireNumber(name, value);
  return Number.isInteger(count) && count >= 0
    ? count
    : throwQueryError(`$jsonSchema keyword '${name}' must be a non-negative integer`);
}

const requireObject = (name: string, value: unknown): Plain =>
  isObject(value) ? value : throwQueryError(`$jsonSchema keyword '${name}' must be an object`);

function requireList(name: string, value: unknown): unknown[] {
  return Array.isArray(value) && value.length
    ? (value as unknown[])
    : throwQueryError(`$jsonSchema keyword '${name}' must be an array with at least one element`);
}

function requireDistinct(name: string, value: unknown): unknown[] {
  const list = requireList(name, value);
  return list.every((each, i) => !list.slice(0, i).some((other) => isEqual(each, other)))
    ? list
    : throwQueryError(`$jsonSchema keyword '${name}' array cannot contain duplicate values`);
}

function requireNames(name: string, value: unknown): string[] {
  const names = requireDistinct(name, value);
  return names.every((each) => typeof each === 'string')
    ? names
    : throwQueryError(`$jsonSchema keyword '${name}' must contain only strings`);
}

const requirePattern = (name: string, value: unknown): ((text: string) => boolean) =>
  typeof value === 'string'
    ? compilePattern(value, '')
    : throwQueryError(`$jsonSchema keyword '${name}' must be a string`);

const onNumber =
  (holds: (value: number, operand: number, schema: Plain) => boolean): Keyword =>
  (operand, schema, name) => {
    const limit = requireNumber(name, operand);
    return (value) => typeof value !== 'number' || holds(value, limit, schema);
  };

const onCount =
  (count: (value: unknown) => number | undefined, holds: (count: number, limit: number) => boolean): Keyword =>
  (operand, _, name) => {
    const limit = requireCount(name, operand);
    return (value) => {
      const counted = count(value);
      return counted === undefined || holds(counted, limit);
    };
  };

const characters = (value: unknown) => (typeof value === 'string' ? [...value].length : undefined);
const elements = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const fields = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined);
const atLeast = (count: number, limit: number) => count >= limit;
const atMost = (count: number, limit: number) => count <= limit;

const JSON_TYPES: Record<string, Test> = {
  object: isObject,
  array: Array.isArray,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  null: (value) => value === null,
};

/** The BSON types that stored values can have here; `long` and `double` also hold smaller integers. */
const BSON_TYPES: Record<string, Test> = {
  double: JSON_TYPES['number']!,
  string: JSON_TYPES['string']!,
  object: JSON_TYPES['object']!,
  array: JSON_TYPES['array']!,
  bool: JSON_TYPES['boolean']!,
  date: (value) => typeName(value) === 'date',
  null: JSON_TYPES['null']!,
  regex: (value) => typeName(value) === 'regex',
  int: (value) => typeName(value) === 'int',
  long: (value) => Number.isInteger(value),
  number: JSON_TYPES['number']!,
  // object ids are kept as their hexadecimal text
  objectId: (value) => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value),
};

const typeTest =
  (types: Record<string, Test>): Keyword =>
  (operand, _, name) => {
    const tests = (Array.isArray(operand) ? requireNames(name, operand) : [operand]).map((type) => {
      if (typeof type !== 'string') return throwQueryError(`$jsonSchema keyword '${name}' must name types`);
      if (Object.hasOwn(types, type)) return types[type]!;
      return type === 'integer' && name === 'type'
        ? throwQueryError("$jsonSchema type 'integer' is not currently supported.")
        : throwQueryError(`Unknown type name alias: ${type}`);
    });
    return (value) => tests.some((test) => test(value));
  };

const subschemas = (name: string, operand: unknown): Test[] => requireList(name, operand).map(compileJsonSchema);

const properties: Keyword = (operand, _, name) => {
  const tests = Object.entries(requireObject(name, operand)).map(
    ([field, schema]) => [field, compileJsonSchema(schema)] as const,
  );
  return (value) =>
    !isObject(value) || tests.every(([field, test]) => !Object.hasOwn(value, field) || test(value[field]));
};

const patternProperties: Keyword = (operand, _, name) => {
  const tests = Object.entries(requireObject(name, operand)).map(
    ([pattern, schema]) => [requirePattern(name, pattern), compileJsonSchema(schema)] as const,
  );
  return (value) =>
    !isObject(value) ||
    Object.entries(value).every(([field, inner]) => tests.every(([isNamed, test]) => !isNamed(field) || test(inner)));
};

/** The test of a keyword that is a boolean or a schema. */
const booleanOrSchema = (operand: unknown): Test =>
  typeof operand === 'boolean' ? () => operand : compileJsonSchema(operand);

const additionalProperties: Keyword = (operand, schema) => {
  const test = booleanOrSchema(operand);
  const known = Object.keys((schema['properties'] as Plain | undefined) ?? {});
  const patterns = Object.keys((schema['patternProperties'] as Plain | undefined) ?? {}).map((pattern) =>
    requirePattern('patternProperties', pattern),
  );
  const isAdditional = (field: string) => !known.includes(field) && !patterns.some((isNamed) => isNamed(field));
  return (value) =>
    !isObject(value) || Object.entries(value).every(([field, inner]) => !isAdditional(field) || test(inner));
};

const dependencies: Keyword = (operand, _, name) => {
  const tests = Object.entries(requireObject(name, operand)).map(([field, dependency]) => {
    const test = Array.isArray(dependency) ? required(dependency, {}, name) : compileJsonSchema(dependency);
    return [field, test] as const;
  });
  return (value) => !isObject(value) || tests.every(([field, test]) => !Object.hasOwn(value, field) || test(value));
};

const required: Keyword = (operand, _, name) => {
  const names = requireNames(name, operand);
  return (value) => !isObject(value) || names.every((field) => Object.hasOwn(value, field));
};

const items: Keyword = (operand) => {
  if (Array.isArray(operand)) {
    const tests = operand.map(compileJsonSchema);
    return (value) => !Array.isArray(value) || tests.every((test, i) => i >= value.length || test(value[i]));
  }
  const test = compileJsonSchema(operand);
  return (value) => !Array.isArray(value) || value.every(test);
};

const additionalItems: Keyword = (operand, schema) => {
  const test = booleanOrSchema(operand);
  const listed = schema['items'];
  if (!Array.isArray(listed)) return always;
  return (value) => !Array.isArray(value) || value.slice(listed.length).every(test);
};

const anyText: Keyword = (operand, _, name) =>
  typeof operand === 'string' ? always : throwQueryError(`$jsonSchema keyword '${name}' must be of type string`);

const isDivisible = (value: number, divisor: number) => Math.abs(value % divisor) === 0;

const KEYWORDS: Record<string, Keyword> = {
  additionalItems,
  additionalProperties,
  allOf: (operand, _, name) => {
    const tests = subschemas(name, operand);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (operand, _, name) => {
    const tests = subschemas(name, operand);
    return (value) => tests.some((test) => test(value));
  },
  bsonType: typeTest(BSON_TYPES),
  dependencies,
  description: anyText,
  enum: (operand, _, name) => {
    const values = requireDistinct(name, operand);
    return (value) => values.some((each) => isEqual(each, value));
  },
  exclusiveMaximum: () => always,
  exclusiveMinimum: () => always,
  items,
  maximum: onNumber((value, limit, schema) => (schema['exclusiveMaximum'] === true ? value < limit : value <= limit)),
  maxItems: onCount(elements, atMost),
  maxLength: onCount(characters, atMost),
  maxProperties: onCount(fields, atMost),
  minimum: onNumber((value, limit, schema) => (schema['exclusiveMinimum'] === true ? value > limit : value >= limit)),
  minItems: onCount(elements, atLeast),
  minLength: onCount(characters, atLeast),
  minProperties: onCount(fields, atLeast),
  multipleOf: (operand, schema, name) =>
    requireNumber(name, operand) > 0
      ? onNumber(isDivisible)(operand, schema, name)
      : throwQueryError(`$jsonSchema keyword '${name}' must have a positive value`),
  not: (operand) => {
    const test = compileJsonSchema(operand);
    return (value) => !test(value);
  },
  oneOf: (operand, _, name) => {
    const tests = subschemas(name, operand);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  pattern: (operand, _, name) => {
    const matches = requirePattern(name, operand);
    return (value) => typeof value !== 'string' || matches(value);
  },
  patternProperties,
  properties,
  required,
  title: anyText,
  type: typeTest(JSON_TYPES),
  uniqueItems: (operand, _, name) => {
    if (typeof operand !== 'boolean') throwQueryError(`$jsonSchema keyword '${name}' must be a boolean`);
    if (operand !== true) return always;
    return (value) =>
      !Array.isArray(value) || value.every((each, i) => value.findIndex((other) => isEqual(each, other)) === i);
  },
};

const UNSUPPORTED = ['$ref', '$schema', 'default', 'definitions', 'format', 'id'];

/** Compiles a schema to a test; throws QueryError for unknown keywords and invalid operands. */
export function compileJsonSchema(schema: unknown): Test {
  if (!isObject(schema)) return throwQueryError('$jsonSchema must be an object');
  if ('type' in schema && 'bsonType' in schema)
    throwQueryError("Cannot specify both $jsonSchema keywords 'type' and 'bsonType'");
  for (const side of ['Maximum', 'Minimum'])
    if (`exclusive${side}` in schema && !(side.toLowerCase() in schema))
      throwQueryError(`$jsonSchema keyword '${side.toLowerCase()}' must be a present if exclusive${side} is present`);
  const tests = Object.entries(schema).map(([name, operand]) => {
    if (UNSUPPORTED.includes(name)) throwQueryError(`$jsonSchema keyword '${name}' is not currently supported`);
    if (!Object.hasOwn(KEYWORDS, name)) throwQueryError(`Unknown $jsonSchema keyword: ${name}`);
    return KEYWORDS[name]!(operand, schema, name);
  });
  return (value) => tests.every((test) => test(value));
}
