import { CALLING_ROLES } from '../../cases/access/calling';
import { hasRole, isStaffOf, positionKey, type Actor, type PositionRole } from '../../people/actor';
import type { CallFacts } from '../call';
import type { CallContext } from './conditions';

/** Who answers for a unit that was called. */
export const ANSWERING_ROLES = ['handler', 'leader'] as const satisfies readonly PositionRole[];
/** Who sees the calls of the units that they watch. */
const WATCHING_ROLES = ['supervisor', 'centre'] as const satisfies readonly PositionRole[];

type RoleCheck = (call: CallFacts, actor: Actor, context: Pick<CallContext, 'unit'>) => boolean;

const holdsAny = (actor: Actor, roles: readonly PositionRole[], unit: string | undefined): boolean =>
  unit !== undefined && roles.some((role) => hasRole(actor, role, unit));

const calledUnits = ({ called }: Pick<CallFacts, 'called'>): string[] => called.map(({ unit }) => unit);

/** Who somebody is to one call. */
export const ROLE_CHECKS = {
  calledUnit: (call, actor, { unit }) =>
    calledUnits(call).includes(unit ?? '') && holdsAny(actor, ANSWERING_ROLES, unit),
  // nobody speaks of the presence or the work of a unit that they work for
  callingUnit: (call, actor) => holdsAny(actor, CALLING_ROLES, call.unit) && !isStaffOf(actor, calledUnits(call)),
} satisfies Record<string, RoleCheck>;
export type CallRole = keyof typeof ROLE_CHECKS;

/** Whether somebody may know of a call: who calls, who was called, and who watches either of them. */
export const canSeeCall = (call: Pick<CallFacts, 'unit' | 'above' | 'called'>, actor: Actor): boolean =>
  holdsAny(actor, CALLING_ROLES, call.unit) ||
  calledUnits(call).some((unit) => holdsAny(actor, ANSWERING_ROLES, unit)) ||
  [call.unit, ...call.above].some((unit) => holdsAny(actor, WATCHING_ROLES, unit));

/** The keys under which lists find a call; `callKeysOf` says which of them a reader has. */
export const callKeys = (call: Pick<CallFacts, 'unit' | 'above' | 'called'>): string[] => [
  `calling@${call.unit}`,
  ...calledUnits(call).map((unit) => `called@${unit}`),
  ...[call.unit, ...call.above].map((unit) => `watching@${unit}`),
];

/** The keys of what somebody's positions may see. */
export const callKeysOf = ({ positions }: Pick<Actor, 'positions'>): string[] => {
  const among = (roles: readonly PositionRole[], role: PositionRole) => roles.includes(role);
  const keys = positions.flatMap(({ role, unit }) => [
    ...(among(CALLING_ROLES, role) ? [`calling@${unit}`] : []),
    ...(among(ANSWERING_ROLES, role) ? [`called@${unit}`] : []),
    ...(among(WATCHING_ROLES, role) ? [`watching@${unit}`] : []),
  ]);
  return [...new Set(keys)];
};

/** The positions that answer for a unit. */
export const answeringKeys = (unit: string): string[] => ANSWERING_ROLES.map((role) => positionKey(role, unit));
