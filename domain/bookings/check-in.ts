import { HOUR, MINUTE, type Moment } from '../time';
import type { Booking } from './booking';

/** The earliest check-in before the start of a booking, in milliseconds, whatever the rules of its room. */
export const MAX_CHECK_IN_LEAD = 24 * HOUR;

/** The fields of a booking that decide whether it can be checked in. */
export type CheckInCandidate = Pick<Booking, 'id' | 'personId' | 'room' | 'state' | 'startAt' | 'endAt' | 'rules'>;

/** True while the rules that the booking was made under let its booker check in. */
export function isCheckInOpen({ startAt, endAt, rules: { checkIn } }: CheckInCandidate, now: Moment): boolean {
  return (
    now >= startAt - checkIn.before * MINUTE && now <= (checkIn.required ? startAt + checkIn.after * MINUTE : endAt)
  );
}
