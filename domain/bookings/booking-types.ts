import type { Moment } from '../time';
import type { BookingRole } from './lifecycle/booking-roles';
import type { BookingCondition } from './lifecycle/conditions';
import type { BookingEventTypes } from './lifecycle/event';
import type { BookingAudience, BookingNotice } from './lifecycle/notices';

/** The types with which bookings use the shared lifecycle. */
export type BookingTypes = BookingEventTypes & {
  role: BookingRole;
  condition: BookingCondition;
  context: { now: Moment };
  notice: BookingNotice;
  audience: BookingAudience;
};
