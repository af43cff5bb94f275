import { OPENINGS_TOLD, openingsByUnit, viewOpening, watched } from '@domain/people/opening';
import { DAY } from '@domain/time';
import type { Handler } from '../handler';
import * as openings from './opening-repository';

/** Who looked at one's own name and phone; and for who watches over units, how often they looked and at what. */
export const listOpenings: Handler<'people.openings'> = async ({ page }, { db, actor, now }) => {
  const units = watched(actor);
  const [own, theirs] = await Promise.all([
    openings.ofPerson(db, actor.personId, page),
    units && openings.since(db, units, now - OPENINGS_TOLD),
  ]);
  return {
    own: own.slice(0, openings.PAGE).map(viewOpening),
    more: own.length > openings.PAGE,
    ...(theirs && {
      staff: {
        openings: theirs.slice(0, openings.PAGE).map(viewOpening),
        units: openingsByUnit(theirs),
        days: OPENINGS_TOLD / DAY,
      },
    }),
  };
};
