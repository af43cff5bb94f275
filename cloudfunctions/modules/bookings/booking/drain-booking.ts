import type { Booking } from '@domain/bookings/booking';
import type { AppContext } from '../../../platform/context';
import { drainOutbox } from '../../messages/drain-outbox';

const COLLECTION = 'bookings';

/** Delivers the messages of a booking. Never rejects. */
export const drainBooking = (context: AppContext, booking: Booking): Promise<void> =>
  drainOutbox(context, COLLECTION, booking);
