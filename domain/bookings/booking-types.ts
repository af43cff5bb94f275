import type { Moment } from '../time';
import type { BookingRole } from './booking-roles';
import type { BookingCondition } from './conditions';
import type { BookingEventTypes } from './event';
import type { BookingAudience, BookingNotice } from './notices';

/** The types with which bookings use the shared lifecycle. */
export type BookingTypes = BookingEventTypes & {
  role: BookingRole;
  condition: BookingCondition;
  context: { now: Moment };
  notice: BookingNotice;
  audience: BookingAudience;
};
