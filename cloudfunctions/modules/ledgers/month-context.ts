import { createHash } from 'node:crypto';
import type { MonthContext } from '@domain/ledgers/lifecycle/conditions';
import { monthId, type MonthFacts } from '@domain/ledgers/month';
import { serializeRows } from '@domain/ledgers/row';
import type { LedgerRow } from '@domain/ledgers/columns';
import { totalsOf } from '@domain/ledgers/totals';
import type { Unit } from '@domain/places/place';
import type { ReportPeriod } from '@domain/rates/period';
import type { Moment } from '@domain/time';

type MonthContent = {
  rows: readonly LedgerRow[];
  bounds: ReportPeriod;
  rulesVersion: string;
  now: Moment;
  isComplete?: boolean;
};

/** What a decision about a month needs; the fingerprint tells whether a rebuild gives the same rows. */
export const createMonthContext = ({
  rows,
  bounds,
  rulesVersion,
  now,
  isComplete = false,
}: MonthContent): MonthContext => ({
  now,
  isComplete,
  content: {
    totals: totalsOf(rows, bounds),
    fingerprint: createHash('sha256').update(serializeRows(rows)).digest('hex').slice(0, 32),
    rulesVersion,
  },
});

/** What is known of a month before anybody signs it. */
export function monthBeginning(
  units: readonly Unit[],
  unit: Unit,
  period: string,
): Pick<MonthFacts, 'id' | 'unit' | 'unitName' | 'subdistrict' | 'district' | 'period'> {
  const subdistrict = units.find(({ id }) => id === unit.parent);
  const district = units.find(({ id }) => id === subdistrict?.parent);
  return {
    ...{ id: monthId(unit.id, period), unit: unit.id, unitName: unit.name, period },
    ...{ subdistrict: subdistrict?.id ?? unit.id, district: district?.id ?? subdistrict?.id ?? unit.id },
  };
}
