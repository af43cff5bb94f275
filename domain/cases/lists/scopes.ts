import type { Actor } from '../../people/actor';
import { isAboutStaff } from '../access/about-staff';
import type { CaseFacts } from '../case';
import { unitsOf } from '../lifecycle/case-roles';
import { personKey } from './queues';

// A handling unit sees the cases it works on, and not every case in its area.
const workKey = (unit: string): string => `work@${unit}`;

/**
 * The keys under which overviews find a case: its grid, the units above it, the units that hold or held it, and who
 * wrote it down for somebody.
 */
export const scopesOf = (it: CaseFacts): string[] => [
  ...new Set([
    ...(isAboutStaff(it) ? [] : [it.place.grid]),
    ...unitsOf(it),
    workKey(it.holder.unit),
    ...it.participants.units.map(workKey),
    ...(it.registrar ? [personKey(it.registrar)] : []),
  ]),
];

/** The keys of what an actor's positions oversee; none for somebody who is only a resident. */
export function overviewKeysOf({ personId, positions }: Actor): string[] {
  const overseen = positions.flatMap(({ role, unit, grids }) => {
    if (role === 'resident') return [];
    if (role === 'gridOfficer') return grids;
    return [role === 'handler' || role === 'leader' ? workKey(unit) : unit];
  });
  return overseen.length ? [...new Set(overseen), personKey(personId)] : [];
}
