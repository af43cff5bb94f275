import { hasRole, type Actor } from '../people/actor';
import type { Unit } from '../places/place';

/** Units that have a ledger: communities keep one, and those above them have the sum. */
const LEDGER_KINDS: readonly Unit['kind'][] = ['community', 'subdistrict', 'district'];

/** The communities below a unit, or the unit itself. */
export function communitiesOf(units: readonly Unit[], { id, kind }: Unit): Unit[] {
  const communities = units.filter((unit) => unit.kind === 'community');
  if (kind === 'community') return communities.filter((unit) => unit.id === id);
  if (kind === 'subdistrict') return communities.filter(({ parent }) => parent === id);
  const below = units.filter((unit) => unit.kind === 'subdistrict' && unit.parent === id).map((unit) => unit.id);
  return communities.filter(({ parent = '' }) => below.includes(parent));
}

/** Whether somebody watches a unit from above: what its own people must not read of each other. */
export function supervisesUnit(units: readonly Unit[], { id, parent }: Unit, actor: Actor): boolean {
  if (hasRole(actor, 'supervisor', id) || hasRole(actor, 'centre', id)) return true;
  const above = units.find((unit) => unit.id === parent);
  return above !== undefined && supervisesUnit(units, above, actor);
}

/** Whether somebody reads the ledger of a unit: its own people a community's, and those who watch it from above. */
export const canReadUnit = (units: readonly Unit[], unit: Unit, actor: Actor): boolean =>
  LEDGER_KINDS.includes(unit.kind) &&
  (supervisesUnit(units, unit, actor) ||
    (unit.kind === 'community' && (hasRole(actor, 'desk', unit.id) || hasRole(actor, 'leader', unit.id))));

/** The units whose ledgers somebody reads, those at the top first. */
export const readableUnits = (units: readonly Unit[], actor: Actor): Unit[] =>
  LEDGER_KINDS.slice()
    .reverse()
    .flatMap((kind) => units.filter((unit) => unit.kind === kind && canReadUnit(units, unit, actor)));
