import { cleanText } from '../../clean-text';
import { columnNames, sheetName } from '../../vocabulary/county/sheets';
import { isError, type Problem } from '../problem';
import { SHEET_KEYS, shapeOf, type AnyRow, type SheetKey } from '../sheets';
import type { Cell, CellRow, CellSheet } from './cell';
import { readCell } from './read-cell';

/** A row with its number in the workbook. */
export type ReadRow = {
  number: number;
  row: AnyRow;
  /** Columns that say something that could not be read. */
  unread?: readonly string[];
};
/** The sheets that a workbook has; those that it lacks stay as the county has them. */
export type ReadSheets = { [S in SheetKey]?: ReadRow[] };

/** The typed rows of a workbook, with everything that is wrong with a sheet, a header or a cell. */
export function readSheets(cellSheets: readonly CellSheet[]): { sheets: ReadSheets; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheets: ReadSheets = {};
  for (const cellSheet of cellSheets) {
    const key = SHEET_KEYS.find((sheet) => sheetName[sheet] === cleanText(cellSheet.name));
    if (!key) {
      if (cellSheet.rows.length) problems.push({ kind: 'unknownSheet', sheet: cellSheet.name });
    } else if (sheets[key]) problems.push({ kind: 'sheetTwice', sheet: sheetName[key] });
    else sheets[key] = readRows(key, cellSheet, problems);
  }
  return { sheets, problems };
}

const hasContent = ({ cells }: CellRow): boolean =>
  cells.some((cell) => cell !== undefined && (typeof cell !== 'string' || cell.trim() !== ''));

type Header = { column: string; at: number }[];

function readRows(sheet: SheetKey, { rows, merged, hasMoreRows }: CellSheet, problems: Problem[]): ReadRow[] {
  const name = sheetName[sheet];
  const { limit } = shapeOf(sheet);
  const [first, ...others] = rows.filter(hasContent);
  for (const range of merged) problems.push({ kind: 'mergedCells', sheet: name, value: range });
  if (others.length > limit || hasMoreRows)
    problems.push({ kind: 'tooManyRows', sheet: name, expected: String(limit) });
  const header = readHeader(sheet, first, problems);
  const read: ReadRow[] = [];
  let before = first?.number ?? 1;
  for (const { number, cells } of others.slice(0, limit)) {
    if (number > before + 1) problems.push({ kind: 'afterEmptyRow', sheet: name, row: number });
    before = number;
    read.push(readRow(sheet, { number, cells }, header, problems));
  }
  return read;
}

function readHeader(sheet: SheetKey, first: CellRow | undefined, problems: Problem[]): Header {
  const [name, { columns }] = [sheetName[sheet], shapeOf(sheet)];
  const labels = columnNames[sheet] as Record<string, string>;
  const header: Header = [];
  const row = first?.number ?? 1;
  (first?.cells ?? []).forEach((cell, at) => {
    const label = headerText(cell);
    if (label === '') return;
    const column = Object.keys(columns).find((one) => labels[one] === label);
    if (column === undefined) problems.push({ kind: 'unknownColumn', sheet: name, row, column: label });
    else if (header.some((one) => one.column === column))
      problems.push({ kind: 'columnTwice', sheet: name, row, column: label });
    else header.push({ column, at });
  });
  for (const [column, { required }] of Object.entries(columns))
    if (required && !header.some((one) => one.column === column))
      problems.push({ kind: 'columnMissing', sheet: name, column: labels[column] ?? column });
  return header;
}

/** Headers are compared without spaces and asterisks, which people add to mark what must be filled in. */
const headerText = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cleanText(cell).replace(/[\s*＊]/g, '') : '';

function readRow(sheet: SheetKey, { number, cells }: CellRow, header: Header, problems: Problem[]): ReadRow {
  const { columns } = shapeOf(sheet);
  const labels = columnNames[sheet] as Record<string, string>;
  const row: Record<string, string> = {};
  const unread: string[] = [];
  for (const { column, at } of header) {
    const shape = columns[column];
    if (!shape) continue;
    const value = readCell(cells[at], shape, {
      sheet,
      name: column,
      report(kind, about) {
        const problem = { kind, sheet: sheetName[sheet], row: number, column: labels[column] ?? column, ...about };
        problems.push(problem);
        if (isError(problem)) unread.push(column);
        return undefined;
      },
    });
    if (value !== undefined) row[column] = value;
  }
  return { number, row, ...(unread.length && { unread }) };
}
