import type { Moment } from '../time';
import { hasRole, isStaffOf, positionKeys, type Actor, type Position, type StaffRole } from './actor';
import type { Invitation, Person } from './person';

/** People on one page of a unit's positions, and the most open invitations beside them. */
export const POSITIONS_PAGE = 10;
export const MAX_OPEN_INVITATIONS = 50;

/** A staff position by its role and unit; somebody holds each only once. */
export type PositionRef = { role: StaffRole; unit: string };

/**
 * Whether the actor may end positions of a unit and withdraw its invitations; the centre is appointed by the centre.
 */
export const leadsPosition = (actor: Actor, { role, unit }: PositionRef): boolean =>
  hasRole(actor, 'centre') || (role !== 'centre' && hasRole(actor, 'leader', unit));

/** The units whose positions an actor leads, beside those of the centre. */
export const ledUnitsOf = ({ positions }: Actor): string[] => [
  ...new Set(positions.filter(({ role }) => role === 'leader' || role === 'centre').map(({ unit }) => unit)),
];

/**
 * The person without one position; what they leave behind in its unit is handed over, and they are told when it is not
 * they who end it.
 */
export function endPosition(
  person: Person,
  { role, unit }: PositionRef,
  { now, isOwn }: { now: Moment; isOwn: boolean },
): Person {
  const positions = person.positions.filter((one) => !(one.role === role && one.unit === unit));
  if (positions.length === person.positions.length) return person;
  return {
    ...person,
    positions,
    keys: positions.flatMap(positionKeys),
    handovers: [
      ...(person.handovers ?? []).filter((one) => one.unit !== unit || one.told !== undefined),
      { unit, at: now, ...(!isOwn && { told: role }) },
    ],
    handoverDue: now,
  };
}

/** Whether a person may still act for a unit, so that their work there is not handed over. */
export const worksFor = (person: Pick<Person, 'positions'>, unit: string): boolean => isStaffOf(person, [unit]);

/** A position as those see it who lead its unit. `person` and `name` tell two people apart and nobody else. */
export type HeldPositionView = PositionRef & {
  person: string;
  /** How colleagues call them, if they said so. */
  name?: string;
  grids: string[];
  since?: Moment;
  me: boolean;
};

/** An invitation that nobody used yet. */
export type OpenInvitationView = PositionRef & { invitation: string; expiresAt: Moment };

/** `people.positions`: who holds which position in a unit, and which are still offered. */
export type PositionsView = {
  unit: { id: string; name: string };
  /** The reader may end these positions and withdraw these invitations. */
  leads: boolean;
  held: HeldPositionView[];
  invitations: OpenInvitationView[];
  next?: string;
};

export const viewHeldPosition = (
  { role, unit, grids, since }: Position,
  holder: { person: string; name?: string | undefined; me: boolean },
): HeldPositionView => ({
  role: role as StaffRole,
  unit,
  grids,
  person: holder.person,
  ...(holder.name && { name: holder.name }),
  ...(since !== undefined && { since }),
  me: holder.me,
});

export const viewOpenInvitation = ({ role, unit, expiresAt }: Invitation, invitation: string): OpenInvitationView => ({
  role,
  unit,
  expiresAt,
  invitation,
});
