import { cleanText } from '../../clean-text';
import { COUNTY_LIMITS } from '../../places/county-limits';
import { choiceName, yesNoName } from '../../vocabulary/county/sheets';
import { isOnCalendar } from '../../time';
import type { ProblemKind } from '../problem';
import type { Column, ColumnType, SheetKey } from '../sheets';
import type { Cell } from './cell';

/** Reports a problem of the cell that is being read; a cell with an error has no value. */
export type Report = (kind: ProblemKind, about?: { value?: string; expected?: string }) => undefined;

/** Values of one cell are separated by it. */
export const SEPARATOR = '、';

/** China with its seas, in degrees. */
export const CHINA = { longitude: [73, 136], latitude: [3, 54] } as const;

const CODE = /^[A-Za-z0-9-]{1,16}$/;
/** A mobile number, or one of a landline with its area code. */
const PERSONAL_PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/;
/** A 400 number, or a short one of a service. */
const SERVICE_PHONE = /^(400-?\d{3}-?\d{4}|1\d{2,4}|9\d{4,5})$/;
const DAY_FORMATS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const FREE_TEXT: readonly ColumnType['kind'][] = ['text'];

/**
 * The value of a cell in one spelling, or undefined when it says nothing or cannot be read; everything that is wrong is
 * reported. Throws nothing.
 */
export function readCell(
  cell: Cell | undefined,
  column: Column,
  { sheet, name, report }: { sheet: SheetKey; name: string; report: Report },
): string | undefined {
  const raw = plainText(cell, column, report);
  if (raw === undefined) return undefined;
  const text = tidy(raw, column, report);
  if (text === '') {
    if (column.required) report('missing');
    return undefined;
  }
  return parse(text, column, { sheet, name, report });
}

function plainText(cell: Cell | undefined, column: Column, report: Report): string | undefined {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (cell.kind === 'formula') return report('formula', { value: cell.text });
  if (cell.kind === 'error') return report('cellError', { value: cell.text });
  if (column.kind === 'day') return cell.day;
  return report('becameDate', { value: cell.day });
}

/** Without what surrounds or hides in a text; full-width characters become half-width where only codes stand. */
function tidy(raw: string, column: Column, report: Report): string {
  const cleaned = cleanText(raw);
  const trimmed = raw.trim();
  if (cleaned !== '' && trimmed !== raw) report('spaces');
  if (cleaned !== trimmed && cleaned.replace(/\s/g, '') !== trimmed.replace(/\s/g, ''))
    report('hiddenCharacters', { value: cleaned });
  if (FREE_TEXT.includes(column.kind)) {
    if (/^[=+@-]/.test(cleaned)) report('formulaLike', { value: cleaned });
    return cleaned;
  }
  const narrow = toHalfWidth(cleaned);
  if (narrow !== cleaned) report('fullWidth', { value: cleaned });
  return narrow;
}

/** Letters, digits and signs of codes as a keyboard types them; `、` and Chinese stay. */
const toHalfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

type Place = { sheet: SheetKey; name: string; report: Report };

function parse(text: string, column: Column, place: Place): string | undefined {
  if (!('many' in column) || column.many === undefined) return parseOne(text, column, place);
  const parts = text
    .split(/[、，,;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > column.many) return place.report('tooMany', { value: text, expected: String(column.many) });
  const values = parts.map((part) => parseOne(part, column, place));
  if (values.includes(undefined)) return undefined;
  return [...new Set(values)].join(SEPARATOR) || undefined;
}

function parseOne(text: string, column: ColumnType, { sheet, name, report }: Place): string | undefined {
  switch (column.kind) {
    case 'code':
    case 'reference':
      return CODE.test(text) ? text : report('notCode', { value: text });
    case 'text':
      if ([...text].length <= column.longest) return text;
      return report('tooLong', { value: shorten(text), expected: String(column.longest) });
    case 'choice':
      return parseChoice(text, column.options, { sheet, name, report });
    case 'yesNo':
      if (text === yesNoName.yes) return 'yes';
      return text === yesNoName.no ? 'no' : report('notYesNo', { value: text });
    case 'day':
      return parseDay(text) ?? report('notDay', { value: text });
    case 'phone':
    case 'personalPhone':
      return parsePhone(text, column.kind) ?? report('notPhone', { value: shorten(text) });
    case 'number':
      return parseNumber(text, column, report);
    case 'longitude':
    case 'latitude':
      return parseDegrees(text, CHINA[column.kind], report);
    case 'border':
      return parseBorder(text) ?? report('notBorder', { value: shorten(text) });
  }
}

function parseChoice(text: string, options: readonly string[], { sheet, name, report }: Place): string | undefined {
  const found = options.find((option) => choiceName(sheet, name, option) === text);
  if (found !== undefined) return found;
  const expected = options.map((option) => choiceName(sheet, name, option)).join(SEPARATOR);
  return report('notChoice', { value: shorten(text), expected });
}

function parseDay(text: string): string | undefined {
  const found = DAY_FORMATS.map((format) => format.exec(text)).find((match) => match !== null);
  if (!found) return undefined;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) && isOnCalendar(day) ? day : undefined;
}

function parsePhone(text: string, kind: 'phone' | 'personalPhone'): string | undefined {
  const digits = text.replace(/[\s()]/g, '');
  return PERSONAL_PHONE.test(digits) || (kind === 'phone' && SERVICE_PHONE.test(digits)) ? digits : undefined;
}

function parseNumber(
  text: string,
  { least, most, whole }: Extract<ColumnType, { kind: 'number' }>,
  report: Report,
): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return report('notNumber', { value: shorten(text) });
  const value = Number(text);
  if (whole && !Number.isInteger(value)) return report('notNumber', { value: shorten(text) });
  if (value < least || value > most)
    return report('outOfBounds', { value: shorten(text), expected: `${least}–${most}` });
  return String(value);
}

/** Degrees with at most six digits behind the point: a tenth of a metre. */
function parseDegrees(text: string, [least, most]: readonly [number, number], report: Report): string | undefined {
  if (!/^-?\d{1,3}(\.\d+)?$/.test(text)) return report('notPosition', { value: shorten(text) });
  const value = Number(text);
  if (value < least || value > most) return report('outsideChina', { value: text });
  return String(Math.round(value * 1e6) / 1e6);
}

/** The positions of a border, closed, or undefined when they are none. */
export function borderOf(text: string): [number, number][] | undefined {
  const points = text
    .split(/[;；]/)
    .map((point) => point.trim())
    .filter((point) => point !== '')
    .map((point) => point.split(/[,，]/).map((part) => Number(part.trim() || NaN)));
  const isPoint = (point: number[]): point is [number, number] =>
    point.length === 2 &&
    point.every((degrees, n) => {
      const [least, most] = n ? CHINA.latitude : CHINA.longitude;
      return degrees >= least && degrees <= most;
    });
  if (!points.every(isPoint)) return undefined;
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return undefined;
  const ring = first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
  return ring.length >= 4 && ring.length <= COUNTY_LIMITS.border ? ring : undefined;
}

const parseBorder = (text: string): string | undefined =>
  borderOf(text)
    ?.slice(0, -1)
    .map((point) => point.join())
    .join(';');

const MOST_SHOWN = 24;
const shorten = (text: string): string =>
  [...text].length > MOST_SHOWN ? `${[...text].slice(0, MOST_SHOWN).join('')}…` : text;
