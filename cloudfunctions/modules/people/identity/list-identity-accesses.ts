import {
  STATISTICS_PERIOD,
  countAccessesByUnit,
  viewIdentityAccess,
  supervisedUnits,
} from '@domain/people/identity-access';
import { DAY } from '@domain/time';
import type { Handler } from '../../handler';
import * as identityAccesses from './identity-access-repository';

/** Who looked at one's own name and phone; and for who watches over units, how often they looked and at what. */
export const listIdentityAccesses: Handler<'people.identityAccesses'> = async ({ page }, { db, actor, now }) => {
  const units = supervisedUnits(actor);
  const [own, staffAccesses] = await Promise.all([
    identityAccesses.listOfPerson(db, actor.personId, page),
    units && identityAccesses.listSince(db, units, now - STATISTICS_PERIOD),
  ]);
  return {
    own: own.slice(0, identityAccesses.PAGE).map(viewIdentityAccess),
    more: own.length > identityAccesses.PAGE,
    ...(staffAccesses && {
      staff: {
        identityAccesses: staffAccesses.slice(0, identityAccesses.PAGE).map(viewIdentityAccess),
        units: countAccessesByUnit(staffAccesses),
        days: STATISTICS_PERIOD / DAY,
      },
    }),
  };
};
