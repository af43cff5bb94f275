import { AppError } from '@domain/errors';
import { INVITATION_TTL } from '@domain/people/person';
import { idempotentId } from '../../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../../platform/repeated-request';
import type { Handler } from '../../handler';
import { getValidCounty } from '../../places/county-repository';
import * as invitations from './invitation-repository';

export const createInvitation: Handler<'people.invite'> = async (input, { db, actor, keys, now, settings }) => {
  const { role, unit, grids, requestId } = input;
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
  const fingerprint = fingerprintOf(input, keys.identity);
  const offer = { code, role, unit, unitName: invitedUnit.name, grids, by: actor.personId };
  const { invitation, known } = await invitations.add(db, { ...offer, expiresAt: now + INVITATION_TTL }, fingerprint);
  checkSameRequest(known, fingerprint);
  return { code, role: invitation.role, unitName: invitation.unitName, expiresAt: invitation.expiresAt };
};
