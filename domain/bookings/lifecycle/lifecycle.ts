import { AppError } from '../../errors';
import type { Lifecycle } from '../../lifecycle/lifecycle';
import { findTransition, offeredTransitions, rolesOf } from '../../lifecycle/transitions';
import type { Actor } from '../../people/actor';
import type { Moment } from '../../time';
import type { Booking } from '../booking';
import { isOwnRequest } from '../guest';
import { ROLE_CHECKS, type BookingRole } from './booking-roles';
import type { BookingTypes } from '../booking-types';
import { CONDITIONS } from './conditions';
import { cancelUntil, checkInWindow } from './deadlines';
import { effectOfAll, EFFECTS } from './effects';
import type { BookingAction } from './event';
import { AUDIENCES, bookingNoticeFacts, bookingNotices } from './notices';
import { SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of bookings. */
export const bookingLifecycle: Lifecycle<BookingTypes> = {
  name: 'bookings',
  subject: 'booking',
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  effects: EFFECTS,
  effectOfAll,
  eventFields: () => ({}),
  notices: bookingNotices,
  audiences: AUDIENCES,
  noticeFacts: bookingNoticeFacts,
};

const isDecision = (action: BookingAction): boolean => action === 'approve' || action === 'reject';

/** The actions that are open to this person now, each once; nobody decides on their own request. */
export const offeredActions = (booking: Booking, actor: Actor, now: Moment): BookingAction[] => [
  ...new Set(
    offeredTransitions(bookingLifecycle, booking, rolesOf(bookingLifecycle, booking, actor, { now }), { now })
      .map(({ action }) => action)
      .filter((action) => !(isDecision(action) && isOwnRequest(booking, actor))),
  ),
];

/** The transition that an action takes in a role. Throws `ruleBroken` or `conflict` with what prevents it. */
export function findOffered(booking: Booking, action: BookingAction, by: BookingRole, now: Moment) {
  const transition = findTransition(bookingLifecycle, booking, action, (role) => role === by, { now });
  if (!transition) throw explainRefusal(booking, action, now);
  return transition;
}

function explainRefusal(booking: Booking, action: BookingAction, now: Moment): AppError {
  const refuse = (reason: string, facts: Record<string, string | number>) =>
    new AppError('ruleBroken', `bookings.${reason}`, facts);
  if ((action === 'cancel' || action === 'reschedule') && booking.state === 'confirmed' && now > cancelUntil(booking))
    return refuse('cancelUntil', { until: cancelUntil(booking) });
  if (action === 'reschedule' && (booking.pendingMove || booking.pendingReleases))
    return new AppError('conflict', 'bookings.moving');
  if (action === 'checkIn' && booking.state === 'confirmed') {
    const { from, until } = checkInWindow(booking);
    return now < from ? refuse('early', { from }) : refuse('late', { until });
  }
  return refuse('ended', { state: booking.state });
}

/** Throws `ruleBroken` with the reason why the same tap did not get a booking before. */
export function checkNotFailed({ state, violation }: Booking): void {
  if (state === 'failed') throw new AppError('ruleBroken', violation?.reason ?? 'bookings.timedOut', violation?.facts);
}
