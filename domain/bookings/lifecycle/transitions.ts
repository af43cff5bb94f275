import type { PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import type { BookingTypes } from '../booking-types';

/** What people do to a booking, one line for each transition. Buttons, permission checks and messages read them. */
export const TRANSITIONS: readonly PersonTransition<BookingTypes>[] = [
  { action: 'cancel', from: ['pending', 'offered'], to: 'cancelled', by: ['booker'] },
  { action: 'cancel', from: ['confirmed'], to: 'cancelled', by: ['booker'], when: ['beforeCancelDeadline'] },
  // for a guest who asked for it at the desk
  {
    action: 'cancel',
    from: ['pending', 'confirmed'],
    to: 'cancelled',
    by: ['desk'],
    when: ['guestBooking', 'beforeStart'],
  },
  { action: 'cancel', from: ['blocked'], to: 'cancelled', by: ['desk'], when: ['beforeEnd'] },
  {
    action: 'displace',
    from: ['pending', 'offered', 'confirmed', 'checkedIn'],
    to: 'displaced',
    by: ['desk'],
    when: ['residentBooking', 'beforeEnd'],
    needs: ['reason'],
    takes: ['answeredBy'],
    notifies: ['bookingDisplaced'],
  },
  // the booking keeps its time until it has the new one; see `startMove` and `completeMove`
  {
    action: 'reschedule',
    from: ['confirmed', 'pending'],
    to: 'same',
    by: ['booker'],
    when: ['beforeCancelDeadline', 'nothingPending'],
  },
  { action: 'checkIn', from: ['confirmed'], to: 'checkedIn', by: ['booker', 'desk'], when: ['inCheckInWindow'] },
  // the rest of the time is released; what was used still counts
  { action: 'leave', from: ['checkedIn'], to: 'same', by: ['booker', 'desk'], when: ['timeLeft', 'nothingPending'] },
  {
    action: 'accept',
    from: ['offered'],
    to: 'pending',
    by: ['booker'],
    when: ['beforeExpiry', 'approvalRequired'],
    notifies: ['bookingAsked'],
  },
  {
    action: 'accept',
    from: ['offered'],
    to: 'confirmed',
    by: ['booker'],
    when: ['beforeExpiry'],
    notifies: ['bookingMade'],
  },
  {
    action: 'approve',
    from: ['pending'],
    to: 'confirmed',
    by: ['desk'],
    when: ['beforeExpiry'],
    notifies: ['bookingApproved'],
  },
  {
    action: 'reject',
    from: ['pending'],
    to: 'rejected',
    by: ['desk'],
    needs: ['reason'],
    takes: ['answeredBy'],
    notifies: ['bookingRejected'],
  },
  {
    action: 'appeal',
    from: ['noShow'],
    to: 'same',
    by: ['booker'],
    when: ['notAppealed'],
    needs: ['note'],
    notifies: ['appealAsked'],
  },
  // an answer to an appeal, or a no-show that the desk lifts unasked
  {
    action: 'excuse',
    from: ['noShow'],
    to: 'same',
    by: ['desk'],
    when: ['appealOpen'],
    needs: ['reply'],
    takes: ['excused', 'answeredBy'],
    notifies: ['appealAnswered'],
  },
];

/** What timers, and the cloud after a claim, do to a booking; of several lines that fit the first one counts. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<BookingTypes>[] = [
  { action: 'confirm', from: ['hold'], to: 'blocked', when: ['staffBooking'] },
  { action: 'confirm', from: ['hold'], to: 'offered', when: ['fromWaitlist'], notifies: ['slotOffered'] },
  { action: 'confirm', from: ['hold'], to: 'pending', when: ['approvalRequired'], notifies: ['bookingAsked'] },
  { action: 'confirm', from: ['hold'], to: 'confirmed', notifies: ['bookingMade'] },
  { action: 'fail', from: ['hold'], to: 'failed', takes: ['violation', 'recheck'] },
  { action: 'expire', from: ['pending'], to: 'expired', notifies: ['bookingExpired'] },
  { action: 'lapse', from: ['offered'], to: 'lapsed' },
  {
    action: 'markNoShow',
    from: ['confirmed'],
    to: 'noShow',
    takes: ['noShows', 'pausedUntil'],
    notifies: ['bookingMissed'],
  },
  { action: 'remind', from: ['confirmed'], to: 'same', notifies: ['bookingTomorrow'] },
  // for a block whose process died; who has no phone is left to the desk
  {
    action: 'displace',
    from: ['pending', 'offered', 'confirmed', 'checkedIn'],
    to: 'displaced',
    when: ['residentBooking', 'beforeEnd'],
    takes: ['reason'],
    notifies: ['bookingDisplaced', 'guestDisplaced'],
  },
  // the holiday table of its year is there, and the day stays open
  { action: 'recalculate', from: ['pending', 'offered', 'confirmed'], to: 'same', notifies: ['bookingSettled'] },
  { action: 'bookerLeft', from: ['pending', 'offered', 'confirmed'], to: 'cancelled' },
];
