import { AppError } from '@domain/errors';
import type { StaffRole } from '@domain/people/actor';
import { checkSameAccess, type IdentityAccess } from '@domain/people/identity-access';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { getCounty } from '../places/county-repository';
import * as identityAccesses from './identity-access-repository';
import * as vault from './vault-repository';

/** Whose identity, because of what and why, and in which position of the caller. */
type RevealRequest = Pick<IdentityAccess, 'personId' | 'reason' | 'subject' | 'about'> & {
  role: StaffRole;
  unit: string;
  requestId: string;
};

/**
 * Somebody's name and phone. That it was looked at is on record before anything is read. Whether the caller may look is
 * decided by the subject
 * that asks, on the very thing it is about. Throws `conflict` when the same tap comes too late, or for something else.
 */
export async function revealIdentity(
  { db, actor, keys, now }: UserContext,
  { requestId, ...request }: RevealRequest,
): Promise<{ name: string; phone?: string }> {
  const unitName = (await getCounty(db, now)).units.find(({ id }) => id === request.unit)?.name ?? '';
  const access: IdentityAccess = {
    id: idempotentId(actor.personId, `identityAccess/${requestId}`, keys.identity),
    ...request,
    unitName,
    by: actor.personId,
    at: now,
  };
  if (!(await identityAccesses.add(db, access)))
    checkSameAccess(await identityAccesses.get(db, access.id), access, now);

  const identity = await vault.find(db, request.personId);
  if (!identity) throw new AppError('notFound');
  const { name = '', phone } = identity;
  return { name, ...(phone && { phone }) };
}
