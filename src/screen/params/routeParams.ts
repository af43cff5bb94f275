import { MAX_PEOPLE } from '@domain/bookings/input-limits';
import { PURPOSES, type Purpose } from '@domain/halls/hall';
import { MAX_SCAN_LENGTH } from '@domain/input-limits';
import { communityDay, momentOf, type Day } from '@domain/time';
import { decodeSafely } from './decodeSafely';

const parseId = (text: string): string | undefined => (/^[A-Za-z0-9_-]{1,64}$/.test(text) ? text : undefined);
const parseDay = (text: string): Day | undefined =>
  /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(momentOf(text, 0)) && communityDay(momentOf(text, 0)) === text
    ? text
    : undefined;
const parseTime = (text: string): string | undefined =>
  /^(([01]\d|2[0-3]):[03]0|24:00)$/.test(text) ? text : undefined;
const parseCount = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_PEOPLE ? Number(text) : undefined;
const parsePurpose = (text: string): Purpose | undefined => PURPOSES.find((purpose) => purpose === text);
const parseFlag = (text: string): true | undefined => (text === '1' ? true : undefined);
const parseText = (text: string): string | undefined => text.slice(0, MAX_SCAN_LENGTH) || undefined;

/** How each parameter of an address is read. A parameter has one meaning on every page. */
const PARSERS = {
  id: parseId,
  hall: parseId,
  room: parseId,
  station: parseId,
  move: parseId,
  day: parseDay,
  from: parseTime,
  to: parseTime,
  oldDay: parseDay,
  oldFrom: parseTime,
  oldTo: parseTime,
  people: parseCount,
  purpose: parsePurpose,
  wait: parseFlag,
  guest: parseFlag,
  code: parseText,
  scene: parseText,
  q: parseText,
  text: parseText,
};

// these stay encoded: the cloud decodes what a camera or a launch brought
const ENCODED: readonly string[] = ['scene', 'q', 'text'] satisfies RouteParamName[];

export type RouteParamName = keyof typeof PARSERS;
type Parsed = { [Name in RouteParamName]: NonNullable<ReturnType<(typeof PARSERS)[Name]>> };
/** The parameters of an address; all are optional but the `Required` ones. */
export type RouteParams<Required extends RouteParamName = never> = Partial<Parsed> & Pick<Parsed, Required>;

/**
 * Reads the parameters of an address. A malformed parameter counts as missing. Never throws, whatever was scanned or
 * shared.
 */
export function parseRouteParams(params: Readonly<Record<string, unknown>>): RouteParams {
  return Object.fromEntries(
    Object.entries(PARSERS).flatMap(([name, parse]) => {
      const text = params[name];
      if (typeof text !== 'string') return [];
      // neither WeChat nor the preview decodes the values of an address
      const value = parse(ENCODED.includes(name) ? text : decodeSafely(text));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
