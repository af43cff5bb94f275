import { MAX_CHECK_IN_LEAD } from '@domain/bookings/check-in';
import { viewResolved } from '@domain/codes/view';
import type { Handler } from '../handler';
import * as checkIns from '../bookings/no-shows/check-in-repository';
import * as halls from '../halls/hall-repository';
import { getCounty } from '../places/county-repository';
import { resolveCode } from './resolve-code';

/** What a scanned code opens, and for a room the reader's booking that it can check in. */
export const showCode: Handler<'codes.resolve'> = async ({ text }, context) => {
  const { db, actor, now } = context;
  const code = await resolveCode(context, text);
  const isRoomCode = code.kind === 'room' && code.space !== undefined && actor.positions.length > 0;
  const [hall, county, ownBookings] = await Promise.all([
    code.kind === 'station' ? undefined : halls.get(db, code.hall),
    getCounty(db, now),
    isRoomCode
      ? checkIns.listOwnStarting(db, actor.personId, { from: now - MAX_CHECK_IN_LEAD, to: now + MAX_CHECK_IN_LEAD })
      : [],
  ]);
  return viewResolved(code, { ...(hall && { hall }), stations: county.stations, own: ownBookings, actor, now });
};
