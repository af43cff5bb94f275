import { throwQueryError } from '../../query-error';
import type { CalendarParts } from './calendar';

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function formatOffset(milliseconds: number): string {
  const minutes = Math.abs(Math.trunc(milliseconds / 60_000));
  return `${milliseconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

const formatMinutes = (milliseconds: number) => `${milliseconds < 0 ? '-' : '+'}${Math.abs(milliseconds) / 60_000}`;

function year(value: number): string {
  if (value < 0 || value > 9999)
    throwQueryError(`$dateToString is only defined on year 0-9999, tried to use year ${value}`);
  return pad(value, 4);
}

/** The format specifiers of `$dateToString` (MongoDB manual, format specifiers). */
const SPECIFIERS: Record<string, (parts: CalendarParts, offset: number) => string> = {
  '%': () => '%',
  d: ({ day }) => pad(day, 2),
  G: ({ isoWeekYear }) => year(isoWeekYear),
  H: ({ hour }) => pad(hour, 2),
  j: ({ dayOfYear }) => pad(dayOfYear, 3),
  L: ({ millisecond }) => pad(millisecond, 3),
  m: ({ month }) => pad(month, 2),
  M: ({ minute }) => pad(minute, 2),
  S: ({ second }) => pad(second, 2),
  u: ({ isoDayOfWeek }) => String(isoDayOfWeek),
  U: ({ week }) => pad(week, 2),
  V: ({ isoWeek }) => pad(isoWeek, 2),
  w: ({ dayOfWeek }) => String(dayOfWeek),
  Y: (parts) => year(parts.year),
  z: (_, offset) => formatOffset(offset),
  Z: (_, offset) => formatMinutes(offset),
};

/** Throws QueryError when a format has an unknown or incomplete specifier. */
export function checkDateFormat(format: string): void {
  for (let i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 2)) {
    const specifier = format[i + 1];
    if (specifier === undefined) throwQueryError("Unmatched '%' at end of format string");
    else if (!Object.hasOwn(SPECIFIERS, specifier))
      throwQueryError(`Invalid format character '%${specifier}' in format string`);
  }
}

/** Formats a local time; `offset` is its distance from UTC in milliseconds. */
export function formatDate(format: string, parts: CalendarParts, offset: number): string {
  checkDateFormat(format);
  return format.replace(/%(.)/g, (_, specifier: string) => SPECIFIERS[specifier]!(parts, offset));
}
