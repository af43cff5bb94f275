import { AppError } from '@domain/errors';
import { INVITATION_TTL } from '@domain/people/person';
import { idempotentId } from '../../platform/identity';
import type { Handler } from '../handler';
import * as places from '../places/place-repository';
import * as invitations from './invitation-repository';

export const invite: Handler<'people.invite'> = async (
  { role, unit, grids, requestId },
  { db, actor, keys, now, settings },
) => {
  const [known, { district }] = await Promise.all([places.all(db, now), settings()]);
  const named = [district, ...known.units].find(({ id }) => id === unit);
  const decides = named?.id === district.id || known.units.some(({ id, kind }) => id === unit && kind === 'district');
  if (!named || (role === 'centre' && !decides)) throw new AppError('invalidInput', 'unit');
  const own = known.grids.filter(({ community }) => community === unit).map(({ id }) => id);
  if (!grids.every((grid) => own.includes(grid)) || (role === 'gridOfficer' && !grids.length))
    throw new AppError('invalidInput', 'grids');

  // a code nobody can guess, and the same again for the same tap
  const code = idempotentId(actor.personId, `invitation/${requestId}`, keys.identity);
  const it = await invitations.add(db, {
    code,
    role,
    unit,
    unitName: named.name,
    grids,
    by: actor.personId,
    expiresAt: now + INVITATION_TTL,
  });
  return { code, role: it.role, unitName: it.unitName, expiresAt: it.expiresAt };
};
