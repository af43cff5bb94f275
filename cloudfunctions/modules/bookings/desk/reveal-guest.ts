import type { Booking } from '@domain/bookings/booking';
import { canAuditGuest } from '@domain/bookings/view';
import { AppError } from '@domain/errors';
import { managesHall } from '@domain/halls/hall';
import { viewAccessPage, type AccessPageView } from '@domain/people/identity-access';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import * as identityAccesses from '../../people/identity/identity-access-repository';
import { revealIdentity } from '../../people/identity/reveal-identity';
import * as bookings from '../booking/booking-repository';

/** Who looked at the name of a guest. */
export const listGuestAccesses: Handler<'bookings.guestAccesses'> = async ({ id, after }, context) => {
  const booking = await bookings.get(context.db, id);
  if (!canAuditGuest(booking, context.actor)) throw new AppError('notFound');
  return listAccesses(context, booking, after);
};

/** Reveals to the hall's desk for whom it wrote a booking down. */
export const revealGuest: Handler<'bookings.revealGuest'> = async ({ id, reason, requestId }, context) => {
  const booking = await bookings.get(context.db, id);
  if (!booking.guest || !managesHall(context.actor, booking.hall)) throw new AppError('notFound');
  const { access: _, ...identity } = await revealIdentity(context, {
    personId: booking.personId,
    reason,
    subject: 'booking',
    about: id,
    role: 'desk',
    unit: booking.hall.community,
    requestId,
  });
  return { ...identity, ...(await listAccesses(context, booking)) };
};

const listAccesses = async ({ db }: UserContext, { id }: Booking, after?: string): Promise<AccessPageView> =>
  viewAccessPage(await identityAccesses.listOfSubject(db, { subject: 'booking', id }, after));
