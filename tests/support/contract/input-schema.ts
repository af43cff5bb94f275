import { contract, type EndpointName } from '@domain/contract';

/** What an input may be, in the words of JSON Schema; `x-checks` names the rules that a schema cannot say. */
export type InputSchema = {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  enum?: unknown[];
  anyOf?: InputSchema[];
  properties?: Record<string, InputSchema>;
  required?: string[];
  additionalProperties?: false | InputSchema;
  propertyNames?: InputSchema;
  items?: InputSchema;
  pattern?: string;
  default?: unknown;
  'x-checks'?: string[];
} & Partial<Record<Bound, number>>;

/** The bounds of a schema, from below and from above. */
export const LOWER_BOUNDS = ['minLength', 'minItems', 'minimum', 'minProperties'] as const;
export const UPPER_BOUNDS = ['maxLength', 'maxItems', 'maximum', 'maxProperties'] as const;
type Bound = (typeof LOWER_BOUNDS)[number] | (typeof UPPER_BOUNDS)[number];

/** One name of the contract as a phone depends on it. */
export type EndpointInput = {
  kind: 'query' | 'command';
  entryPoint: string;
  roles: string[];
  input: InputSchema;
};

/** Every name of the contract. */
export const contractInputs = (): Record<string, EndpointInput> =>
  Object.fromEntries(
    (Object.keys(contract) as EndpointName[]).sort().map((name) => {
      const { kind, roles, input, entryPoint = 'api' }: Endpoint = contract[name];
      return [name, { kind, entryPoint, roles: [...roles].sort(), input: inputSchema(input as unknown as Part) }];
    }),
  );

type Endpoint = { kind: 'query' | 'command'; roles: readonly string[]; input: unknown; entryPoint?: string };

/** The parts of valibot's schemas and actions that describe an input. */
type Part = {
  type: string;
  pipe?: Part[];
  wrapped?: Part;
  default?: unknown;
  entries?: Record<string, Part>;
  item?: Part;
  key?: Part;
  value?: Part;
  options?: unknown[];
  literal?: unknown;
  requirement?: unknown;
  message?: unknown;
};

/** A valibot schema as JSON Schema. Throws for a kind of schema or rule that it does not know, so none is left out. */
export function inputSchema(part: Part): InputSchema {
  const [base = part, ...rules] = part.pipe ?? [];
  const schema = base === part || !base.pipe ? baseSchema(base) : inputSchema(base);
  return rules.reduce(withRule, schema);
}

const BASES: Record<string, (part: Part) => InputSchema> = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  literal: ({ literal }) => ({ enum: [literal] }),
  picklist: ({ options = [] }) => ({ enum: [...options].sort() }),
  array: ({ item }) => ({ type: 'array', ...(item && { items: inputSchema(item) }) }),
  object: objectSchema,
  strict_object: (part) => ({ ...objectSchema(part), additionalProperties: false }),
  record: ({ key, value }) => ({
    type: 'object',
    ...(key && { propertyNames: inputSchema(key) }),
    ...(value && { additionalProperties: inputSchema(value) }),
  }),
  variant: anyOf,
  union: anyOf,
  optional: ({ wrapped, default: value }) => ({
    ...(wrapped && inputSchema(wrapped)),
    ...(value !== undefined && { default: value }),
  }),
};

function baseSchema(part: Part): InputSchema {
  const base = BASES[part.type];
  if (!base) throw new Error(`no JSON Schema for ${part.type}`);
  return base(part);
}

function anyOf({ options = [] }: Part): InputSchema {
  return { anyOf: options.map((option) => inputSchema(option as Part)) };
}

function objectSchema({ entries = {} }: Part): InputSchema {
  const names = Object.keys(entries).sort();
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, inputSchema(entries[name]!)])),
    required: names.filter((name) => entries[name]!.type !== 'optional'),
  };
}

function withRule(schema: InputSchema, { type, requirement, message }: Part): InputSchema {
  const isList = schema.type === 'array';
  const size = Number(requirement);
  switch (type) {
    case 'transform':
      return schema;
    case 'integer':
      return { ...schema, type: 'integer' };
    case 'regex':
      return { ...schema, pattern: (requirement as RegExp).source };
    case 'min_length':
      return { ...schema, [isList ? 'minItems' : 'minLength']: size };
    case 'max_length':
      return { ...schema, [isList ? 'maxItems' : 'maxLength']: size };
    case 'length':
      return isList ? { ...schema, minItems: size, maxItems: size } : { ...schema, minLength: size, maxLength: size };
    case 'min_value':
      return { ...schema, minimum: size };
    case 'max_value':
      return { ...schema, maximum: size };
    case 'max_entries':
      return { ...schema, maxProperties: size };
    case 'check':
      return {
        ...schema,
        'x-checks': [...(schema['x-checks'] ?? []), typeof message === 'string' ? message : 'check'],
      };
    default:
      throw new Error(`no JSON Schema for the rule ${type}`);
  }
}
