import { hasRole, isStaffOf, type Actor } from '../../people/actor';
import type { CaseFacts } from '../case';

type Facts = Pick<CaseFacts, 'aboutStaff' | 'place'>;

/** Whether a case is about somebody who works for the community, or about a unit: then nobody sees who reports it. */
export const isAboutStaff = ({ aboutStaff }: Pick<CaseFacts, 'aboutStaff'>): boolean => aboutStaff !== undefined;

/** The units that learn nothing of a complaint. The community is below whoever else it may be about. */
export const concernedUnits = ({ aboutStaff, place }: Facts): string[] => {
  if (aboutStaff === undefined) return [];
  return aboutStaff === 'community' ? [place.community] : [place.community, place.subdistrict];
};

/** Whether somebody works for a unit that a complaint may be about, whatever else they are. */
export const isConcerned = (it: Facts, actor: Pick<Actor, 'positions'>): boolean =>
  isStaffOf(actor, concernedUnits(it));

/** Complaints about staff are received by the district's centre, and by nobody below it. */
export const isAtCentre = (it: Facts, actor: Pick<Actor, 'positions'>): boolean =>
  isAboutStaff(it) && hasRole(actor, 'centre', it.place.district) && !isConcerned(it, actor);
