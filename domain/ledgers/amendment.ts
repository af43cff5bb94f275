import type { EventActor } from '../lifecycle/lifecycle';
import type { Moment } from '../time';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerRow, type LedgerValue } from './columns';

/** One cell, before and after. */
export type CellChange = { column: LedgerColumn; old: LedgerValue; new: LedgerValue };

/**
 * A correction of rows that are not edited any more: what stood there, what stands there now, why and by whom. A `late`
 * one is the cloud's own: something that happened before the cut-off was learned of after it.
 */
export type Amendment = {
  caseId: string;
  number: string;
  at: Moment;
  changes: CellChange[];
  late?: true;
  reason?: string;
  by?: EventActor;
};

const emptyRow = (caseId: string, number: string): LedgerRow => ({
  ...{ caseId, number, registeredAt: null, channel: null, grid: null, summary: null, category: null, track: null },
  ...{ receivedBy: null, handledBy: null, dispatchedAt: null, dueAt: null, measure: null, progress: null },
  ...{ closedAt: null, callback: null, satisfaction: null, round: null, remark: null },
});

/** The cells that differ; of a new row, all that say something. */
export const changesBetween = (before: LedgerRow | undefined, after: LedgerRow): CellChange[] =>
  LEDGER_COLUMNS.filter((column) => (before?.[column] ?? null) !== after[column]).map((column) => ({
    column,
    old: before?.[column] ?? null,
    new: after[column],
  }));

/** Rows after amendments, in the order in which they were made; one about a case without a row begins its row. */
export function applyAmendments(rows: readonly LedgerRow[], amendments: readonly Amendment[]): LedgerRow[] {
  const byCase = new Map(rows.map((row) => [row.caseId, row]));
  for (const { caseId, number, changes } of amendments) {
    const cells = Object.fromEntries(changes.map((change) => [change.column, change.new]));
    byCase.set(caseId, { ...(byCase.get(caseId) ?? emptyRow(caseId, number)), ...cells });
  }
  return [...byCase.values()];
}
