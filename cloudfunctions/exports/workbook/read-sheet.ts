import type { Cell, CellRow, CellSheet } from '@domain/county/workbook/cell';
import { dayOfSerial } from './dates';
import { readXml } from './xml';
import { ZipError } from './zip';

/** What the cells of a workbook refer to. */
export type WorkbookParts = { strings: string[]; dateStyles: ReadonlySet<number>; is1904: boolean };

/** The most rows of a sheet with content, columns of a row, row elements altogether, and merged ranges. */
const [MAX_ROWS, MAX_COLUMNS, MAX_ROW_ELEMENTS, MAX_MERGED] = [200_000, 60, 300_000, 200];
const MAX_CELL_TEXT = 5_000;

type Open = { place: string; type: string; style: number; value: string; formula: boolean };

/** The rows of a sheet that have content. Throws `ZipError` for a sheet that is mostly empty rows. */
export async function readSheet(text: AsyncIterable<string>, parts: WorkbookParts): Promise<Omit<CellSheet, 'name'>> {
  const rows: CellRow[] = [];
  const merged: string[] = [];
  let cells: (Cell | undefined)[] = [];
  let [number, elements, isValue, isReading] = [0, 0, false, 0];
  let cell: Open | undefined;
  await readXml(text, {
    open(name, attributes) {
      if (name === 'row') {
        elements += 1;
        if (elements > MAX_ROW_ELEMENTS || rows.length > MAX_ROWS) throw new ZipError('tooLarge');
        number = Number(attributes['r'] ?? number + 1);
        cells = [];
      } else if (name === 'c') {
        const { r = '', t = 'n', s = '0' } = attributes;
        cell = { place: r, type: t, style: Number(s), value: '', formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'rPh') isReading += 1;
      else if (name === 'mergeCell' && merged.length < MAX_MERGED) merged.push(attributes['ref'] ?? '');
      isValue = name === 'v' || (name === 't' && !isReading);
    },
    text(said) {
      if (isValue && cell && cell.value.length < MAX_CELL_TEXT) cell.value += said;
    },
    close(name) {
      isValue = false;
      if (name === 'rPh') isReading -= 1;
      if (name === 'c' && cell) {
        const at = cell.place ? columnOf(cell.place) : cells.length;
        const read = readValue(cell, parts);
        if (at < MAX_COLUMNS && read !== undefined) cells[at] = read;
        cell = undefined;
      }
      if (name === 'row' && cells.length) rows.push({ number, cells });
    },
  });
  return { rows, merged };
}

/** The column of a place such as `AB12`, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function readValue({ type, style, value, formula }: Open, parts: WorkbookParts): Cell | undefined {
  if (formula) return { kind: 'formula', text: value };
  if (value === '') return undefined;
  switch (type) {
    case 's':
      return parts.strings[Number(value)] ?? '';
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'day', day: value.slice(0, 10) };
    case 'n':
      return readNumber(value, style, parts);
    default:
      return value;
  }
}

/** A number as somebody typed it: without the noise of its binary form. */
function readNumber(value: string, style: number, { dateStyles, is1904 }: WorkbookParts): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (dateStyles.has(style) && number >= 1 && number < 100_000)
    return { kind: 'day', day: dayOfSerial(number, is1904) };
  return String(Number(number.toPrecision(15)));
}
