import { actorKeys, isStaffOf, positionKey, STAFF_ROLES, staffPositionOf } from '@domain/people/actor';
import {
  leadsPosition,
  ledUnitsOf,
  POSITIONS_PAGE,
  viewHeldPosition,
  viewOpenInvitation,
  type PositionsView,
} from '@domain/people/positions';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../../platform/context';
import { sign } from '../../../platform/identity';
import * as vault from '../identity/vault-repository';
import * as people from '../people-repository';
import { getCounty } from '../../places/county-repository';
import { holderIdOf } from './holder-id';
import * as invitations from './invitation-repository';

/** The name of an invitation in lists, from which its code cannot be told. */
export const invitationIdOf = (code: string, identityKey: string): string =>
  sign(`invitation-in-list/${code}`, identityKey).slice(0, 24);

/** The keys of all positions of a unit, those of its grids' officers too. */
export async function keysOfUnit({ db, now }: UserContext, unit: string): Promise<string[]> {
  const { grids } = await getCounty(db, now);
  return [
    ...STAFF_ROLES.filter((role) => role !== 'gridOfficer').map((role) => positionKey(role, unit)),
    ...grids.filter(({ community }) => community === unit).map(({ id }) => positionKey('gridOfficer', id)),
  ];
}

/**
 * One page of the positions of a unit, and its open invitations. Who leads nothing sees their own positions there.
 * Throws `notFound` for a unit that is not the reader's.
 */
export async function presentPositions(
  context: UserContext,
  { unit: asked, after }: { unit?: string | undefined; after?: string | undefined },
): Promise<PositionsView> {
  const { db, actor, keys, now, settings } = context;
  const unit = asked ?? ledUnitsOf(actor)[0] ?? staffPositionOf(actor)?.unit ?? '';
  const leads = leadsPosition(actor, { role: 'handler', unit });
  if (!leads && !isStaffOf(actor, [unit])) throw new AppError('notFound');
  const [{ units }, { district }, unitKeys] = await Promise.all([
    getCounty(db, now),
    settings(),
    keysOfUnit(context, unit),
  ]);
  const shownKeys = leads ? unitKeys : unitKeys.filter((key) => actorKeys(actor).includes(key));
  const [{ rows, next }, open] = await Promise.all([
    people.listHolders(db, shownKeys, { after, limit: POSITIONS_PAGE }),
    leads && after === undefined ? invitations.listOpen(db, unit, now) : [],
  ]);
  const shown = rows.filter(({ personId }) => leads || personId === actor.personId);
  const names = await vault.findWorkNames(
    db,
    shown.map(({ personId }) => personId),
  );
  return {
    unit: { id: unit, name: [district, ...units].find(({ id }) => id === unit)?.name ?? '' },
    leads,
    held: shown.flatMap(({ personId, positions }) =>
      positions
        .filter((position) => position.role !== 'resident' && position.unit === unit)
        .map((position) =>
          viewHeldPosition(position, {
            person: holderIdOf(personId, keys.identity),
            name: names.get(personId),
            me: personId === actor.personId,
          }),
        ),
    ),
    invitations: open
      .filter((one) => leadsPosition(actor, one))
      .map((one) => viewOpenInvitation(one, invitationIdOf(one.code, keys.identity))),
    ...(next !== undefined && leads && { next }),
  };
}
