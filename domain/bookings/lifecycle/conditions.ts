import { needsApproval } from '../../halls/hall';
import type { Moment } from '../../time';
import type { Booking } from '../booking';
import { cancelUntil, checkInWindow, usedSlots } from './deadlines';

type Condition = (it: Booking, context: { now: Moment }) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  // made by a resident or for a guest, and not by staff to keep the room
  residentBooking: ({ kind }) => kind === 'booking',
  guestBooking: ({ guest }) => guest === true,
  staffBooking: ({ kind }) => kind !== 'booking',
  fromWaitlist: ({ waitlistEntry }) => waitlistEntry !== undefined,
  approvalRequired: ({ rules, purpose }) => needsApproval(rules, purpose),
  beforeCancelDeadline: (it, { now }) => now <= cancelUntil(it),
  inCheckInWindow: (it, { now }) => now >= checkInWindow(it).from && now <= checkInWindow(it).until,
  beforeStart: ({ startAt }, { now }) => now < startAt,
  beforeEnd: ({ endAt }, { now }) => now < endAt,
  timeLeft: (it, { now }) => usedSlots(it, now).to < it.slots.to,
  beforeExpiry: ({ until, startAt }, { now }) => now < (until ?? startAt),
  nothingPending: ({ pendingMove, pendingReleases }) => !pendingMove && !pendingReleases,
  notAppealed: ({ appeal }) => !appeal,
  appealOpen: ({ appeal }) => !appeal?.answer,
} satisfies Record<string, Condition>;
export type BookingCondition = keyof typeof CONDITIONS;
