import { choiceName, columnName, sheetName, yesNoName } from '../../vocabulary/county/sheets';
import { writtenRows } from '../plan';
import { SHEET_KEYS, shapeOf, type AnyRow, type Column, type CountySheets, type SheetKey } from '../sheets';
import { SEPARATOR } from './read-cell';

/** A cell to write: a text, a number, or nothing. */
export type WrittenCell = string | number | undefined;
/** A sheet to write: headers, rows, and the words that each column takes. */
export type WrittenSheet = {
  name: string;
  headers: string[];
  rows: WrittenCell[][];
  /** The words of a column that takes one of a list, by its place. */
  choices: { at: number; words: string[] }[];
};

/** The workbook of a county: the same rows make the same sheets, and reading them makes the same rows. */
export const writeSheets = (sheets: CountySheets): WrittenSheet[] =>
  SHEET_KEYS.map((sheet) => {
    const columns: [string, Column][] = Object.entries(shapeOf(sheet).columns);
    return {
      name: sheetName[sheet],
      headers: columns.map(([column]) => columnName(sheet, column)),
      rows: writtenRows(sheets, sheet).map((row) =>
        columns.map(([column, type]) => writeCell(sheet, { column, type }, row)),
      ),
      choices: columns.flatMap(([column, type], at) => {
        const words = wordsOf(sheet, column, type);
        return words ? [{ at, words }] : [];
      }),
    };
  });

function wordsOf(sheet: SheetKey, column: string, type: Column): string[] | undefined {
  if (type.kind === 'yesNo') return Object.values(yesNoName);
  if (type.kind !== 'choice' || type.many !== undefined) return undefined;
  return type.options.map((option) => choiceName(sheet, column, option));
}

function writeCell(sheet: SheetKey, { column, type }: { column: string; type: Column }, row: AnyRow): WrittenCell {
  const value = row[column];
  if (value === undefined) return undefined;
  switch (type.kind) {
    case 'number':
    case 'longitude':
    case 'latitude':
      return Number(value);
    case 'yesNo':
      return value === 'yes' ? yesNoName.yes : yesNoName.no;
    case 'choice':
      return value
        .split(SEPARATOR)
        .map((option) => choiceName(sheet, column, option))
        .join(SEPARATOR);
    default:
      return value;
  }
}
