import { hasRole, isStaffOf, type Actor } from '../../people/actor';
import type { CaseFacts } from '../case';

type Facts = Pick<CaseFacts, 'aboutStaff' | 'aboutUnits' | 'place'>;

/** Whether a case is about somebody who works for the community, or about a unit: then nobody sees who reports it. */
export const isAboutStaff = ({ aboutStaff }: Pick<CaseFacts, 'aboutStaff'>): boolean => aboutStaff !== undefined;

/** Whether the reporter left it to the centre to say which unit it is about. */
export const isUnitUnnamed = ({ aboutStaff }: Pick<CaseFacts, 'aboutStaff'>): boolean =>
  aboutStaff === 'otherUnit' || aboutStaff === 'unsure';

/**
 * The units that learn nothing of a complaint: those that it may be about by the reporter's answer, and those that the
 * centre named. The community is below whoever else it may be about.
 */
export const concernedUnits = ({ aboutStaff, aboutUnits = [], place }: Facts): string[] => {
  if (aboutStaff === undefined) return [];
  const byAnswer = aboutStaff === 'community' ? [place.community] : [place.community, place.subdistrict];
  return [...new Set([...byAnswer, ...aboutUnits])];
};

/** Whether somebody works for a unit that a complaint may be about, whatever else they are. */
export const isConcerned = (it: Facts, actor: Pick<Actor, 'positions'>): boolean =>
  isStaffOf(actor, concernedUnits(it));

/** Complaints about staff are received by the district's centre, and by nobody below it. */
export const isAtCentre = (it: Facts, actor: Pick<Actor, 'positions'>): boolean =>
  isAboutStaff(it) && hasRole(actor, 'centre', it.place.district) && !isConcerned(it, actor);
