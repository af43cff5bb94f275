import { AppError } from '@domain/errors';
import { advanceMonth, isRepeated } from '@domain/ledgers/lifecycle/lifecycle';
import type { AmendmentDetails, MonthAction } from '@domain/ledgers/month';
import type { LedgerView } from '@domain/ledgers/view';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import * as months from './month-repository';
import { openLedger, openMonth } from './open-ledger';
import { presentMonth } from './present-ledger';

type Request = { unit: string; period: string; action: MonthAction; details?: AmendmentDetails };

/** One action of one person on the month of a community; the same action again is answered like the first. */
async function advance(context: UserContext, { unit, period, action, details = {} }: Request): Promise<LedgerView> {
  const opened = await openLedger(context, { unit, kind: 'month', period });
  if (opened.unit.kind !== 'community') throw new AppError('notFound');
  const shown = { kind: 'month' as const, period };
  const found = await openMonth(context, opened, period, details);
  if (isRepeated(found.counted.month, action, context.actor, details))
    return presentMonth(context, opened, found, shown);

  const after = advanceMonth(found.counted.month, action, context.actor, details, found.monthContext);
  const before = found.counted.totals ? found.counted : await months.getOrBegin(context.db, found.counted.month);
  // somebody else was faster than the read above
  if (before.month.version !== found.counted.month.version) throw new AppError('conflict');
  await months.save(context.db, before, { ...before, month: after });
  return presentMonth(context, opened, await openMonth(context, opened, period), shown);
}

export const signLedger: Handler<'ledgers.sign'> = (input, context) => advance(context, { ...input, action: 'sign' });
export const checkLedger: Handler<'ledgers.check'> = (input, context) =>
  advance(context, { ...input, action: 'check' });
export const lockLedger: Handler<'ledgers.lock'> = (input, context) => advance(context, { ...input, action: 'lock' });
export const amendLedger: Handler<'ledgers.amend'> = ({ unit, period, ...details }, context) =>
  advance(context, { unit, period, action: 'amend', details });
