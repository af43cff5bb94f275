import type { Booking } from '@domain/bookings/booking';
import { mayCheckGuest } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import { runs } from '@domain/halls/hall';
import { viewOpening, type OpeningView } from '@domain/people/opening';
import type { Context } from '../../platform/context';
import type { Handler } from '../handler';
import * as openings from '../people/opening-repository';
import { openVault } from '../people/open-vault';
import * as bookings from './booking-repository';

/** Who looked at the name of a guest. */
export const listGuestOpenings: Handler<'bookings.guestOpenings'> = async ({ id }, context) => {
  const it = await bookings.get(context.db, id);
  if (!mayCheckGuest(it, context.actor)) throw new AppError('notFound');
  return { openings: await logOf(context, it) };
};

/** The hall's desk learns for whom it wrote a booking down. */
export const openGuest: Handler<'bookings.openGuest'> = async ({ id, reason, requestId }, context) => {
  const it = await bookings.get(context.db, id);
  if (!it.guest || !runs(context.actor, it.hall)) throw new AppError('notFound');
  const identity = await openVault(context, {
    whose: it.personId,
    reason,
    subject: 'booking',
    about: id,
    role: 'desk',
    unit: it.hall.community,
    requestId,
  });
  return { ...identity, openings: await logOf(context, it) };
};

const logOf = async ({ db }: Context, { id }: Booking): Promise<OpeningView[]> =>
  (await openings.about(db, 'booking', id)).map(viewOpening);
