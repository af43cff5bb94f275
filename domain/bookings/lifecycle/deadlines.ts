import { addDays, HOUR, MINUTE, momentOf, type Moment } from '../../time';
import { slotNumberAt, type Span } from '../../halls/slot';
import type { Booking, BookingState } from '../booking';

/** How long a booking may take to claim its slots; after that the scheduler ends it. */
export const HOLD_TTL = MINUTE;
/** How long a freed time is kept for the first person on the waitlist. */
export const OFFER_TTL = 30 * MINUTE;
/** The evening before, when people look at their phones. */
const REMINDER_MINUTE = 18 * 60;

/** Until when the booker may cancel or reschedule. */
export const cancelUntil = ({ startAt, rules }: Pick<Booking, 'startAt' | 'rules'>): Moment =>
  startAt - rules.cancelUntil * MINUTE;

/** The half hours that were used, when people leave now: the one that goes on too, and at least one. */
export const usedSlots = ({ day, slots: { from } }: Pick<Booking, 'day' | 'slots'>, now: Moment): Span => ({
  from,
  to: Math.max(from + 1, Math.ceil(slotNumberAt(day, now))),
});

/** When people may check in. */
export const checkInWindow = ({
  startAt,
  endAt,
  rules: { checkIn },
}: Pick<Booking, 'startAt' | 'endAt' | 'rules'>): { from: Moment; until: Moment } => ({
  from: startAt - checkIn.before * MINUTE,
  until: checkIn.required ? startAt + checkIn.after * MINUTE : endAt,
});

/** When a request or an offer that enters a state at `now` ends by itself: never after its start. */
export function expiryOf(booking: Booking, state: BookingState, now: Moment): Moment | undefined {
  if (state === 'pending') return Math.min(booking.startAt, now + booking.rules.approvalHours * HOUR);
  return state === 'offered' ? Math.min(booking.startAt, now + OFFER_TTL) : undefined;
}

/** When the booker is reminded: the evening before, unless the booking was made after that. */
export function reminderAt({ day, madeAt }: Pick<Booking, 'day' | 'madeAt'>): Moment | undefined {
  const at = momentOf(addDays(day, -1), REMINDER_MINUTE);
  return madeAt < at ? at : undefined;
}
