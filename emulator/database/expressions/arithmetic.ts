import { throwQueryError } from '../query-error';
import { typeName } from '../values';
import { sumNumbers } from './compensated-sum';
import { isNullish, onArguments, type Operator } from './scope';

/** A function of one number; null and missing give null. */
const onNumber = (name: string, run: (value: number) => number): Operator =>
  onArguments((value) => {
    if (isNullish(value)) return null;
    if (typeof value !== 'number')
      return throwQueryError(`${name} only supports numeric types, not ${typeName(value)}`);
    return run(value);
  });

/** A function of two numbers; null and missing give null. */
const onNumbers = (name: string, run: (a: number, b: number) => number): Operator =>
  onArguments((a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return run(a, b);
    if (isNullish(a) || isNullish(b)) return null;
    return throwQueryError(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  });

const requirePositive = (name: string, value: number) =>
  value > 0 || Number.isNaN(value)
    ? value
    : throwQueryError(`${name}'s argument must be a positive number, but is ${value}`);

// Whole numbers are integers in MongoDB, and an integer has no negative zero.
const withoutNegativeZero = (value: number) => value + 0;

/** Rounds to an integer, a half away from zero. */
const round = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

function toDate(name: string, milliseconds: number): Date {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? throwQueryError(`date overflow in ${name}`) : date;
}

function add(...values: unknown[]): unknown {
  const numbers: number[] = [];
  let hasDate = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (hasDate) throwQueryError('only one date allowed in an $add expression');
      hasDate = true;
      numbers.push(value.getTime());
    } else if (typeof value === 'number') numbers.push(value);
    else throwQueryError(`$add only supports numeric or date types, not ${typeName(value)}`);
  }
  const total = sumNumbers(numbers);
  return hasDate ? toDate('$add', round(total)) : total;
}

function subtract(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Date && typeof b === 'number') return toDate('$subtract', a.getTime() - Math.trunc(b));
  return throwQueryError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function multiply(...values: unknown[]): unknown {
  let product = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'number')
      return throwQueryError(`$multiply only supports numeric types, not ${typeName(value)}`);
    product *= value;
  }
  return withoutNegativeZero(product);
}

function log(value: unknown, base: unknown): unknown {
  if (isNullish(value) || isNullish(base)) return null;
  if (typeof value !== 'number') return throwQueryError(`$log's argument must be numeric, not ${typeName(value)}`);
  if (typeof base !== 'number') return throwQueryError(`$log's base must be numeric, not ${typeName(base)}`);
  requirePositive('$log', value);
  if (base <= 0 || base === 1) throwQueryError(`$log's base must be a positive number not equal to 1, but is ${base}`);
  return Math.log(value) / Math.log(base);
}

function pow(base: unknown, exponent: unknown): unknown {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (typeof base !== 'number') return throwQueryError(`$pow's base must be numeric, not ${typeName(base)}`);
  if (typeof exponent !== 'number')
    return throwQueryError(`$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (base === 0 && exponent < 0) throwQueryError('$pow cannot take a base of 0 and a negative exponent');
  // C's pow, unlike JavaScript's, has a result here
  return base === 1 || (base === -1 && Math.abs(exponent) === Infinity) ? 1 : base ** exponent;
}

const MAX_DIGITS = 100;

/**
 * Cuts a number off behind so many digits after its point, or, below zero, before it; the digits are the exact ones.
 */
function cutOff(value: number, place: number): number {
  if (!Number.isFinite(value)) return value;
  if (place === 0) return Math.trunc(value);
  if (place > 0) {
    if (Number.isInteger(value)) return value;
    const text = value.toFixed(MAX_DIGITS);
    return Number(text.slice(0, text.indexOf('.') + 1 + place));
  }
  const unit = 10n ** BigInt(-place);
  return Number((BigInt(Math.trunc(value)) / unit) * unit);
}

// Without a second argument the place is zero, but a place that is missing or null makes the result null.
function trunc(value: unknown, ...places: unknown[]): unknown {
  if (isNullish(value)) return null;
  if (typeof value !== 'number') return throwQueryError(`$trunc only supports numeric types, not ${typeName(value)}`);
  const [place] = places.length > 0 ? places : [0];
  if (isNullish(place)) return null;
  if (typeof place !== 'number') return throwQueryError(`can't convert from BSON type ${typeName(place)} to long`);
  if (!Number.isInteger(place)) throwQueryError('precision argument to $trunc must be a integral value');
  if (place < -20 || place > MAX_DIGITS)
    throwQueryError(`cannot apply $trunc with precision value ${place} value must be in [-20, ${MAX_DIGITS}]`);
  return cutOff(value, place);
}

/** Arithmetic operators (MongoDB manual, arithmetic expression operators). */
export const ARITHMETIC: Record<string, Operator> = {
  $abs: onNumber('$abs', Math.abs),
  $add: onArguments(add),
  $ceil: onNumber('$ceil', Math.ceil),
  $divide: onNumbers('$divide', (a, b) => (b === 0 ? throwQueryError("can't $divide by zero") : a / b)),
  $exp: onNumber('$exp', Math.exp),
  $floor: onNumber('$floor', Math.floor),
  $ln: onNumber('$ln', (value) => Math.log(requirePositive('$ln', value))),
  $log: onArguments(log),
  $log10: onNumber('$log10', (value) => Math.log10(requirePositive('$log10', value))),
  $mod: onNumbers('$mod', (a, b) => (b === 0 ? throwQueryError("can't $mod by zero") : withoutNegativeZero(a % b))),
  $multiply: onArguments(multiply),
  $pow: onArguments(pow),
  $sqrt: onNumber('$sqrt', (value) =>
    value < 0 ? throwQueryError("$sqrt's argument must be greater than or equal to 0") : Math.sqrt(value),
  ),
  $subtract: onArguments(subtract),
  $trunc: onArguments(trunc),
};
