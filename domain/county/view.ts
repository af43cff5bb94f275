import { choiceName, columnName, sheetName, yesNoName } from '../vocabulary/county/sheets';
import { problemPlace, problemText } from '../vocabulary/county/problems';
import type { Moment } from '../time';
import { MAX_CELLS_SHOWN, MAX_CHANGES_SHOWN, MAX_PROBLEMS_SHOWN, MAX_VALUE_SHOWN } from './input-limits';
import type { RowChange } from './plan';
import { isError, type Problem } from './problem';
import { SHEET_KEYS, shapeOf, type SheetKey } from './sheets';
import { SEPARATOR } from './workbook/read-cell';

/** `county.show` and `county.apply`: the version that serves; `rows` counts those of each sheet. */
export type CountyVersionView = { version: string; at?: Moment; rows: { sheet: string; count: number }[] };

/** `county.export`: the temporary address of the workbook. */
export type CountyExportView = { name: string; url: string };

/** A problem in words: where it stands, and what to do. */
export type ProblemView = { place: string; text: string; isError: boolean };

/** `county.check`: errors first; `errors` and `warnings` count all of them. */
export type CountyCheckView = { errors: number; warnings: number; problems: ProblemView[] };

/** What is open of a change: cases, bookings to come, and positions. */
export type TouchedCounts = { cases: number; bookings: number; positions: number };

/** A change in words. `touched` stands at changes of places and units that have something open. */
export type ChangeView = {
  kind: RowChange['kind'];
  sheet: string;
  name: string;
  cells: { column: string; from: string; to: string }[];
  touched?: TouchedCounts;
};

/** How many rows of a sheet are new, changed and ended. */
export type SheetCounts = { sheet: string; new: number; changed: number; ended: number };

/** `county.plan`: what applying would do; `changes` names some, `counts` all of them. */
export type CountyPlanView = {
  base: string;
  version: string;
  warnings: number;
  unchanged: number;
  counts: SheetCounts[];
  changes: ChangeView[];
  /** Changes that are counted and not named. */
  remaining: number;
};

/** The problems of a workbook, errors first. */
export function viewCheck(problems: readonly Problem[]): CountyCheckView {
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  return {
    errors: errors.length,
    warnings: warnings.length,
    problems: [...errors, ...warnings].slice(0, MAX_PROBLEMS_SHOWN).map((problem) => ({
      place: problemPlace(problem),
      text: problemText(problem),
      isError: isError(problem),
    })),
  };
}

/** How many rows of each sheet change, without the sheets in which nothing does. */
export const countChanges = (changes: readonly RowChange[]): SheetCounts[] =>
  SHEET_KEYS.flatMap((sheet) => {
    const own = changes.filter((change) => change.sheet === sheet);
    const count = (kind: RowChange['kind']): number => own.filter((change) => change.kind === kind).length;
    return own.length
      ? [{ sheet: sheetName[sheet], new: count('new'), changed: count('changed'), ended: count('ended') }]
      : [];
  });

/** What ends comes first, then what changes: they touch what is open. */
const ORDER: readonly RowChange['kind'][] = ['ended', 'changed', 'new'];

/** The changes that an answer names, in the order in which people look at them. */
export const shownChanges = (changes: readonly RowChange[]): RowChange[] =>
  [...changes].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).slice(0, MAX_CHANGES_SHOWN);

/** A change in words. */
export const viewChange = (change: RowChange, touched?: TouchedCounts): ChangeView => ({
  kind: change.kind,
  sheet: sheetName[change.sheet],
  name: nameOf(change),
  cells: change.cells.slice(0, MAX_CELLS_SHOWN).map(({ column, from, to }) => ({
    column: columnName(change.sheet, column),
    from: wordOf(change.sheet, column, from),
    to: wordOf(change.sheet, column, to),
  })),
  ...(touched && { touched }),
});

const shorten = (text: string): string =>
  [...text].length > MAX_VALUE_SHOWN ? `${[...text].slice(0, MAX_VALUE_SHOWN - 1).join('')}…` : text;

/** A row by its name and code, or by what tells it apart. */
function nameOf({ row, key }: RowChange): string {
  const { name, id } = row;
  if (name === undefined) return shorten(key);
  return shorten(id === undefined ? name : `${name}（${id}）`);
}

function wordOf(sheet: SheetKey, column: string, value: string | undefined): string {
  const type = shapeOf(sheet).columns[column];
  if (value === undefined || !type) return '';
  if (type.kind === 'yesNo') return value === 'yes' ? yesNoName.yes : yesNoName.no;
  if (type.kind !== 'choice') return shorten(value);
  return value
    .split(SEPARATOR)
    .map((option) => choiceName(sheet, column, option))
    .join(SEPARATOR);
}
