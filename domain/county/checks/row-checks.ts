import { columnName, sheetName } from '../../vocabulary/county/sheets';
import type { Day } from '../../time';
import type { Problem, ProblemKind } from '../problem';
import { SHEET_KEYS, type AnyRow, type SheetKey } from '../sheets';
import type { ReadRow, ReadSheets } from '../workbook/read-sheets';

/** What the checks of rows beside each other work with. */
export type RowChecks = {
  today: Day;
  rows(sheet: SheetKey): readonly ReadRow[];
  /** A row of a sheet by its code. */
  find(sheet: SheetKey, id: string | undefined): AnyRow | undefined;
  add(kind: ProblemKind, at: Place, about?: { value?: string | undefined; expected?: string | undefined }): void;
};
type Place = { sheet: SheetKey; number?: number; column?: string };

/** Collects the problems of a workbook's rows; rows that the county has already have the number 0. */
export function createRowChecks(sheets: ReadSheets, today: Day, problems: Problem[]): RowChecks {
  const byId = new Map(
    SHEET_KEYS.map((sheet) => [sheet, new Map((sheets[sheet] ?? []).map(({ row }) => [row['id'], row]))]),
  );
  return {
    today,
    rows: (sheet) => sheets[sheet] ?? [],
    find: (sheet, id) => (id === undefined ? undefined : byId.get(sheet)?.get(id)),
    add(kind, { sheet, number, column }, { value, expected } = {}) {
      problems.push({
        kind,
        sheet: sheetName[sheet],
        ...(number !== undefined && number > 0 && { row: number }),
        ...(column !== undefined && { column: columnName(sheet, column) }),
        ...(value !== undefined && { value }),
        ...(expected !== undefined && { expected }),
      });
    },
  };
}

/** Whether a row holds today or later. */
export const isLasting = (row: AnyRow, today: Day): boolean =>
  row['endedOn'] === undefined && (row['until'] === undefined || row['until'] >= today);
