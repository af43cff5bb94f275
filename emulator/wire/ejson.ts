import { CloudError } from './answers';

// Canonical Extended JSON v2, the form in which documents, queries and updates travel as strings.

type Plain = Record<string, unknown>;

const refuse = (text: string): never => {
  throw new CloudError('DATABASE_REQUEST_FAILED', text);
};

const REGEX_FLAGS = /^[ims]*$/;

/** The parts of a wrapper that holds an object. */
const partsOf = (it: unknown): Plain => (typeof it === 'object' && it !== null ? (it as Plain) : {});

function number(it: unknown): number {
  const value = typeof it === 'string' && it.trim() !== '' ? Number(it) : NaN;
  return Number.isNaN(value) && it !== 'NaN' ? refuse(`not a number: ${JSON.stringify(it)}`) : value;
}

function pattern(it: unknown): RegExp {
  const { pattern: source, options = '' } = partsOf(it);
  if (typeof source !== 'string' || typeof options !== 'string')
    return refuse(`not a regular expression: ${JSON.stringify(it)}`);
  if (!REGEX_FLAGS.test(options)) refuse(`invalid flag in regex options: ${options}`);
  return new RegExp(source, options);
}

function date(it: unknown): Date {
  const moment = new Date(
    typeof it === 'object' && it !== null ? Number((it as Plain)['$numberLong']) : (it as string | number),
  );
  if (Number.isNaN(moment.getTime())) refuse(`invalid date: ${JSON.stringify(it)}`);
  return moment;
}

/** The value of one `{ $type: … }` wrapper; `now` is the moment of `$tcb_server_date`. */
const WRAPPERS: Record<string, (it: unknown, now: number) => unknown> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $date: date,
  // the service answers object ids as their hexadecimal text, so they are kept as text
  $oid: String,
  $regularExpression: pattern,
  $tcb_server_date: (it, now) => date(now + Number(revive(partsOf(it)['offset'] ?? 0, now))),
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

/** Works in place: what JSON.parse made belongs to nobody else. */
function revive(it: unknown, now: number): unknown {
  if (typeof it !== 'object' || it === null) return it;
  if (Array.isArray(it)) {
    for (let i = 0; i < it.length; i++) it[i] = revive(it[i], now) ?? null;
    return it;
  }
  const plain = it as Plain;
  const keys = Object.keys(plain);
  const first = keys[0] ?? '';
  if (first.startsWith('$')) {
    if (keys.length === 1 && Object.hasOwn(WRAPPERS, first)) return WRAPPERS[first]!(plain[first], now);
    if (UNSUPPORTED.has(first)) refuse(`values of type ${first} are not supported`);
  }
  for (const key of keys) {
    if (key === '__proto__') refuse('a field can not be named __proto__');
    const value = plain[key];
    if (typeof value !== 'object' || value === null) continue;
    const revived = revive(value, now);
    if (revived === undefined) delete plain[key];
    else if (revived !== value) plain[key] = revived;
  }
  return plain;
}

/**
 * Reads Extended JSON text. Dates become Date, regular expressions RegExp; throws CloudError on what can not be held.
 */
export function decode(text: string, now: number): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse(`not Extended JSON: ${text.slice(0, 100)}`);
  }
  return revive(parsed, now);
}

/** Reads a value that JSON.parse has read already, as in a record of the log; the value given is used up. */
export const decodeParsed = (it: unknown): unknown => revive(it, 0);

const INT32 = 2 ** 31;
const INT64 = 2 ** 63;

function canonicalNumber(it: number): Plain {
  if (!Number.isInteger(it)) return { $numberDouble: String(it) };
  if (Object.is(it, -0)) return { $numberDouble: '-0.0' };
  if (it >= -INT32 && it < INT32) return { $numberInt: String(it) };
  if (it >= -INT64 && it < INT64) return { $numberLong: BigInt(it).toString() };
  return { $numberDouble: String(it) };
}

const storedNumber = (it: number): unknown =>
  Number.isFinite(it) && !Object.is(it, -0) ? it : { $numberDouble: Object.is(it, -0) ? '-0.0' : String(it) };

function wrap(it: unknown, number: (it: number) => unknown): unknown {
  if (typeof it === 'number') return number(it);
  if (typeof it === 'bigint') return { $numberLong: it.toString() };
  if (typeof it !== 'object' || it === null) return it;
  if (Array.isArray(it)) return it.map((each) => (each === undefined ? null : wrap(each, number)));
  if (it instanceof Date) return { $date: { $numberLong: String(it.getTime()) } };
  // MongoDB keeps options in alphabetical order
  if (it instanceof RegExp)
    return { $regularExpression: { pattern: it.source, options: [...it.flags].sort().join('') } };
  const wrapped: Plain = {};
  for (const key of Object.keys(it)) {
    const value = (it as Plain)[key];
    if (value !== undefined) wrapped[key] = wrap(value, number);
  }
  return wrapped;
}

/** Canonical Extended JSON text, as answers carry it. */
export const encode = (it: unknown): string => JSON.stringify(wrap(it, canonicalNumber));

/** The shorter form kept on disk: numbers as JSON has them, everything else as in `encode`. */
export const encodeStored = (it: unknown): unknown => wrap(it, storedNumber);
