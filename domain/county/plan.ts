import type { Day } from '../time';
import {
  keepsEnded,
  keyOf,
  rowsOf,
  SHEET_KEYS,
  shapeOf,
  type AnyRow,
  type CountySheets,
  type SheetKey,
} from './sheets';

/** A cell that says something else than before. */
export type ColumnChange = { column: string; from?: string; to?: string };

/** A row that is new, says something else, or is no longer in the workbook. */
export type RowChange = {
  sheet: SheetKey;
  kind: 'new' | 'changed' | 'ended';
  key: string;
  row: AnyRow;
  cells: ColumnChange[];
};

/** What applying a workbook would do, and the rows that the county has afterwards, ended ones included. */
export type CountyPlan = { next: CountySheets; changes: RowChange[]; unchanged: number };

/**
 * Compares a workbook with what the county has. A row that the workbook lacks ends today where its sheet keeps ended
 * rows, and is gone elsewhere; one that had ended already stays as it is, so that a second time changes nothing.
 */
export function planCounty(
  current: CountySheets,
  { sheets, present, today }: { sheets: CountySheets; present: readonly SheetKey[]; today: Day },
): CountyPlan {
  const changes: RowChange[] = [];
  let unchanged = 0;
  const next = SHEET_KEYS.map((sheet): [SheetKey, readonly AnyRow[]] => {
    const before = rowsOf(current, sheet);
    if (!present.includes(sheet)) {
      unchanged += before.length;
      return [sheet, before];
    }
    const wanted = rowsOf(sheets, sheet);
    const old = new Map(before.map((row) => [keyOf(sheet, row), row]));
    const kept: AnyRow[] = [];
    for (const row of wanted) {
      const key = keyOf(sheet, row);
      const was = old.get(key);
      old.delete(key);
      kept.push(row);
      const cells = was ? changesOf(sheet, was, row) : [];
      if (!was) changes.push({ sheet, kind: 'new', key, row, cells });
      else if (cells.length || was['endedOn'] !== undefined) changes.push({ sheet, kind: 'changed', key, row, cells });
      else unchanged += 1;
    }
    for (const [key, row] of old) {
      const ended = endRow(sheet, row, today);
      if (ended) kept.push(ended);
      if (ended === row) unchanged += 1;
      else changes.push({ sheet, kind: 'ended', key, row: ended ?? row, cells: [] });
    }
    return [sheet, kept];
  });
  return {
    next: Object.fromEntries(next) as unknown as CountySheets, // rows of each sheet under its key
    changes,
    unchanged,
  };
}

function changesOf(sheet: SheetKey, before: AnyRow, after: AnyRow): ColumnChange[] {
  return Object.keys(shapeOf(sheet).columns).flatMap((column) => {
    const [from, to] = [before[column], after[column]];
    return from === to ? [] : [{ column, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** A row that left the workbook, with its last day; undefined for one that is not kept or had not begun. */
function endRow(sheet: SheetKey, row: AnyRow, today: Day): AnyRow | undefined {
  if (!keepsEnded(sheet)) return undefined;
  if (row['endedOn'] !== undefined || (row['until'] !== undefined && row['until'] <= today)) return row;
  if (row['from'] !== undefined && row['from'] > today) return undefined;
  return 'until' in shapeOf(sheet).columns ? { ...row, until: today } : { ...row, endedOn: today };
}

/** The rows that a workbook shows: those that ended without a column for it are only kept. */
export const writtenRows = (sheets: CountySheets, sheet: SheetKey): readonly AnyRow[] =>
  rowsOf(sheets, sheet).filter((row) => row['endedOn'] === undefined);
