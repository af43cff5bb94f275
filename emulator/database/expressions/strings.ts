import { DATABASE_LIMITS } from '../../limits';
import { throwQueryError } from '../query-error';
import { compareValues, formatValue, typeName } from '../values';
import { numberToText } from './number-text';
import { isNullish, onArguments, onFields, requireIndex, type Operator } from './scope';
import { checkBytes, checkLength } from './value-size';

/** Converts to text as string operators do: null and missing become empty, other types than these throw QueryError. */
function toText(value: unknown): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (value instanceof Date) return value.toISOString();
  return throwQueryError(`can't convert from BSON type ${typeName(value)} to String`);
}

// MongoDB changes the case of ASCII letters only
const toLower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const toUpper = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

function concat(...values: unknown[]): unknown {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') return throwQueryError(`$concat only supports strings, not ${typeName(value)}`);
    checkBytes('$concat', text.length + value.length);
    text += value;
  }
  return text;
}

/** No array of more values is allowed. */
const MAX_PARTS = DATABASE_LIMITS.stageBytes / 16;

function split(text: unknown, separator: unknown): unknown {
  if (isNullish(text) || isNullish(separator)) return null;
  const expected = '$split requires an expression that evaluates to a string as a';
  if (typeof text !== 'string') return throwQueryError(`${expected} first argument, found: ${typeName(text)}`);
  if (typeof separator !== 'string')
    return throwQueryError(`${expected} second argument, found: ${typeName(separator)}`);
  if (!separator) throwQueryError('$split requires a non-empty separator');
  const parts = text.split(separator, MAX_PARTS + 1);
  checkLength('$split', parts.length);
  return parts;
}

const isContinuationByte = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

function substrBytes(value: unknown, start: unknown, length: unknown): string {
  const bytes = Buffer.from(toText(value));
  const numeric = (name: string, given: unknown) =>
    typeof given === 'number'
      ? Math.trunc(given)
      : throwQueryError(`$substrBytes:  ${name} must be a numeric type (is BSON type ${typeName(given)})`);
  const [from, count] = [numeric('starting index', start), numeric('length', length)];
  if (from < 0) throwQueryError(`$substrBytes:  starting index must be non-negative (got: ${from})`);
  if (from >= bytes.length) return '';
  // a negative length means the rest of the string
  const end = count < 0 ? bytes.length : Math.min(bytes.length, from + count);
  if (isContinuationByte(bytes[from]))
    throwQueryError('$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  if (isContinuationByte(bytes[end]))
    throwQueryError('$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.toString('utf8', from, end);
}

function substrCP(value: unknown, start: unknown, length: unknown): string {
  const input = toText(value);
  const integer = (name: string, given: unknown) => {
    if (typeof given !== 'number')
      return throwQueryError(`$substrCP: ${name} must be a numeric type (is BSON type ${typeName(given)})`);
    const isValid = Number.isInteger(given) && Math.abs(given) < 2 ** 31;
    return isValid
      ? given
      : throwQueryError(`$substrCP: ${name} cannot be represented as a 32-bit integral value: ${given}`);
  };
  const [from, count] = [integer('starting index', start), integer('length', length)];
  if (from < 0) throwQueryError('$substrCP: the starting index must be nonnegative integer.');
  if (count < 0) throwQueryError('$substrCP: length must be a nonnegative integer.');
  const first = unitAt(input, from);
  return input.slice(first, unitAt(input, count, first));
}

/** The index in a string so many characters after another; at most its length. */
function unitAt(text: string, characters: number, from = 0): number {
  let at = from;
  for (let n = 0; n < characters && at < text.length; n++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

/** The number of characters before an index. */
function charactersBefore(text: string, end: number): number {
  let count = 0;
  for (let at = 0; at < end; count++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return count;
}

const length = (name: string, count: (text: string) => number): Operator =>
  onArguments((value) =>
    typeof value === 'string'
      ? count(value)
      : throwQueryError(`${name} requires a string argument, found: ${typeName(value)}`),
  );

/** Finds a text in another between two positions, undefined when it is not there. */
type Find = (text: string, wanted: string, start: number, end: number) => number | undefined;

function findBytes(text: string, wanted: string, start: number, end: number): number | undefined {
  const [bytes, wantedBytes] = [Buffer.from(text), Buffer.from(wanted)];
  if (start > bytes.length) return undefined;
  const at = bytes.indexOf(wantedBytes, start);
  return at >= 0 && at + wantedBytes.length <= end ? at : undefined;
}

function findCharacters(text: string, wanted: string, start: number, end: number): number | undefined {
  const from = unitAt(text, start);
  if (start > charactersBefore(text, from)) return undefined;
  const unit = text.indexOf(wanted, from);
  if (unit < 0) return undefined;
  const at = charactersBefore(text, unit);
  return at + charactersBefore(wanted, wanted.length) <= end ? at : undefined;
}

/** `$indexOf…` over bytes or code points. */
const indexOf = (name: string, find: Find): Operator =>
  onArguments((text, token, ...bounds) => {
    if (isNullish(text)) return null;
    if (typeof text !== 'string')
      return throwQueryError(`${name} requires a string as the first argument, found: ${typeName(text)}`);
    if (typeof token !== 'string')
      return throwQueryError(`${name} requires a string as the second argument, found: ${typeName(token)}`);
    const start = bounds.length > 0 ? requireIndex(name, 'starting', bounds[0]) : 0;
    const end = bounds.length > 1 ? requireIndex(name, 'ending', bounds[1]) : Infinity;
    return find(text, token, start, end) ?? -1;
  });

const BLANKS = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

const trim = (name: string, sides: 'left' | 'right' | 'both'): Operator =>
  onFields((field, has) => {
    const input = field('input');
    if (isNullish(input)) return null;
    const found = (value: unknown) => `got ${formatValue(value)} (of type ${typeName(value)}) instead.`;
    if (typeof input !== 'string') return throwQueryError(`${name} requires its input to be a string, ${found(input)}`);
    const chars = field('chars');
    if (has('chars') && isNullish(chars)) return null;
    if (has('chars') && typeof chars !== 'string')
      return throwQueryError(`${name} requires 'chars' to be a string, ${found(chars)}`);
    const trimmed = new Set(typeof chars === 'string' ? chars : BLANKS);
    let [start, end] = [0, input.length];
    const characterAt = (at: number) => String.fromCodePoint(input.codePointAt(at)!);
    const lastStart = () => (isLowSurrogate(input.charCodeAt(end - 1)) ? end - 2 : end - 1);
    if (sides !== 'right') while (start < end && trimmed.has(characterAt(start))) start += characterAt(start).length;
    if (sides !== 'left') while (end > start && trimmed.has(characterAt(lastStart()))) end = lastStart();
    return input.slice(start, end);
  });

/** String operators (MongoDB manual). */
export const STRINGS: Record<string, Operator> = {
  $concat: onArguments(concat),
  $indexOfBytes: indexOf('$indexOfBytes', findBytes),
  $indexOfCP: indexOf('$indexOfCP', findCharacters),
  $ltrim: trim('$ltrim', 'left'),
  $rtrim: trim('$rtrim', 'right'),
  $split: onArguments(split),
  $strLenBytes: length('$strLenBytes', (text) => Buffer.byteLength(text)),
  $strLenCP: length('$strLenCP', (text) => charactersBefore(text, text.length)),
  $strcasecmp: onArguments((a, b) => Math.sign(compareValues(toUpper(toText(a)), toUpper(toText(b))))),
  $substr: onArguments(substrBytes),
  $substrBytes: onArguments(substrBytes),
  $substrCP: onArguments(substrCP),
  $toLower: onArguments((value) => toLower(toText(value))),
  $toUpper: onArguments((value) => toUpper(toText(value))),
  $trim: trim('$trim', 'both'),
};
