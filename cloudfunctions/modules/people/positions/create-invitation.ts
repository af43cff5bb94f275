import { AppError } from '@domain/errors';
import { INVITATION_TTL } from '@domain/people/person';
import { idempotentId } from '../../../platform/identity';
import type { Handler } from '../../handler';
import { getValidCounty } from '../../places/county-repository';
import * as invitations from './invitation-repository';

export const createInvitation: Handler<'people.invite'> = async (
  { role, unit, grids, requestId },
  { db, actor, keys, now, settings },
) => {
  const [county, { district }] = await Promise.all([getValidCounty(db, now), settings()]);
  const invitedUnit = [district, ...county.units].find(({ id }) => id === unit);
  const isDistrict =
    invitedUnit?.id === district.id || county.units.some(({ id, kind }) => id === unit && kind === 'district');
  if (!invitedUnit || (role === 'centre' && !isDistrict)) throw new AppError('invalidInput', 'unit');
  const ownGrids = county.grids.filter(({ community }) => community === unit).map(({ id }) => id);
  if (!grids.every((grid) => ownGrids.includes(grid)) || (role === 'gridOfficer' && !grids.length))
    throw new AppError('invalidInput', 'grids');

  // a code nobody can guess, and the same again for the same tap
  const code = idempotentId(actor.personId, `invitation/${requestId}`, keys.identity);
  const invitation = await invitations.add(db, {
    code,
    role,
    unit,
    unitName: invitedUnit.name,
    grids,
    by: actor.personId,
    expiresAt: now + INVITATION_TTL,
  });
  return { code, role: invitation.role, unitName: invitation.unitName, expiresAt: invitation.expiresAt };
};
