import { throwQueryError } from '../../query-error';
import { typeName } from '../../values';

/** The offset of a time zone from UTC at a moment, both in milliseconds. */
export type TimeZone = (moment: number) => number;

const MINUTE = 60_000;
export const UTC: TimeZone = () => 0;
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;

/** The offset of `+08`, `+0800` or `+08:00` in milliseconds; undefined for any other text. */
export function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

const zones = new Map<string, TimeZone>();

/** The zone of an Olson identifier; undefined when there is none. */
function findNamedZone(name: string): TimeZone | undefined {
  const known = zones.get(name);
  if (known) return known;
  let format: Intl.DateTimeFormat;
  try {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      second: 'numeric',
      ...fields,
    });
  } catch {
    return undefined;
  }
  const zone: TimeZone = (moment) => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
    const [hour, minute, second] = [Number(parts['hour']), Number(parts['minute']), Number(parts['second'])];
    const local = new Date(0);
    local.setUTCFullYear(parts['era'] === 'BC' ? 1 - year : year, month - 1, day);
    local.setUTCHours(hour, minute, second);
    return local.getTime() - Math.floor(moment / 1000) * 1000;
  };
  zones.set(name, zone);
  return zone;
}

/** Finds a time zone by Olson identifier or UTC offset; throws QueryError for anything else. */
export function findTimeZone(value: unknown): TimeZone {
  if (typeof value !== 'string') return throwQueryError(`timezone must evaluate to a string, found ${typeName(value)}`);
  if (value === 'UTC' || value === 'GMT' || value === 'Z') return UTC;
  const offset = parseOffset(value);
  if (offset !== undefined) return () => offset;
  const zone = /^[+-]/.test(value) ? undefined : findNamedZone(value);
  return zone ?? throwQueryError(`unrecognized time zone identifier: "${value}"`);
}

/** The moment at which a clock in the zone shows a local time given as milliseconds since 1970-01-01T00:00 local. */
export function momentOf(local: number, zone: TimeZone): number {
  const guess = local - zone(local);
  return local - zone(guess);
}
