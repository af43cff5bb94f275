import { QueryError, throwQueryError } from '../query-error';
import { formatValue, typeName } from '../values';
import { parseDate } from './dates/date-parse';
import { numberToText } from './number-text';
import { isNullish, onArguments, onFields, type Operator } from './scope';

const NO_ON_ERROR = 'in $convert with no onError value';

const unsupported = (value: unknown, to: string): never =>
  throwQueryError(`Unsupported conversion from ${typeName(value)} to ${to} ${NO_ON_ERROR}`);

/** Every value but false and zero is true, also the empty text, list and object. */
const toBool = (value: unknown): boolean => value !== false && value !== 0;

const DECIMAL = /^[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)$/i;

function parseNumber(text: string, pattern: RegExp): number {
  if (!pattern.test(text)) return throwQueryError(`Failed to parse number '${text}' ${NO_ON_ERROR}`);
  return Number(text.replace(/inf(?:inity)?$/i, 'Infinity').replace(/nan$/i, 'NaN'));
}

function toDouble(value: unknown, to = 'double'): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') return parseNumber(value, DECIMAL);
  return value instanceof Date ? value.getTime() : unsupported(value, to);
}

/** Converts to an integer of so many bits; fractions are cut off. */
const toInteger = (to: 'int' | 'long', bits: number) => (value: unknown) => {
  if (value instanceof Date && to === 'int') return unsupported(value, to);
  const number = typeof value === 'string' ? parseNumber(value, /^[+-]?\d+$/) : toDouble(value, to);
  if (Number.isNaN(number)) return throwQueryError(`Attempt to convert NaN value to integer type ${NO_ON_ERROR}`);
  if (!Number.isFinite(number))
    return throwQueryError(`Attempt to convert infinity value to integer type ${NO_ON_ERROR}`);
  const integer = Math.trunc(number) + 0;
  const limit = 2 ** (bits - 1);
  return integer >= -limit && integer < limit
    ? integer
    : throwQueryError(`Conversion would overflow target type ${NO_ON_ERROR}: ${number}`);
};

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : unsupported(value, 'string');
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'string') return parseDate(value, undefined, undefined);
  // MongoDB converts doubles and 64-bit integers to dates, but not 32-bit integers
  if (typeof value !== 'number' || typeName(value) === 'int') return unsupported(value, 'date');
  const date = new Date(toInteger('long', 64)(value));
  return Number.isNaN(date.getTime())
    ? throwQueryError(`Conversion would overflow target type ${NO_ON_ERROR}: ${value}`)
    : date;
}

function toObjectId(value: unknown): string {
  if (typeof value !== 'string') return unsupported(value, 'objectId');
  return /^[0-9a-f]{24}$/i.test(value)
    ? value
    : throwQueryError(`Failed to parse objectId ${formatValue(value)} ${NO_ON_ERROR}`);
}

type Conversion = (value: unknown) => unknown;

/** The conversions by the name and the number of the target type. Object ids are text and decimals are numbers here. */
const CONVERSIONS = new Map<unknown, Conversion>(
  (
    [
      ['double', 1, toDouble],
      ['string', 2, toText],
      ['objectId', 7, toObjectId],
      ['bool', 8, toBool],
      ['date', 9, toDate],
      ['int', 16, toInteger('int', 32)],
      ['long', 18, toInteger('long', 64)],
      ['decimal', 19, (value: unknown) => toDouble(value, 'decimal')],
    ] as [string, number, Conversion][]
  ).flatMap(([name, number, conversion]) => [
    [name, conversion],
    [number, conversion],
  ]),
);

function findConversion(type: unknown): Conversion {
  const found = CONVERSIONS.get(type);
  if (found) return found;
  if (typeof type === 'string') return throwQueryError(`Unknown type name: ${type}`);
  if (typeof type !== 'number')
    return throwQueryError(`$convert's 'to' argument must be a string or number, but is ${typeName(type)}`);
  return throwQueryError(`In $convert, numeric value for 'to' does not correspond to a BSON type: ${type}`);
}

const convert = onFields((field, has) => {
  const [value, type] = [field('input'), field('to')];
  if (isNullish(value)) return has('onNull') ? field('onNull') : null;
  if (isNullish(type)) return null;
  const conversion = findConversion(type);
  try {
    return conversion(value);
  } catch (error) {
    if (has('onError') && error instanceof QueryError) return field('onError');
    throw error;
  }
});

const to = (type: string) => onArguments((value) => (isNullish(value) ? null : findConversion(type)(value)));

/** Type operators (MongoDB manual, type expression operators). */
export const CONVERSION_OPERATORS: Record<string, Operator> = {
  $convert: convert,
  $toBool: to('bool'),
  $toDate: to('date'),
  $toDecimal: to('decimal'),
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toString: to('string'),
  $type: onArguments((value) => typeName(value)),
};
