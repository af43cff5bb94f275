import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id, nothing, text } from '../fields';
import type { Role } from '../people/actor';
import { isPeriod, PERIOD_KINDS } from '../rates/period';
import { AMENDABLE_COLUMNS } from './columns';
import { MAX_AMENDMENT_REASON_LENGTH, MAX_ROW_TEXT_LENGTH, MIN_AMENDMENT_REASON_LENGTH } from './input-limits';
import type { LedgerListView, LedgerView } from './view';

const reading: readonly Role[] = ['desk', 'leader', 'supervisor', 'centre'];

const period = v.pipe(v.string(), v.regex(/^20\d\d-\d\d(-\d\d)?$/));
const month = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d$/),
  v.check((name) => isPeriod('month', name)),
);

export const ledgerContract = {
  // the units whose ledgers one reads, and the last months of their communities
  'ledgers.list': query({ roles: reading, input: nothing, output: outputOf<LedgerListView>() }),

  'ledgers.show': query({
    roles: reading,
    input: v.pipe(
      v.object({
        unit: id,
        kind: v.picklist(PERIOD_KINDS),
        period,
        after,
      }),
      v.check(({ kind, period: name }) => isPeriod(kind, name)),
    ),
    output: outputOf<LedgerView>(),
  }),

  'ledgers.sign': command({
    roles: ['desk', 'leader'],
    input: v.object({ unit: id, period: month }),
    output: outputOf<LedgerView>(),
  }),

  'ledgers.check': command({
    roles: ['supervisor'],
    input: v.object({ unit: id, period: month }),
    output: outputOf<LedgerView>(),
  }),

  'ledgers.lock': command({
    roles: ['centre'],
    input: v.object({ unit: id, period: month }),
    output: outputOf<LedgerView>(),
  }),

  // a correction: the row's case, the column, its value from now on
  'ledgers.amend': command({
    roles: ['supervisor', 'centre'],
    input: v.object({
      unit: id,
      period: month,
      row: id,
      column: v.picklist(AMENDABLE_COLUMNS),
      value: text(0, MAX_ROW_TEXT_LENGTH),
      reason: text(MIN_AMENDMENT_REASON_LENGTH, MAX_AMENDMENT_REASON_LENGTH),
    }),
    output: outputOf<LedgerView>(),
  }),
};
