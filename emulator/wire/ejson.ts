import { StoredPattern } from '../database/stored-pattern';
import { isDeeperThan } from '../json-depth';
import { JSON_DEPTH } from '../limits';
import { CloudError } from './answers';

// Canonical Extended JSON v2, in which the SDK sends documents, queries and updates as strings.

type Plain = Record<string, unknown>;

const refuse = (text: string): never => {
  throw new CloudError('DATABASE_REQUEST_FAILED', text);
};

const REGEX_FLAGS = /^[imsx]*$/;

const asObject = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});

function parseNumber(text: unknown): number {
  const value = typeof text === 'string' && text.trim() !== '' ? Number(text) : NaN;
  return Number.isNaN(value) && text !== 'NaN' ? refuse(`not a number: ${JSON.stringify(text)}`) : value;
}

function parseRegExp(value: unknown): RegExp {
  const { pattern: source, options = '' } = asObject(value);
  if (typeof source !== 'string' || typeof options !== 'string')
    return refuse(`not a regular expression: ${JSON.stringify(value)}`);
  if (!REGEX_FLAGS.test(options)) refuse(`invalid flag in regex options: ${options}`);
  return new StoredPattern(source, options);
}

function parseDate(value: unknown): Date {
  const moment = typeof value === 'object' ? asObject(value)['$numberLong'] : value;
  const isText = typeof moment === 'string';
  const date = new Date(
    isText && typeof value === 'object' ? Number(moment) : isText || typeof moment === 'number' ? moment : NaN,
  );
  if (Number.isNaN(date.getTime())) refuse(`invalid date: ${JSON.stringify(value)}`);
  return date;
}

/** How the value of each `{ $type: … }` wrapper is read; `now` is the time for `$tcb_server_date`. */
const WRAPPERS: Record<string, (value: unknown, now: number) => unknown> = {
  $numberInt: parseNumber,
  $numberLong: parseNumber,
  $numberDouble: parseNumber,
  $date: parseDate,
  // The cloud answers object ids as hexadecimal text, so they are stored as text.
  $oid: (value) => (typeof value === 'string' ? value : refuse(`not an object id: ${JSON.stringify(value)}`)),
  $regularExpression: parseRegExp,
  $tcb_server_date: (value, now) => {
    const offset = revive(asObject(value)['offset'] ?? 0, now);
    return parseDate(now + (typeof offset === 'number' ? offset : NaN));
  },
  $undefined: () => undefined,
};

const UNSUPPORTED = new Set([
  '$binary',
  '$uuid',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
]);

/** Changes the value in place, which is safe because nothing else holds a result of JSON.parse. */
function revive(parsed: unknown, now: number): unknown {
  if (typeof parsed !== 'object' || parsed === null) return parsed;
  if (Array.isArray(parsed)) {
    for (let i = 0; i < parsed.length; i++) parsed[i] = revive(parsed[i], now) ?? null;
    return parsed;
  }
  const plain = parsed as Plain;
  const keys = Object.keys(plain);
  const first = keys[0] ?? '';
  if (first.startsWith('$')) {
    if (keys.length === 1 && Object.hasOwn(WRAPPERS, first)) return WRAPPERS[first]!(plain[first], now);
    if (UNSUPPORTED.has(first)) refuse(`values of type ${first} are not supported`);
  }
  for (const key of keys) {
    if (key === '__proto__') refuse('a field can not be named __proto__');
    if (key.includes('\0')) refuse(`a field name may not contain the NULL byte: ${JSON.stringify(key)}`);
    const value = plain[key];
    if (typeof value !== 'object' || value === null) continue;
    const revived = revive(value, now);
    if (revived === undefined) delete plain[key];
    else if (revived !== value) plain[key] = revived;
  }
  return plain;
}

/**
 * Reads Extended JSON text. Dates become Date, regular expressions RegExp. Throws CloudError on unsupported values.
 */
export function decode(text: string, now: number): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse(`not Extended JSON: ${text.slice(0, 100)}`);
  }
  if (isDeeperThan(JSON_DEPTH, parsed)) refuse(`not Extended JSON: nested deeper than ${JSON_DEPTH} levels`);
  return revive(parsed, now);
}

/** Reads Extended JSON that JSON.parse has already read. Changes the given value. */
export const decodeParsed = (parsed: unknown): unknown => revive(parsed, 0);

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

function canonicalNumber(value: number): Plain {
  if (!Number.isInteger(value)) return { $numberDouble: String(value) };
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' };
  if (value >= -INT32 && value < INT32) return { $numberInt: String(value) };
  if (value >= -INT64 && value < INT64) return { $numberLong: BigInt(value).toString() };
  return { $numberDouble: String(value) };
}

const storedNumber = (value: number): unknown =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };

function wrap(value: unknown, wrapNumber: (value: number) => unknown): unknown {
  if (typeof value === 'number') return wrapNumber(value);
  if (typeof value === 'bigint') return { $numberLong: value.toString() };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : wrap(item, wrapNumber)));
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  // MongoDB stores the options in alphabetical order.
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: [...value.flags].sort().join('') } };
  const wrapped: Plain = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') refuse('a field can not be named __proto__');
    const child = (value as Plain)[key];
    if (child !== undefined) wrapped[key] = wrap(child, wrapNumber);
  }
  return wrapped;
}

/** Canonical Extended JSON text, for answers. */
export const encode = (value: unknown): string => JSON.stringify(wrap(value, canonicalNumber));

/** The form on disk: plain JSON numbers where possible, everything else as in `encode`. */
export const encodeStored = (value: unknown): unknown => wrap(value, storedNumber);
