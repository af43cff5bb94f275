import { DAY, type Moment } from '../time';
import { isUnfinished } from './row';
import type { LedgerRow } from './columns';
import { isOverdue } from './totals';

/** What a weekly meeting talks about, each case under the first line that fits (日访周议月结). */
export const AGENDA_ITEMS = ['overdue', 'cameBack', 'hard', 'dueThisWeek'] as const;
export type AgendaItem = (typeof AGENDA_ITEMS)[number];
export type Agenda = Record<AgendaItem, LedgerRow[]>;

/** The agenda of the Monday at which a week ends, from all rows that may be open: those of the weeks before, too. */
export function agendaOf(rows: readonly LedgerRow[], at: Moment): Agenda {
  const agenda: Agenda = { overdue: [], cameBack: [], hard: [], dueThisWeek: [] };
  for (const row of rows) {
    const item = agendaItemOf(row, at);
    if (item) agenda[item].push(row);
  }
  return agenda;
}

function agendaItemOf(row: LedgerRow, at: Moment): AgendaItem | undefined {
  if (!isUnfinished(row)) return undefined;
  if (isOverdue(row, at)) return 'overdue';
  if (Number(row.round) > 1) return 'cameBack';
  if (row.track === 'hard') return 'hard';
  return typeof row.dueAt === 'number' && row.dueAt < at + 7 * DAY ? 'dueThisWeek' : undefined;
}
