import type { Moment } from '../../time';
import { amendedValue, isAmendable } from '../amendable';
import type { MonthEventTypes, MonthFacts, SignedContent } from '../month';
import type { LedgerRow } from '../columns';

/** What a decision about a month needs: what is signed, and the row that a correction is about, as it is now. */
export type MonthContext = {
  now: Moment;
  /** All days of the month are frozen. */
  isComplete: boolean;
  content: SignedContent;
  row?: LedgerRow | undefined;
  details?: MonthEventTypes['details'];
};

/** What must hold for a transition of a month. */
export const CONDITIONS = {
  complete: (_: MonthFacts, { isComplete }: MonthContext) => isComplete,
  changes: (_: MonthFacts, { row, details }: MonthContext) => {
    const { column = '', value = '' } = details ?? {};
    // what is wrong with the correction is said by its field
    return !row || !isAmendable(column) || amendedValue(column, value) !== row[column];
  },
};
export type MonthCondition = keyof typeof CONDITIONS;
