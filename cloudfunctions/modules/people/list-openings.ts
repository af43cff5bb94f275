import { STATISTICS_PERIOD, countAccessesByUnit, viewIdentityAccess, supervisedUnits } from '@domain/people/identity-access';
import { DAY } from '@domain/time';
import type { Handler } from '../handler';
import * as identityAccesses from './opening-repository';

/** Who looked at one's own name and phone; and for who watches over units, how often they looked and at what. */
export const listOpenings: Handler<'people.identityAccesses'> = async ({ page }, { db, actor, now }) => {
  const units = supervisedUnits(actor);
  const [own, theirs] = await Promise.all([
    identityAccesses.ofPerson(db, actor.personId, page),
    units && identityAccesses.since(db, units, now - STATISTICS_PERIOD),
  ]);
  return {
    own: own.slice(0, identityAccesses.PAGE).map(viewIdentityAccess),
    more: own.length > identityAccesses.PAGE,
    ...(theirs && {
      staff: {
        identityAccesses: theirs.slice(0, identityAccesses.PAGE).map(viewIdentityAccess),
        units: countAccessesByUnit(theirs),
        days: STATISTICS_PERIOD / DAY,
      },
    }),
  };
};
