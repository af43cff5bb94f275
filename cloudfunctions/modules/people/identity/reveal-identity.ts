import { AppError } from '@domain/errors';
import type { StaffRole } from '@domain/people/actor';
import { checkSameAccess, type IdentityAccess } from '@domain/people/identity-access';
import type { UserContext } from '../../../platform/context';
import { idempotentId } from '../../../platform/identity';
import { getCounty } from '../../places/county-repository';
import * as identityAccesses from './identity-access-repository';
import * as vault from './vault-repository';

/** Whose identity, about what, for which reason and in which position of the caller. */
type RevealRequest = Pick<IdentityAccess, 'personId' | 'reason' | 'subject' | 'about'> & {
  role: StaffRole;
  unit: string;
  requestId: string;
};

/**
 * A person's name and phone, and the id of the access. The access is logged before the identity is read; the calling
 * subject checks that the caller may see it. Throws `conflict` when a repeated command comes too late or asks for
 * something else, and `ruleBroken: people.gone` when the person left.
 */
export async function revealIdentity(
  { db, actor, keys, now }: UserContext,
  { requestId, ...request }: RevealRequest,
): Promise<{ name: string; phone?: string; access: string }> {
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
  if (!identity) throw new AppError('ruleBroken', 'people.gone'); // they left in the meantime
  const { name = '', phone } = identity;
  return { name, ...(phone && { phone }), access: access.id };
}
