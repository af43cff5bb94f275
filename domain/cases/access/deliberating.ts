import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { OPEN_STATES, type CaseFacts } from '../case';
import { isAboutStaff } from './about-staff';

const COMMUNITY_ROLES: readonly PositionRole[] = ['desk', 'leader', 'gridOfficer'];
const HOLDER_ROLES: readonly PositionRole[] = ['handler', 'leader'];

/**
 * Whether somebody may make a topic of an open case: who works for the community of its place, or for the unit that has
 * it. What is private, or about staff, is nobody's topic.
 */
export function mayDeliberate(
  it: Pick<CaseFacts, 'state' | 'place' | 'holder' | 'private' | 'aboutStaff' | 'topic'>,
  actor: Actor,
): boolean {
  if (!OPEN_STATES.includes(it.state) || it.private || isAboutStaff(it) || it.topic) return false;
  return (
    COMMUNITY_ROLES.some((role) => hasRole(actor, role, it.place.community)) ||
    HOLDER_ROLES.some((role) => hasRole(actor, role, it.holder.unit))
  );
}
