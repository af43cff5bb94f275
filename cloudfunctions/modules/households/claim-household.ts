import { AppError } from '@domain/errors';
import { isComplete, normalizedAddress, type Household } from '@domain/households/household';
import { checkSlip, claimHousehold as claimed, type Proof } from '@domain/households/member';
import type { UserContext } from '../../platform/context';
import type { Handler } from '../handler';
import * as vault from '../people/identity/vault-repository';
import { countCode } from '../people/rate-limit';
import * as households from './household-repository';
import * as members from './member-repository';
import { presentOwnHousehold } from './own-household';
import { householdIdOf, phoneHashOf, slipHashOf } from './register';

export const showOwnHousehold: Handler<'households.mine'> = async (_, context) =>
  presentOwnHousehold(context, await members.find(context.db, context.actor.personId));

/** Claims the household at an address; what proves it is looked for in this order: slip, base ledger, grid officer. */
export const claimHousehold: Handler<'households.claim'> = async ({ code, ...typed }, context) => {
  const { db, actor, keys, now } = context;
  const address = normalizedAddress(typed);
  if (!isComplete(address)) throw new AppError('invalidInput', 'door');
  if (code !== undefined) await countCode(context, `slip/${JSON.stringify(address)}/${code}`);
  const household = await households.find(db, householdIdOf(address, keys.identity));
  if (!household) throw new AppError('ruleBroken', 'households.unknown');
  const [before, people] = await Promise.all([
    members.find(db, actor.personId),
    members.listOfHousehold(db, household.id),
  ]);
  const adults = people.filter(({ state, personId }) => state === 'verified' && personId !== actor.personId).length;
  // refused before a code is used up
  claimed(before, actor.personId, { household, adults, proof: undefined, now });
  const proof = await findProof(context, household, code);
  const member = claimed(before, actor.personId, { household, adults, proof, now });
  if (member !== before && !(await members.save(db, before, member))) throw new AppError('conflict');
  return presentOwnHousehold(context, member);
};

/** Throws `ruleBroken` for a code that does not open this door. */
async function findProof(
  { db, actor, keys, now }: UserContext,
  household: Household,
  code: string | undefined,
): Promise<Proof | undefined> {
  if (code !== undefined) {
    checkSlip(household.slip, now);
    if (household.slip.hash === slipHashOf(household.id, code, keys.code)) return 'slip';
    await households.countWrongCode(db, household.id);
    throw new AppError('ruleBroken', 'households.wrongCode');
  }
  if (!household.phones?.length) return undefined;
  const { phone } = (await vault.find(db, actor.personId)) ?? {};
  return phone && household.phones.includes(phoneHashOf(phone, keys.identity)) ? 'phone' : undefined;
}

/** Leaves the household; a ballot that was cast for it stays. */
export const leaveHousehold: Handler<'households.leave'> = async (_, context) => {
  const member = await members.find(context.db, context.actor.personId);
  if (member && !(await members.remove(context.db, member))) throw new AppError('conflict');
  return presentOwnHousehold(context, undefined);
};
