import type { LedgerTotals } from '@domain/ledgers/totals';
import { monthId, type MonthEvent, type MonthFacts, type StoredMonth } from '@domain/ledgers/month';
import { AppError } from '@domain/errors';
import type { Database } from '../../platform/database/database';
import * as versioned from '../../platform/database/versioned';

/** The month of a community: facts and events side by side, and the totals of its rows as they are now. */
export type MonthDocument = Omit<MonthFacts, 'id'> & {
  _id: string;
  version: number;
  events: MonthEvent[];
  totals?: LedgerTotals;
};

/** A month with the totals that the scheduler counted last. */
export type CountedMonth = { month: StoredMonth; totals?: LedgerTotals };

// the only file that reads and writes the months of ledgers
const months = (db: Database) => db.collection<MonthDocument>('ledgermonths');

/** A month as it is stored. */
export const toDocument = (
  { facts: { id, ...facts }, version, events }: StoredMonth,
  totals?: LedgerTotals,
): MonthDocument => ({ _id: id, ...facts, version, events, ...(totals && { totals }) });

const toCounted = ({ _id, version, events, totals, ...facts }: MonthDocument): CountedMonth => ({
  month: { facts: { id: _id, ...facts }, version, events, outbox: [] },
  ...(totals && { totals }),
});

/** The months of units, those that are there, in one request. Index: _id. */
export async function list(
  db: Database,
  units: readonly string[],
  periods: readonly string[],
): Promise<CountedMonth[]> {
  const ids = units.flatMap((unit) => periods.map((period) => monthId(unit, period)));
  return (await versioned.getMany(db, months(db), ids)).map(toCounted);
}

/** The month of a unit, begun where nobody has looked at it before. Index: _id. */
export async function getOrBegin(db: Database, begun: StoredMonth): Promise<CountedMonth> {
  const known = await versioned.get(months(db), begun.facts.id);
  if (known) return toCounted(known);
  const { document } = await versioned.insertOrGet(months(db), toDocument(begun));
  return toCounted(document);
}

/** Saves what changed. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(db: Database, before: CountedMonth, after: CountedMonth): Promise<CountedMonth> {
  const saved = { ...after, month: { ...after.month, version: before.month.version + 1 } };
  const isSaved = await versioned.saveChanges(
    db,
    months(db),
    toDocument(before.month, before.totals),
    toDocument(saved.month, saved.totals),
    { append: ['events'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}
