import type { Booking } from '@domain/bookings/booking';
import type { AppContext } from '../../../platform/context';
import { drainOutbox } from '../../messages/drain-outbox';
import { startTimeBudget } from '../../messages/time-budget';

const COLLECTION = 'bookings';

/** Delivers the messages of a booking. Never rejects. */
export const drainBooking = (context: AppContext, booking: Booking): Promise<void> =>
  drainOutbox(context, COLLECTION, booking);

/** The same for the person who gets the answer anyway: into the inbox at once, to WeChat within a minute. */
export const deliverToInbox = (context: AppContext, booking: Booking): Promise<void> =>
  drainOutbox(context, COLLECTION, booking, startTimeBudget(0, context.now));
