import type { SheetKey } from './sheets';

/** What may be wrong with a workbook. With an error nothing is applied; a warning only asks to look once more. */
export const PROBLEM_SEVERITY = {
  // the workbook and its sheets
  unknownSheet: 'warning',
  sheetTwice: 'error',
  unknownColumn: 'warning',
  columnTwice: 'error',
  columnMissing: 'error',
  tooManyRows: 'error',
  mergedCells: 'error',
  afterEmptyRow: 'warning',
  // one cell
  missing: 'error',
  notCode: 'error',
  tooLong: 'error',
  tooMany: 'error',
  notChoice: 'error',
  notNumber: 'error',
  outOfBounds: 'error',
  notDay: 'error',
  notPhone: 'error',
  notPosition: 'error',
  outsideChina: 'error',
  notBorder: 'error',
  notYesNo: 'error',
  becameDate: 'error',
  formula: 'error',
  cellError: 'error',
  spaces: 'warning',
  fullWidth: 'warning',
  hiddenCharacters: 'warning',
  formulaLike: 'warning',
  // rows beside each other
  twice: 'error',
  unknownReference: 'error',
  wrongKind: 'error',
  circle: 'error',
  noDistrict: 'error',
  severalDistricts: 'error',
  endsBeforeBegin: 'error',
  outlives: 'warning',
  halfPosition: 'error',
  noPosition: 'error',
  crowdedGrid: 'warning',
  noOfficer: 'warning',
  phoneOfOthers: 'error',
  noRoute: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;
export type ProblemKind = keyof typeof PROBLEM_SEVERITY;

/** One thing that is wrong, with the place where it stands and what stands there. */
export type Problem = {
  kind: ProblemKind;
  /** The sheet's name as the workbook writes it. */
  sheet: string;
  /** The row's number as the office suite shows it. */
  row?: number;
  /** The header of the column. */
  column?: string;
  /** What stands there. */
  value?: string;
  /** What was expected, or what it contradicts. */
  expected?: string;
};

export const isError = ({ kind }: Problem): boolean => PROBLEM_SEVERITY[kind] === 'error';

/** Where a row stands: its number, or none for rows that the county has already. */
export type RowPlace = { sheet: SheetKey; row?: number };
