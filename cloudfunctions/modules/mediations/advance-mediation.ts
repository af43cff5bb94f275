import { advance } from '@domain/mediations/lifecycle/advance';
import type { MediationContext } from '@domain/mediations/lifecycle/conditions';
import type { MediationAction, MediationDetails, Newcomer } from '@domain/mediations/lifecycle/event';
import { PARTY_CODE_LENGTH } from '@domain/mediations/input-limits';
import { panelOf, type MediationFacts } from '@domain/mediations/mediation';
import { staffUnitsOf } from '@domain/mediations/ties';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { fingerprintOf } from '../../platform/repeated-request';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import * as vault from '../people/identity/vault-repository';
import * as people from '../people/people-repository';
import { getValidCounty } from '../places/county-repository';
import { listRoster } from './list-roster';
import { createMediationContext, findVisibleMediation, mediationStore, presentMediation } from './mediation-store';

/** One action of one person; the same action again, after a lost answer, is answered like the first. */
export const advanceMediation: Handler<'mediations.advance'> = async (
  { id, version, action, phone, ...said },
  context,
) => {
  const found = await findVisibleMediation(context, id);
  await checkUnits(context, said.concerned);
  // a number is kept nowhere, only that it was the same
  const details = { ...said, ...(phone && { phone: fingerprintOf(phone, context.keys.identity) }) };
  const base = await createMediationContext(context);
  const about = await aboutOf(context, found.facts, action, { ...said, phone });
  const saved = await changeRecord(context, mediationStore, {
    load: async () => found,
    decide: (before) => {
      const after = advance(before, { action, details, version }, context.actor, { ...base, ...about });
      return after === before ? undefined : after;
    },
  });
  return presentMediation(context, saved ?? found);
};

/** Who is invited, appointed or objected to. */
async function aboutOf(
  context: UserContext,
  facts: MediationFacts,
  action: MediationAction,
  { phone, member }: MediationDetails,
): Promise<Partial<MediationContext>> {
  if (action === 'invite') return { comes: await inviteeOf(context, facts, phone) };
  if (action === 'object') return { member: panelOf(facts).find(({ n }) => String(n) === member) };
  if (action !== 'appoint') return {};
  return { member: (await listRoster(context, facts.unit)).find((one) => one.member === member) };
}

/**
 * A new seat with its code, for the person with this number where there is exactly one. Nobody is told whether there
 * is, because that would tell whose numbers are registered.
 */
async function inviteeOf(
  { db, keys }: UserContext,
  { id, parties }: MediationFacts,
  phone: string | undefined,
): Promise<Newcomer> {
  const code = idempotentId(id, `party/${parties.length + 1}`, keys.identity).slice(0, PARTY_CODE_LENGTH);
  const [person, ...others] = phone ? await vault.listByPhone(db, phone.replace(/\D/g, '')) : [];
  if (person === undefined || others.length || parties.some((party) => party.person === person)) return { code };
  return { code, person, units: staffUnitsOf(await people.find(db, person)) };
}

/** Throws `invalidInput` for units that do not exist. */
async function checkUnits({ db, now }: UserContext, concerned: readonly string[] = []): Promise<void> {
  if (!concerned.length) return;
  const { units } = await getValidCounty(db, now);
  if (!concerned.every((id) => units.some((unit) => unit.id === id))) throw new AppError('invalidInput', 'concerned');
}
