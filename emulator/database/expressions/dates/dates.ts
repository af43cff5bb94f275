import { QueryError, throwQueryError } from '../../query-error';
import { formatValue, isObject, typeName } from '../../values';
import { isoDate, partsOf, utcDate, type CalendarParts } from './calendar';
import { formatDate } from './date-format';
import { parseDate } from './date-parse';
import { isNullish, onFields, type Operator } from '../scope';
import { findTimeZone, momentOf, UTC } from './time-zones';

const requireDate = (value: unknown): Date =>
  value instanceof Date ? value : throwQueryError(`can't convert from BSON type ${typeName(value)} to Date`);

/** One part of a date, given as an expression, in a list, or as `{ date, timezone }`. */
const part =
  (name: keyof CalendarParts): Operator =>
  (operand, scope) => {
    const only: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
    const fields = isObject(only) && 'date' in only ? only : { date: only };
    const date = scope.evaluate(fields['date'], scope);
    const timezone = 'timezone' in fields ? scope.evaluate(fields['timezone'], scope) : 'UTC';
    if (isNullish(timezone)) return null;
    const zone = findTimeZone(timezone);
    if (isNullish(date)) return null;
    const moment = requireDate(date).getTime();
    return partsOf(moment + zone(moment))[name];
  };

const ISO_FORMAT = '%Y-%m-%dT%H:%M:%S.%L';

const dateToString = onFields((field, has) => {
  const date = field('date');
  const format = field('format');
  const timezone = has('timezone') ? field('timezone') : 'UTC';
  if (has('format') && isNullish(format)) return null;
  if (has('format') && typeof format !== 'string') {
    const found = `found: ${typeName(format)} with value ${formatValue(format)}`;
    return throwQueryError(`$dateToString requires that 'format' be a string, ${found}`);
  }
  if (isNullish(timezone)) return null;
  const zone = findTimeZone(timezone);
  if (isNullish(date)) return has('onNull') ? field('onNull') : null;
  const moment = requireDate(date).getTime();
  const offset = zone(moment);
  const chosen = typeof format === 'string' ? format : zone === UTC ? `${ISO_FORMAT}Z` : ISO_FORMAT;
  return formatDate(chosen, partsOf(moment + offset), offset);
});

const dateFromString = onFields((field, has) => {
  const text = field('dateString');
  const timezone = field('timezone');
  const format = field('format');
  if (isNullish(text)) return has('onNull') ? field('onNull') : null;
  if (has('timezone') && isNullish(timezone)) return null;
  if (has('format') && isNullish(format)) return null;
  const describe = (name: string, value: unknown) =>
    `$dateFromString requires that '${name}' be a string, found: ${typeName(value)} with value ${formatValue(value)}`;
  const zone = has('timezone') ? findTimeZone(timezone) : undefined;
  if (has('format') && typeof format !== 'string') return throwQueryError(describe('format', format));
  try {
    if (typeof text !== 'string') return throwQueryError(describe('dateString', text));
    return parseDate(text, format as string | undefined, zone === UTC ? undefined : zone);
  } catch (error) {
    if (has('onError') && error instanceof QueryError) return field('onError');
    throw error;
  }
});

const NATURAL = ['year', 'month', 'day'];
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];
const CLOCK = ['hour', 'minute', 'second', 'millisecond'];

/** The largest month, day, hour and minute; larger ones are not carried. */
const MAX_PART = 2 ** 15 - 1;

/** Beyond this, in milliseconds from 1970, JavaScript has no dates; a day is left for time zones. */
const MAX_DATE = 8.64e15 - 86_400_000;

const dateFromParts = onFields((field, has) => {
  const names = [...(has('isoWeekYear') ? ISO : NATURAL), ...CLOCK];
  const values = names.map((name, i) => (has(name) ? field(name) : i < 3 ? 1 : 0));
  const timezone = has('timezone') ? field('timezone') : 'UTC';
  if (values.some(isNullish) || isNullish(timezone)) return null;
  const numbers = values.map((value, i) => {
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63) return value;
    const found = `found ${typeName(value)} with value ${formatValue(value)}`;
    return throwQueryError(`'${names[i]}' must evaluate to an integer, ${found}`);
  });
  const bounded = names.findIndex((_, i) => i > 0 && i < 5 && Math.abs(numbers[i]! + 0.5) > MAX_PART + 0.5);
  if (bounded > 0) {
    const range = `[${-MAX_PART - 1}, ${MAX_PART}]`;
    throwQueryError(
      `'${names[bounded]}' must evaluate to a value in the range ${range}; value ${numbers[bounded]} is not in range`,
    );
  }
  const [year, second, third, hour, minute, seconds, millisecond] = numbers as [
    ...[number, number, number],
    ...[number, number, number, number],
  ];
  if (year < 1 || year > 9999)
    throwQueryError(`'${names[0]}' must evaluate to an integer in the range 1 to 9999, found ${year}`);
  const date = has('isoWeekYear') ? isoDate(year, second, third) : utcDate(year, second, third);
  const local = date + ((hour * 60 + minute) * 60 + seconds) * 1000 + millisecond;
  if (!(Math.abs(local) <= MAX_DATE)) throwQueryError('the date of these parts is out of range');
  return new Date(momentOf(local, findTimeZone(timezone)));
});

const dateToParts = onFields((field, has) => {
  const date = field('date');
  const timezone = has('timezone') ? field('timezone') : 'UTC';
  const iso8601 = has('iso8601') ? field('iso8601') : false;
  if (isNullish(timezone)) return null;
  const zone = findTimeZone(timezone);
  if (isNullish(iso8601)) return null;
  if (typeof iso8601 !== 'boolean')
    return throwQueryError(`iso8601 must evaluate to a bool, found ${typeName(iso8601)}`);
  if (isNullish(date)) return null;
  const moment = requireDate(date).getTime();
  const parts = partsOf(moment + zone(moment));
  const names = [...(iso8601 ? ISO : NATURAL), ...CLOCK] as (keyof CalendarParts)[];
  return Object.fromEntries(names.map((name) => [name, parts[name]]));
});

/** Date operators (MongoDB manual). */
export const DATES: Record<string, Operator> = {
  $dateFromParts: dateFromParts,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateToString: dateToString,
  $dayOfMonth: part('day'),
  $dayOfWeek: part('dayOfWeek'),
  $dayOfYear: part('dayOfYear'),
  $hour: part('hour'),
  $isoDayOfWeek: part('isoDayOfWeek'),
  $isoWeek: part('isoWeek'),
  $isoWeekYear: part('isoWeekYear'),
  $millisecond: part('millisecond'),
  $minute: part('minute'),
  $month: part('month'),
  $second: part('second'),
  $week: part('week'),
  $year: part('year'),
};
