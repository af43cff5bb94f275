import type { Basis, CountName } from '@domain/rates/members';
import type { PeriodKind } from '@domain/rates/period';
import type { Day } from '@domain/time';
import { buildUrl } from './routes';

/**
 * Addresses of ledgers and rates. Apart from the others, because only pages of their subpackage lead to them. A period
 * is named by a day in it, and `code` says what of it: addresses have no parameters of their own for these pages.
 */
export const ledgerRoutes = {
  ledger: (id: string, code?: PeriodKind, day?: Day) => buildUrl('ledgers/ledger', { id, code, day }),
  rates: (id: string, day?: Day) => buildUrl('ledgers/rates', { id, day }),
  rateCases: (id: string, day: Day, basis: Basis, count: CountName) =>
    buildUrl('ledgers/rate-cases', { id, day, code: `${basis}.${count}` }),
};
