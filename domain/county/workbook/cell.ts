/**
 * A cell as an office suite stored it: a text or a number as text, or what is neither. `day` is the day of a cell that
 * is formatted as a date.
 */
export type Cell =
  string | { kind: 'day'; day: string } | { kind: 'formula'; text: string } | { kind: 'error'; text: string };

/** A row with its number in the sheet, from 1; cells without content are undefined. */
export type CellRow = { number: number; cells: readonly (Cell | undefined)[] };

/** A sheet as it was read; `merged` names ranges of cells such as `A1:B2`. */
export type CellSheet = { name: string; rows: readonly CellRow[]; merged: readonly string[]; hasMoreRows?: boolean };
