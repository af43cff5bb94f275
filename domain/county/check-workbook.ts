import type { Day } from '../time';
import { sheetName } from '../vocabulary/county/sheets';
import { createRowChecks } from './checks/row-checks';
import { checkPeople } from './checks/check-people';
import { checkPlaces } from './checks/check-places';
import { checkRows } from './checks/check-rows';
import { checkUnits } from './checks/check-units';
import type { Problem } from './problem';
import { rowsOf, SHEET_KEYS, type AnyRow, type CountySheets, type SheetKey } from './sheets';
import type { CellSheet } from './workbook/cell';
import { readSheets, type ReadSheets } from './workbook/read-sheets';

/** A workbook that was read: its rows, which of the sheets it has, and everything that is wrong with it. */
export type CheckedWorkbook = { sheets: CountySheets; present: SheetKey[]; problems: Problem[] };

/**
 * Reads and checks a workbook beside what the county has: sheets that the workbook lacks stay as they are, and codes
 * may name their rows. Every problem is reported at once, in the order of sheets and rows.
 */
export function checkWorkbook(
  cellSheets: readonly CellSheet[],
  { today, current }: { today: Day; current: CountySheets },
): CheckedWorkbook {
  const { sheets, problems } = readSheets(cellSheets);
  const present = SHEET_KEYS.filter((sheet) => sheets[sheet] !== undefined);
  const all: ReadSheets = Object.fromEntries(
    SHEET_KEYS.map((sheet) => [sheet, sheets[sheet] ?? numbered(rowsOf(current, sheet))]),
  );
  const context = createRowChecks(all, today, problems);
  checkRows(context);
  checkUnits(context);
  checkPlaces(context);
  checkPeople(context);
  return { sheets: rowsWithoutNumbers(all), present, problems: inOrder(problems) };
}

/** Rows that the county has already have no place in the workbook. */
const numbered = (rows: readonly AnyRow[]) => rows.map((row) => ({ number: 0, row }));

const rowsWithoutNumbers = (sheets: ReadSheets): CountySheets =>
  Object.fromEntries(
    SHEET_KEYS.map((sheet) => [sheet, (sheets[sheet] ?? []).map(({ row }) => row)]),
  ) as unknown as CountySheets; // its columns were read from the shapes of the sheets

function inOrder(problems: readonly Problem[]): Problem[] {
  const order = new Map(SHEET_KEYS.map((sheet, n) => [sheetName[sheet], n]));
  const rank = ({ sheet }: Problem): number => order.get(sheet) ?? SHEET_KEYS.length;
  return [...problems].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}
