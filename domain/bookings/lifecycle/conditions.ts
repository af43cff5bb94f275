import { needsApproval } from '../../halls/hall';
import type { Moment } from '../../time';
import type { Booking } from '../booking';
import { cancelUntil, checkInWindow, usedSlots } from './deadlines';

type Condition = (booking: Booking, context: { now: Moment }) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  // made by a resident or for a guest, and not by staff to keep the room
  residentBooking: ({ kind }) => kind === 'booking',
  guestBooking: ({ guest }) => guest === true,
  staffBooking: ({ kind }) => kind !== 'booking',
  fromWaitlist: ({ waitlistEntry }) => waitlistEntry !== undefined,
  approvalRequired: ({ rules, purpose }) => needsApproval(rules, purpose),
  beforeCancelDeadline: (booking, { now }) => now <= cancelUntil(booking),
  inCheckInWindow: (booking, { now }) => now >= checkInWindow(booking).from && now <= checkInWindow(booking).until,
  beforeStart: ({ startAt }, { now }) => now < startAt,
  beforeEnd: ({ endAt }, { now }) => now < endAt,
  timeLeft: (booking, { now }) => usedSlots(booking, now).to < booking.slots.to,
  beforeExpiry: ({ until, startAt }, { now }) => now < (until ?? startAt),
  nothingPending: ({ pendingMove, pendingReleases }) => !pendingMove && !pendingReleases,
  notAppealed: ({ appeal }) => !appeal,
  appealOpen: ({ appeal }) => !appeal?.answer,
} satisfies Record<string, Condition>;
export type BookingCondition = keyof typeof CONDITIONS;
