import type { PeriodKind } from '../rates/period';
import type { Role } from '../people/actor';
import type { Day, Moment } from '../time';
import type { AgendaItem } from './agenda';
import type { Amendment, CellChange } from './amendment';
import type { MonthAction, MonthFacts, MonthState } from './month';
import type { LedgerColumn, LedgerRow } from './columns';
import type { LedgerTotals } from './totals';

/** One community's month among others. */
export type MonthCard = {
  unit: string;
  unitName: string;
  period: string;
  state: MonthState;
  /** It is over for days, and nobody signed it. */
  missing: boolean;
  /** What the reader can do to it now. */
  action?: MonthAction;
};

/** Units whose ledgers somebody reads, and the months of their communities. */
export type LedgerListView = {
  units: { id: string; name: string; kind: string }[];
  months: MonthCard[];
};

export type SignatureView = { action: MonthAction; role: Role | 'system'; at: Moment };

export type AmendmentView = {
  number: string;
  at: Moment;
  changes: CellChange[];
  late: boolean;
  reason?: string;
  role?: Role | 'system';
};

/** A community in the ledger of a unit above it. */
export type CommunityLine = { unit: string; unitName: string; state: MonthState } & Partial<
  Pick<LedgerTotals, 'received' | 'closed' | 'unfinished' | 'overdue'>
>;

/** The ledger of a unit and a period. A unit above communities shows them instead of rows. */
export type LedgerView = {
  unit: string;
  unitName: string;
  kind: PeriodKind;
  period: string;
  first: Day;
  last: Day;
  /** Its cut-off is over and its rows stay as they are. */
  frozen: boolean;
  totals: LedgerTotals;
  rows: LedgerRow[];
  next?: string;
  amendments: AmendmentView[];
  /** Of a week: what its meeting talks about, by the numbers of the cases. */
  agenda?: { item: AgendaItem; numbers: string[] }[];
  /** Of a community's month. */
  month?: { state: MonthState; signatures: SignatureView[]; signedTotals?: LedgerTotals };
  actions: MonthAction[];
  /** Of a unit above communities. */
  communities?: CommunityLine[];
};

/** Single ratings are for those who supervise, never for a unit that may have done the work (domain rules §7.3). */
const SUPERVISED_COLUMNS: readonly LedgerColumn[] = ['callback', 'satisfaction'];

/** A row for a reader. */
export const viewRow = (row: LedgerRow, supervises: boolean): LedgerRow =>
  supervises
    ? row
    : { ...row, ...(Object.fromEntries(SUPERVISED_COLUMNS.map((column) => [column, null])) as Partial<LedgerRow>) };

/** The amendments of a period for a reader, the newest first. */
export const viewAmendments = (amendments: readonly Amendment[], supervises: boolean): AmendmentView[] =>
  [...amendments]
    .sort((a, b) => b.at - a.at)
    .map(({ number, at, changes, late = false, reason, by }) => ({
      ...{ number, at, late },
      changes: changes.filter(({ column }) => supervises || !SUPERVISED_COLUMNS.includes(column)),
      ...(reason !== undefined && { reason }),
      ...(by && { role: by.role }),
    }));

/** Who signed a month, in order. */
export const viewSignatures = ({ signatures }: Pick<MonthFacts, 'signatures'>): SignatureView[] =>
  (['sign', 'check', 'lock'] as const).flatMap((action) => {
    const signature = signatures[action];
    return signature ? [{ action, role: signature.by.role, at: signature.at }] : [];
  });
