import { AppError } from '@domain/errors';
import type { StaffRole } from '@domain/people/actor';
import { checkSameAccess, type IdentityAccess } from '@domain/people/identity-access';
import type { Context } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import * as places from '../places/place-repository';
import * as identityAccesses from './opening-repository';
import * as vault from './vault-repository';

/** Whose identity, because of what and why, and in which position of the caller. */
type Asked = Pick<IdentityAccess, 'personId' | 'reason' | 'subject' | 'about'> & {
  role: StaffRole;
  unit: string;
  requestId: string;
};

/**
 * Somebody's name and phone. That it was looked at is on record before anything is read. Whether the caller may look is
 * decided by the subject
 * that asks, on the very thing it is about. Throws `conflict` when the same tap comes too late, or for something else.
 */
export async function openVault(
  { db, actor, keys, now }: Context,
  { requestId, ...asked }: Asked,
): Promise<{ name: string; phone?: string }> {
  const unitName = (await places.units(db, now)).find(({ id }) => id === asked.unit)?.name ?? '';
  const opening: IdentityAccess = {
    id: idempotentId(actor.personId, `opening/${requestId}`, keys.identity),
    ...asked,
    unitName,
    by: actor.personId,
    at: now,
  };
  if (!(await identityAccesses.add(db, opening))) checkSameAccess(await identityAccesses.get(db, opening.id), opening, now);

  const identity = await vault.find(db, asked.personId);
  if (!identity) throw new AppError('notFound');
  const { name = '', phone } = identity;
  return { name, ...(phone && { phone }) };
}
