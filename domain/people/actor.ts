/** Every role of a caller. A stranger is a caller who has not joined. */
export const ROLES = [
  'stranger',
  'resident',
  'gridOfficer',
  'desk',
  'handler',
  'leader',
  'verifier',
  'caller',
  'supervisor',
  'centre',
  'mediationDesk',
  'mediator',
  'lawyer',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that are held as a position; a resident's position names the grid they live in. */
export const POSITION_ROLES = ROLES.filter((role) => role !== 'stranger') as Exclude<Role, 'stranger'>[];
export type PositionRole = (typeof POSITION_ROLES)[number];

/** Roles that somebody is invited to. */
export const STAFF_ROLES = POSITION_ROLES.filter((role) => role !== 'resident') as Exclude<PositionRole, 'resident'>[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * One person may hold several positions. `unit` is a unit's id; `grids` matter for grid officers and residents; `since`
 * is when a staff position was taken.
 */
export type Position = { role: PositionRole; unit: string; grids: string[]; since?: number };

/** Who is asking: a personId instead of a name, and the positions that decide what may be asked. */
export type Actor = { personId: string; positions: Position[] };

export const anyone = ROLES;
export const members: readonly Role[] = POSITION_ROLES;
export const staff: readonly Role[] = STAFF_ROLES;

/** The roles of an actor; somebody without a position is a stranger. */
export const rolesOf = (actor: Actor): Role[] =>
  actor.positions.length ? [...new Set(actor.positions.map((position) => position.role))] : ['stranger'];

/** True for a staff role among these. */
export const isStaff = (roles: readonly Role[]): boolean => roles.some((role) => staff.includes(role));

/** True if the actor holds `role`, in `unit` if one is given. */
export const hasRole = (actor: Pick<Actor, 'positions'>, role: PositionRole, unit?: string): boolean =>
  actor.positions.some((position) => position.role === role && (unit === undefined || position.unit === unit));

/** The first position that is not a resident's, if any. */
export const staffPositionOf = ({ positions }: Pick<Actor, 'positions'>): Position | undefined =>
  positions.find(({ role }) => role !== 'resident');

/** True if the actor holds a staff position in one of these units. */
export const isStaffOf = ({ positions }: Pick<Actor, 'positions'>, units: readonly string[]): boolean =>
  positions.some(({ role, unit }) => role !== 'resident' && units.includes(unit));

/** True if the actor is the officer of this grid. */
export const isGridOfficerOf = (actor: Actor, grid: string): boolean =>
  actor.positions.some((position) => position.role === 'gridOfficer' && position.grids.includes(grid));

/** The keys of a position; messages and worklists are addressed to them. */
export const positionKeys = (position: Position): string[] =>
  position.role === 'resident'
    ? []
    : position.role === 'gridOfficer'
      ? position.grids.map((grid) => positionKey('gridOfficer', grid))
      : [positionKey(position.role, position.unit)];

/** `desk@c1`, `gridOfficer@g3`: the address of everybody who holds this role there. */
export const positionKey = (role: PositionRole, where: string): string => `${role}@${where}`;

/** All keys of an actor. */
export const actorKeys = (actor: Actor): string[] => actor.positions.flatMap(positionKeys);
