import type { Category, Channel } from '../cases/case';
import type { Moment } from '../time';
import type { Basis, CountName } from './members';
import type { Rate } from './rates';

/** The numbers of a unit and a month. */
export type RatesView = {
  unit: string;
  unitName: string;
  period: string;
  basis: Basis;
  rulesVersion: string;
  /** When they were counted. */
  asOf: Moment;
  rates: Rate[];
  /** What stands beside the rates: counts that open to their cases. */
  counts: { name: CountName; count: number }[];
  /** Hours of work from receipt until done; absent where there is nothing. */
  times: { count: number; median?: number; p90?: number };
  trend: { period: string; received: number; closed: number }[];
  /** The reader may open a number to its cases. */
  opens: boolean;
};

export type CountedCaseView = { id: string; number: string; receivedAt: Moment; category: Category; channel: Channel };

/** The cases behind a number. */
export type RateCasesView = { cases: CountedCaseView[]; total: number; next?: string };
