import { agendaOf, AGENDA_ITEMS } from '@domain/ledgers/agenda';
import { mergeDays, type LedgerDay } from '@domain/ledgers/day';
import { LEDGER_PAGE, MAX_AGENDA_NUMBERS, MAX_AMENDMENTS_SHOWN } from '@domain/ledgers/input-limits';
import { offeredMonthActions } from '@domain/ledgers/lifecycle/lifecycle';
import type { LedgerRow } from '@domain/ledgers/columns';
import { addTotals, totalsOf } from '@domain/ledgers/totals';
import { viewAmendments, viewRow, viewSignatures, type LedgerView } from '@domain/ledgers/view';
import { communitiesOf, supervisesUnit } from '@domain/rates/access';
import { daysIn, type PeriodKind } from '@domain/rates/period';
import { rowsBehind } from '@domain/rates/rows-behind';
import { addDays } from '@domain/time';
import type { UserContext } from '../../platform/context';
import * as days from './day-repository';
import * as months from './month-repository';
import type { OpenedLedger, OpenedMonth } from './open-ledger';

type Shown = { kind: PeriodKind; period: string; after?: string | undefined };

const head = ({ unit, bounds, isComplete }: OpenedLedger, { kind, period }: Shown) => ({
  ...{ unit: unit.id, unitName: unit.name, kind, period, first: bounds.first, last: bounds.last },
  frozen: isComplete,
});

function pageOf(all: readonly LedgerRow[], after: string | undefined, supervises: boolean) {
  const { rows, next } = rowsBehind(all, {
    ...{ after, limit: LEDGER_PAGE },
    keyOf: ({ registeredAt, caseId }) => [Number(registeredAt), caseId],
  });
  return { rows: rows.map((row) => viewRow(row, supervises)), ...(next !== undefined && { next }) };
}

/** The month of a community, with its state and what is due. */
export function presentMonth(
  { actor }: UserContext,
  opened: OpenedLedger,
  { counted, days: all, rows, monthContext }: OpenedMonth,
  shown: Shown,
): LedgerView {
  const { facts } = counted.month;
  const supervises = supervisesUnit(opened.units, opened.unit, actor);
  const lockedAt = facts.signatures.sign?.at ?? Infinity;
  // what came late before anybody signed is in what was signed
  const late = all.flatMap(({ amendments }) => amendments).filter(({ at }) => at > lockedAt);
  return {
    ...head(opened, shown),
    ...pageOf(rows, shown.after, supervises),
    totals: totalsOf(rows, opened.bounds),
    amendments: viewAmendments([...facts.amendments, ...late], supervises).slice(0, MAX_AMENDMENTS_SHOWN),
    month: {
      state: facts.state,
      signatures: viewSignatures(facts),
      ...(facts.content && { signedTotals: facts.content.totals }),
    },
    actions: offeredMonthActions(facts, actor, monthContext),
  };
}

/** A day or a week of a community; a week with the agenda of the Monday at which it ends. */
export async function presentDays({ db, actor }: UserContext, opened: OpenedLedger, shown: Shown): Promise<LedgerView> {
  const { unit, units, bounds } = opened;
  const earlier = shown.kind === 'week' ? 28 : 0;
  const all = await days.list(db, unit.id, daysIn({ first: addDays(bounds.first, -earlier), last: bounds.last }));
  const own = all.filter(({ day }) => bounds.first <= day);
  const supervises = supervisesUnit(units, unit, actor);
  const rows = mergeDays(own);
  return {
    ...head(opened, shown),
    ...pageOf(rows, shown.after, supervises),
    totals: totalsOf(rows, bounds),
    amendments: viewAmendments(lateIn(own), supervises).slice(0, MAX_AMENDMENTS_SHOWN),
    ...(shown.kind === 'week' && { agenda: agendaIn(all, bounds.to) }),
    actions: [],
  };
}

const lateIn = (all: readonly LedgerDay[]) => all.flatMap(({ amendments }) => amendments);

function agendaIn(all: readonly LedgerDay[], at: number): LedgerView['agenda'] {
  const agenda = agendaOf(mergeDays(all), at);
  return AGENDA_ITEMS.flatMap((item) => {
    const numbers = agenda[item].map(({ number }) => number).slice(0, MAX_AGENDA_NUMBERS);
    return numbers.length ? [{ item, numbers }] : [];
  });
}

/** A unit above communities: one line a community, and their sum. */
export async function presentSum({ db }: UserContext, opened: OpenedLedger, shown: Shown): Promise<LedgerView> {
  const { unit, units, bounds } = opened;
  const communities = communitiesOf(units, unit);
  const own = unit.kind === 'district' ? [unit] : [];
  const all = [...communities, ...own];
  const counted =
    shown.kind === 'month'
      ? await months.list(
          db,
          all.map(({ id }) => id),
          [shown.period],
        )
      : [];
  const daily =
    shown.kind === 'month'
      ? []
      : await Promise.all(
          all.map(async ({ id }) => ({
            id,
            totals: totalsOf(mergeDays(await days.list(db, id, daysIn(bounds))), bounds),
          })),
        );
  const totalsFor = (id: string) =>
    counted.find(({ month }) => month.facts.unit === id)?.totals ?? daily.find((one) => one.id === id)?.totals;
  const stateOf = (id: string) => counted.find(({ month }) => month.facts.unit === id)?.month.facts.state ?? 'unsigned';
  return {
    ...head(opened, shown),
    ...{ rows: [], amendments: [], actions: [] },
    totals: addTotals([...counted.flatMap(({ totals }) => totals ?? []), ...daily.map(({ totals }) => totals)]),
    communities: communities.map(({ id, name }) => {
      const { received, closed, unfinished, overdue } = totalsFor(id) ?? {};
      const line = { unit: id, unitName: name, state: stateOf(id) };
      return received === undefined || closed === undefined || unfinished === undefined || overdue === undefined
        ? line
        : { ...line, received, closed, unfinished, overdue };
    }),
  };
}
