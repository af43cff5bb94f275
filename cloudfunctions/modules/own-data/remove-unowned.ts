import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as vault from '../people/identity/vault-repository';
import { hasOwner } from './owner-repository';

const BATCH_SIZE = 50;

/**
 * Removes names and phones that were saved for somebody, or something, that was never saved, because the process died
 * in between. Answers how many identities it looked at.
 */
export async function removeUnowned({ db, now }: AppContext, budget: TimeBudget): Promise<number> {
  const found = await vault.listOwnerDue(db, now, BATCH_SIZE);
  for (const identity of found)
    if (budget.remaining() > 0) await vault.settleOwner(db, identity, await hasOwner(db, identity.personId));
  return found.length;
}
