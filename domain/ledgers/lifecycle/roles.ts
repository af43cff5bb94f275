import { hasRole, type Actor } from '../../people/actor';
import type { MonthFacts } from '../month';

const isCommunity = ({ unit }: MonthFacts, actor: Actor): boolean =>
  hasRole(actor, 'leader', unit) || hasRole(actor, 'desk', unit);
const isSupervisor = ({ subdistrict }: MonthFacts, actor: Actor): boolean => hasRole(actor, 'supervisor', subdistrict);
const isCentre = ({ district }: MonthFacts, actor: Actor): boolean => hasRole(actor, 'centre', district);

/** One person may hold several positions, but nobody checks what they signed themselves. */
const hasSigned = ({ signatures }: MonthFacts, { personId }: Actor): boolean =>
  Object.values(signatures).some(({ by }) => by.personId === personId);

/** Who a person is to the month of a community. */
export const ROLE_CHECKS = {
  community: isCommunity,
  otherSupervisor: (month: MonthFacts, actor: Actor) => isSupervisor(month, actor) && !hasSigned(month, actor),
  otherCentre: (month: MonthFacts, actor: Actor) => isCentre(month, actor) && !hasSigned(month, actor),
  supervisorBeforeLock: (month: MonthFacts, actor: Actor) => month.state !== 'locked' && isSupervisor(month, actor),
  centre: isCentre,
};
export type MonthRole = keyof typeof ROLE_CHECKS;
