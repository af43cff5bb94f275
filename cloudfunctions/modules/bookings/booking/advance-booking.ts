import { advance, type BookingStep } from '@domain/bookings/lifecycle/advance';
import type { Booking } from '@domain/bookings/booking';
import type { AppContext } from '../../../platform/context';
import { changeRecord } from '../../lifecycle/change-record';
import { bookingStore } from './booking-store';

/**
 * One action on one booking: its state first, its slots after, its messages last. Throws `ruleBroken` or `conflict`.
 */
export const advanceBooking = (
  context: AppContext,
  booking: Booking,
  step: Omit<BookingStep, 'now'>,
): Promise<Booking> =>
  changeRecord(context, bookingStore, {
    load: async () => booking,
    decide: (before) => advance(before, { ...step, now: context.now }),
  });
