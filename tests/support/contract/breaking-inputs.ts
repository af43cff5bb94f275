import { LOWER_BOUNDS, UPPER_BOUNDS, type EndpointInput, type InputSchema } from './input-schema';

type Inputs = Record<string, EndpointInput>;

/** What a phone with the released contract can no longer do with this one; each as a sentence. */
export const breakingInputs = (released: Inputs, now: Inputs): string[] =>
  Object.entries(released).flatMap(([name, before]) => {
    const after = now[name];
    if (!after) return [`${name} is gone`];
    return [
      ...(after.kind === before.kind ? [] : [`${name} is a ${after.kind} now`]),
      ...(after.entryPoint === before.entryPoint ? [] : [`${name} is answered by ${after.entryPoint} now`]),
      ...before.roles.filter((role) => !after.roles.includes(role)).map((role) => `${name} is closed to ${role}`),
      ...narrowed(before.input, after.input, name),
    ];
  });

/** Where `now` refuses, ignores or reads otherwise what `released` accepted. */
export function narrowed(released: InputSchema, now: InputSchema, at: string): string[] {
  if (released.anyOf || now.anyOf) return narrowedOptions(released.anyOf ?? [released], now.anyOf ?? [now], at);
  const reasons = [
    ...narrowedType(released, now, at),
    ...narrowedValues(released, now, at),
    ...narrowedBounds(released, now, at),
    ...(now['x-checks'] ?? [])
      .filter((check) => !released['x-checks']?.includes(check))
      .map((check) => `${at} has a new rule: ${check}`),
    ...(released.default !== undefined && JSON.stringify(released.default) !== JSON.stringify(now.default)
      ? [`${at} means something else when it is left out`]
      : []),
  ];
  // of another type, nothing of the inside can be compared
  return reasons.length && released.type !== now.type ? reasons : [...reasons, ...narrowedInside(released, now, at)];
}

/** Each released option must still be accepted by one of today's; else the reasons of the most similar one are told. */
const narrowedOptions = (released: InputSchema[], now: InputSchema[], at: string): string[] =>
  released.flatMap((option) => {
    const reasons = now.map((one) => narrowed(option, one, at)).sort((a, b) => a.length - b.length);
    return reasons[0] ?? [`${at} has no options`];
  });

function narrowedType({ type, enum: values }: InputSchema, now: InputSchema, at: string): string[] {
  const isWidened = type === now.type || (type === 'integer' && now.type === 'number') || (values && now.enum);
  return isWidened || (values && now.type === 'string') ? [] : [`${at} is ${now.type ?? 'a choice'} now`];
}

function narrowedValues(released: InputSchema, now: InputSchema, at: string): string[] {
  const gone = now.enum ? (released.enum ?? []).filter((value) => !now.enum?.includes(value)) : [];
  return [
    ...gone.map((value) => `${at} may no longer be ${JSON.stringify(value)}`),
    ...(now.pattern !== undefined && now.pattern !== released.pattern ? [`${at} has another pattern`] : []),
  ];
}

const narrowedBounds = (released: InputSchema, now: InputSchema, at: string): string[] =>
  [
    ...LOWER_BOUNDS.filter((bound) => (now[bound] ?? -Infinity) > (released[bound] ?? -Infinity)),
    ...UPPER_BOUNDS.filter((bound) => (now[bound] ?? Infinity) < (released[bound] ?? Infinity)),
  ].map((bound) => `${at} has a narrower ${bound}: ${now[bound]}`);

function narrowedInside(released: InputSchema, now: InputSchema, at: string): string[] {
  const { properties: before = {}, required: had = [] } = released;
  const { properties: after = {}, required = [] } = now;
  return [
    ...required.filter((name) => !had.includes(name)).map((name) => `${at}.${name} is required now`),
    ...Object.entries(before).flatMap(([name, schema]) =>
      after[name] ? narrowed(schema, after[name], `${at}.${name}`) : [`${at}.${name} is no longer read`],
    ),
    ...(now.additionalProperties === false && released.additionalProperties !== false
      ? [`${at} refuses other fields`]
      : []),
    ...narrowedPart(released.items, now.items, `${at}[]`),
    ...narrowedPart(released.propertyNames, now.propertyNames, `${at} (names)`),
    ...narrowedPart(
      released.additionalProperties || undefined,
      now.additionalProperties || undefined,
      `${at} (values)`,
    ),
  ];
}

const narrowedPart = (released: InputSchema | undefined, now: InputSchema | undefined, at: string): string[] =>
  now ? narrowed(released ?? {}, now, at) : [];
