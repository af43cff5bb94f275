import type { Day, Moment } from '../time';
import { applyAmendments, changesBetween, type Amendment } from './amendment';
import { inLedgerOrder } from './row';
import type { LedgerRow } from './columns';

/**
 * The ledger of a unit and a day: the cases to which something happened on it, each as it stood at the cut-off. Once
 * `frozen`, its rows stay as they are, and what comes late stands in its amendments.
 */
export type LedgerDay = {
  unit: string;
  day: Day;
  rows: LedgerRow[];
  frozen: boolean;
  amendments: Amendment[];
};

export const emptyDay = (unit: string, day: Day): LedgerDay => ({ unit, day, rows: [], frozen: false, amendments: [] });

/** The rows of a day with what came late. */
export const currentRows = ({ rows, amendments }: Pick<LedgerDay, 'rows' | 'amendments'>): LedgerRow[] =>
  inLedgerOrder(applyAmendments(rows, amendments));

/** The day with these rows as they follow from their cases' events now. The same rows again change nothing. */
export function withRows(day: LedgerDay, rows: readonly LedgerRow[], now: Moment): LedgerDay {
  if (!day.frozen) {
    const others = day.rows.filter(({ caseId }) => !rows.some((row) => row.caseId === caseId));
    return { ...day, rows: inLedgerOrder([...others, ...rows]) };
  }
  const known = new Map(currentRows(day).map((row) => [row.caseId, row]));
  const amendments = rows.flatMap((row): Amendment[] => {
    const changes = changesBetween(known.get(row.caseId), row);
    return changes.length ? [{ caseId: row.caseId, number: row.number, at: now, late: true, changes }] : [];
  });
  return amendments.length ? { ...day, amendments: [...day.amendments, ...amendments] } : day;
}

/** The day at its cut-off. */
export const freeze = (day: LedgerDay): LedgerDay => (day.frozen ? day : { ...day, frozen: true });

/** The ledger of several days: each case as it stood at the end of the last one on which something happened to it. */
export function mergeDays(days: readonly Pick<LedgerDay, 'day' | 'rows' | 'amendments'>[]): LedgerRow[] {
  const latest = new Map<string, LedgerRow>();
  const inOrder = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const day of inOrder) for (const row of currentRows(day)) latest.set(row.caseId, row);
  return inLedgerOrder([...latest.values()]);
}
