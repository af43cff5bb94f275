import {
  countAccessesByUnit,
  MAX_COUNTED,
  STATISTICS_PERIOD,
  supervisedUnits,
  viewAccessPage,
  viewIdentityAccess,
} from '@domain/people/identity-access';
import { AppError } from '@domain/errors';
import { DAY } from '@domain/time';
import type { Handler } from '../../handler';
import * as identityAccesses from './identity-access-repository';

/** Who looked at one's own name and phone; and for who watches over units, how often they looked and at what. */
export const listIdentityAccesses: Handler<'people.identityAccesses'> = async ({ after }, { db, actor, now }) => {
  const units = after === undefined ? supervisedUnits(actor) : undefined;
  const filter = units && { units, since: now - STATISTICS_PERIOD };
  const [{ rows, ...page }, ofUnits] = await Promise.all([
    identityAccesses.listOfPerson(db, actor.personId, after),
    filter && identityAccesses.listOfUnits(db, filter, { limit: MAX_COUNTED }),
  ]);
  return {
    own: rows.map(viewIdentityAccess),
    ...page,
    ...(ofUnits && {
      staff: {
        ...viewAccessPage(identityAccesses.firstPageOf(ofUnits)),
        units: countAccessesByUnit(ofUnits.rows),
        days: STATISTICS_PERIOD / DAY,
        ...(ofUnits.next !== undefined && { counted: ofUnits.rows.length }),
      },
    }),
  };
};

/** What the units that somebody watches over looked at, page by page. */
export const listUnitAccesses: Handler<'people.unitAccesses'> = async ({ after }, { db, actor, now }) => {
  const units = supervisedUnits(actor);
  if (!units) throw new AppError('forbidden');
  return viewAccessPage(await identityAccesses.listOfUnits(db, { units, since: now - STATISTICS_PERIOD }, { after }));
};
