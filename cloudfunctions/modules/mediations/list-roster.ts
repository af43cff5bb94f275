import { PANEL_ROLES } from '@domain/mediations/mediation';
import { staffUnitsOf } from '@domain/mediations/ties';
import type { RosterEntry } from '@domain/mediations/view';
import { hasRole, positionKey } from '@domain/people/actor';
import { roleName } from '@domain/vocabulary/people';
import type { UserContext } from '../../platform/context';
import * as vault from '../people/identity/vault-repository';
import * as people from '../people/people-repository';
import { holderIdOf } from '../people/positions/holder-id';

/** The most mediators of one district among whom the desk chooses. */
const MAX_ROSTER = 60;

/** Everybody who mediates for a district, lawyers too, under the names by which colleagues call them. */
export async function listRoster({ db, keys }: UserContext, unit: string): Promise<RosterEntry[]> {
  const positions = PANEL_ROLES.map((role) => positionKey(role, unit));
  const { rows } = await people.listHolders(db, positions, { limit: MAX_ROSTER });
  const names = await vault.findWorkNames(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map((person) => {
    const role = hasRole(person, 'lawyer', unit) ? 'lawyer' : 'mediator';
    return {
      ...{ member: holderIdOf(person.personId, keys.identity), person: person.personId, role },
      ...{ name: names.get(person.personId) ?? roleName[role], units: staffUnitsOf(person) },
    };
  });
}
