import { throwQueryError } from '../../query-error';
import { isoDate, utcDate } from './calendar';
import { momentOf, parseOffset, type TimeZone } from './time-zones';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type LocalTime = { date: number; time: number; offset?: number };

const CLASH = 'you cannot pass in a date/time string with';

const fail = (text: string) => throwQueryError(`Error parsing date string '${text}'`);

function milliseconds(hour: string | undefined, minute = '0', second = '0', fraction = ''): number {
  const [h, m, s] = [Number(hour ?? 0), Number(minute), Number(second)];
  return !(h <= 23 && m <= 59 && s <= 59)
    ? NaN
    : ((h * 60 + m) * 60 + s) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** Milliseconds since 1970, NaN for a day that does not exist. */
function validDate(year: string, month: number, day: string): number {
  const date = utcDate(Number(year), month, Number(day));
  const isReal = new Date(date).getUTCMonth() === month - 1 && new Date(date).getUTCDate() === Number(day);
  return isReal ? date : NaN;
}

/** The hour of 24 hours, NaN when a clock of twelve hours does not have it. */
function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (half === undefined || hour === undefined) return hour;
  if (Number(hour) < 1 || Number(hour) > 12) return 'NaN';
  return String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0));
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The date forms that are recognised without a format, each followed by an optional time and zone. */
const DATES: { pattern: RegExp; read: (groups: string[]) => number }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})/, read: ([, y, m, d]) => validDate(y!, Number(m), d!) },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})/, read: ([, y, m, d]) => validDate(y!, Number(m), d!) },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)/, read: ([, y, m, d]) => validDate(y!, Number(m), d!) },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})/, read: ([, m, d, y]) => validDate(y!, Number(m), d!) },
  {
    pattern: /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/,
    read: ([, m, d, y]) => validDate(y!, monthOf(m!), d!),
  },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})/,
    read: ([, d, m, y]) => validDate(y!, monthOf(m!), d!),
  },
];

const WEEKDAY = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?,? /i;
const TIME = /^[Tt ]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([AaPp])\.?[Mm]\.?)?(?![\dAaPp:])/;
const ZONE = /^\s*(?:(Z|z|UTC|GMT)|([+-]\d{2}:?\d{0,2}))$/;

function parseFreely(full: string): LocalTime {
  const text = full.replace(WEEKDAY, '');
  for (const { pattern, read } of DATES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length);
    const time = TIME.exec(rest);
    const zone = rest.slice(time?.[0].length ?? 0);
    const [, utc, offset] = ZONE.exec(zone) ?? [];
    if (zone.trim() && utc === undefined && offset === undefined) return fail(full);
    const local = {
      date: read(found),
      time: time ? milliseconds(hourOf(time[1], time[5]), time[2], time[3], time[4]) : 0,
    };
    const shift = utc ? 0 : offset === undefined ? undefined : parseOffset(offset);
    return shift === undefined ? local : { ...local, offset: shift };
  }
  return fail(full);
}

/** The input that each specifier of a format matches. */
const INPUTS: Record<string, string> = {
  '%': '%',
  d: '(?<d>\\d{1,2})',
  G: '(?<G>\\d{4})',
  H: '(?<H>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  m: '(?<m>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  u: '(?<u>[1-7])',
  V: '(?<V>\\d{1,2})',
  Y: '(?<Y>\\d{4})',
  z: '(?<z>Z|[+-]\\d{2}:?\\d{0,2})',
  Z: '(?<Z>[+-]\\d{1,3})',
};

function parseWithFormat(text: string, format: string): LocalTime {
  const source = format.replace(/%(.?)|[\s\S]/g, (part, specifier: string | undefined) => {
    if (!part.startsWith('%')) return part.replace(/[$()*+.?[\\\]^{|}/-]/, '\\$&');
    return specifier && Object.hasOwn(INPUTS, specifier)
      ? INPUTS[specifier]!
      : throwQueryError(`Invalid format character '${part}' in format string`);
  });
  const found = new RegExp(`^${source}$`).exec(text)?.groups;
  if (!found) return fail(text);
  const { Y, m = '1', d = '1', G, V = '1', u = '1', H, M, S, L, z, Z } = found;
  const isIncomplete = G === undefined && (Y === undefined || !(found['m'] && found['d']));
  if (isIncomplete)
    throwQueryError(
      `an incomplete date/time string has been found, with elements missing: "${text}" in format '${format}'`,
    );
  const date = G !== undefined ? isoDate(Number(G), Number(V), Number(u)) : validDate(Y ?? '', Number(m), d);
  const time = milliseconds(H, M, S) + Number(L ?? 0);
  const offset = z === 'Z' ? 0 : z !== undefined ? parseOffset(z) : Z === undefined ? undefined : Number(Z) * 60_000;
  return { date, time, ...(offset === undefined ? {} : { offset }) };
}

/** Parses a date; throws QueryError when it is invalid, or when text and arguments both name a zone. */
export function parseDate(text: string, format: string | undefined, zone: TimeZone | undefined): Date {
  const { date, time, offset } = format === undefined ? parseFreely(text) : parseWithFormat(text, format);
  const local = date + time;
  if (Number.isNaN(local)) return fail(text);
  if (offset !== undefined && zone) throwQueryError(`${CLASH} time zone information together with a timezone argument`);
  if (offset !== undefined) return new Date(local - offset);
  return new Date(zone ? momentOf(local, zone) : local);
}
