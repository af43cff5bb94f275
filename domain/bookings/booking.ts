import type { Purpose, Rules } from '../halls/hall';
import { slotsOf, type Slot, type Span } from '../halls/slot';
import type { OutboxEntry } from '../messages/notice';
import type { Day, Moment } from '../time';
import type { Violation } from './availability/booking-request';

/**
 * A booking is somebody's use of a room; a block keeps it from everybody; an activity is the hall's own, open to all; a
 * closure stands for hours that an exception took away.
 */
export const BOOKING_KINDS = ['booking', 'block', 'activity', 'closure'] as const;
export type BookingKind = (typeof BOOKING_KINDS)[number];

/** The states a booking can be in. */
export const BOOKING_STATES = [
  'hold', // claiming its slots; ends within a minute
  'pending', // waits for the desk, with its slots
  'offered', // a freed time, kept for somebody from the waitlist
  'confirmed',
  'checkedIn',
  'blocked', // a block, an activity or a closure stands
  'failed', // did not get its slots
  'rejected',
  'expired', // nobody decided in time
  'lapsed', // an offer nobody took
  'cancelled',
  'displaced', // staff needed the room
  'noShow',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Who changed the state of a booking. */
export type BookingActor = 'booker' | 'desk' | 'system';

/** States in which the slots belong to the booking. */
export const LIVE_STATES: readonly BookingState[] = ['hold', 'pending', 'offered', 'confirmed', 'checkedIn', 'blocked'];
export const isLive = (state: BookingState): boolean => LIVE_STATES.includes(state);

/** A state since a moment; of a move, the time and the room that it left. */
export type BookingHistoryEntry = {
  state: BookingState;
  at: Moment;
  by: BookingActor;
  movedFrom?: { day: Day; slots: Span; roomName: string };
};

/** Slots of one space on one day. */
export type Claim = { space: string; day: Day; slots: Span };

/**
 * What guests of one telephone, or those without one whom one person at the desk writes down, may book together: else
 * invented names would be a way around the limits of a person.
 */
export type GuestQuota = { key: string; by: 'phone' | 'desk' };

/** A stored booking: the slots it has, and those it may also own while it moves or before a release is finished. */
export type Booking = {
  id: string;
  version: number;
  kind: BookingKind;
  state: BookingState;
  /** Whose it is; of a block, who made it. */
  personId: string;
  /** Its booker has no phone and was written down by the desk. */
  guest?: true;
  /** Who at the desk wrote it down, and with whom it is counted. */
  writtenBy?: string;
  guestQuota?: GuestQuota;
  hall: { id: string; name: string; address: string; community: string };
  room: { id: string; name: string; space: string };
  day: Day;
  slots: Span;
  startAt: Moment;
  endAt: Moment;
  people: number;
  purpose: Purpose;
  /** A few words for the desk; never shown to anybody else. */
  note?: string;
  /** The public title of a block or an activity. */
  title?: string;
  series?: string;
  /** What was asked for, so that another request under the same id is noticed. */
  fingerprint?: string;
  /** The rules it was made under, with their version; they decide what may still be done with it. */
  rulesVersion: number;
  rules: Rules;
  madeAt: Moment;
  /** Its day lies in a year whose holiday table is missing, so that it may turn out to be closed. */
  provisional?: true;
  /** When a request or an offer ends by itself. */
  until?: Moment;
  /** The time it is moving to; settled by the process that moves it, or by the scheduler. */
  pendingMove?: PendingMove;
  /** Slots that it gave up and that may still carry its id. */
  pendingReleases?: PendingRelease[];
  /** Since when a waitlist entry or a no-show record has to follow its state. */
  followUp?: Moment;
  /** Of a block: bookings in its way end, even when the process that keeps the room dies. */
  overrides?: true;
  /** The rule that kept it from its slots, so that a repeated request gets the same answer. */
  violation?: Violation;
  /** What staff wrote when they refused or displaced it. */
  reason?: string;
  /** A mark of who at the desk answered last, which tells nobody who that is. */
  answeredBy?: string;
  checkedInAt?: Moment;
  /** When the people who had checked in went; what was left of their time is free. */
  leftAt?: Moment;
  remindedAt?: Moment;
  appeal?: { note: string; at: Moment; answer?: 'upheld' | 'excused'; reply?: string };
  /** The waitlist entry that it was offered for. */
  waitlistEntry?: string;
  history: BookingHistoryEntry[];
  outbox: OutboxEntry[];
};

/**
 * What a booking gave up, and when; `recheck` if somebody may still be claiming it, so that it is checked once more.
 */
export type PendingRelease = Claim & { at: Moment; recheck?: true };

/** The time that a booking is moving to. */
export type PendingMove = Claim & {
  room: { id: string; name: string; space: string };
  rules: Rules;
  rulesVersion: number;
  provisional?: true;
  at: Moment;
};

export const claimOf = ({ room, day, slots }: Pick<Booking, 'room' | 'day' | 'slots'>): Claim => ({
  space: room.space,
  day,
  slots,
});

const overlaps = (a: Claim, b: Claim): boolean =>
  a.space === b.space && a.day === b.day && a.slots.from < b.slots.to && b.slots.from < a.slots.to;

/** Whether a booking takes place in a time, not counting slots that it gave up but still owns. */
export const occupies = (booking: Booking, claim: Claim): boolean =>
  isLive(booking.state) && overlaps(claimOf(booking), claim);

/** Whether a booking takes place in a time, or is moving there. */
export const claims = (booking: Booking, claim: Claim): boolean =>
  occupies(booking, claim) ||
  (isLive(booking.state) && booking.pendingMove !== undefined && overlaps(booking.pendingMove, claim));

/** The slots that a booking still has to release: those it gave up and does not have again. */
export const leftoverSlots = ({
  pendingReleases = [],
  state,
  day,
  room,
  slots,
}: Booking): { claim: Claim; slots: Slot[] }[] =>
  pendingReleases.map((claim) => {
    const has = isLive(state) && claim.space === room.space && claim.day === day ? slotsOf(slots) : [];
    return { claim, slots: slotsOf(claim.slots).filter((slot) => !has.includes(slot)) };
  });

/** A request on the waitlist for a time that is taken. */
export type WaitlistEntry = {
  id: string;
  personId: string;
  hall: { id: string; name: string };
  room: { id: string; name: string; space: string };
  day: Day;
  slots: Span;
  people: number;
  purpose: Purpose;
  at: Moment;
  state: 'waiting' | 'offered' | 'booked' | 'left' | 'over';
  /** How many offers were made; each is a booking of its own. */
  offers: number;
};
