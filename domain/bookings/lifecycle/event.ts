import type { LifecycleEvent } from '../../lifecycle/lifecycle';
import type { Moment } from '../../time';
import type { Booking, BookingActor } from '../booking';
import type { Violation } from '../availability/booking-request';

/** What people can do to a booking. */
export const BOOKING_ACTIONS = [
  'cancel',
  'reschedule',
  'checkIn',
  'leave',
  'accept',
  'approve',
  'reject',
  'displace',
  'appeal',
  'excuse',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** What timers, and the cloud after a claim, do to a booking. */
export type BookingSystemAction =
  'confirm' | 'fail' | 'expire' | 'lapse' | 'markNoShow' | 'remind' | 'displace' | 'bookerLeft' | 'recalculate';

export type BookingDetails = {
  /** Of staff, for the booker to read. */
  reason?: string | undefined;
  /** Why the booker did not come. */
  note?: string | undefined;
  excused?: boolean | undefined;
  reply?: string | undefined;
  /** A mark of who at the desk answers. */
  answeredBy?: string | undefined;
  /** The booker's no-shows with this one, and until when booking is paused for them. */
  noShows?: number | undefined;
  pausedUntil?: Moment | undefined;
  /** The rule that kept the booking from its slots. */
  violation?: Violation | undefined;
  /** Somebody may still be claiming the slots. */
  recheck?: boolean | undefined;
};

export type BookingEventTypes = {
  facts: Booking;
  personAction: BookingAction;
  systemAction: BookingSystemAction;
  createAction: never;
  details: BookingDetails;
  clock: never;
  by: BookingActor;
  eventFields: object;
  initialFacts: object;
};

/** Something that happened to a booking. Bookings do not store their events. */
export type BookingEvent = LifecycleEvent<BookingEventTypes>;
