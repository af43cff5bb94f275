import { AppError } from '../errors';
import { needsApproval, managesHall } from '../halls/hall';
import type { Actor } from '../people/actor';
import { MINUTE, type Moment } from '../time';
import type { Booking, BookingState } from './booking';

/** What can happen to a booking. */
export const BOOKING_ACTIONS = [
  'cancel',
  'reschedule',
  'checkIn',
  'accept',
  'approve',
  'reject',
  'displace',
  'expire',
  'lapse',
  'release',
  'fail',
  'appeal',
  'excuse',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

export type BookingRole = 'booker' | 'desk' | 'system';
type Guard = (it: Booking, now: Moment) => boolean;
type Transition = {
  action: BookingAction;
  from: readonly BookingState[];
  to: BookingState | 'same';
  by: BookingRole;
  when?: Guard;
};

/** Until when the booker may cancel or move. */
export const cancelUntil = ({ startAt, rules }: Pick<Booking, 'startAt' | 'rules'>): Moment =>
  startAt - rules.cancelUntil * MINUTE;

/** When people may check in. */
export const checkInWindow = ({
  startAt,
  endAt,
  rules: { checkIn },
}: Pick<Booking, 'startAt' | 'endAt' | 'rules'>): { from: Moment; until: Moment } => ({
  from: startAt - checkIn.before * MINUTE,
  until: checkIn.required ? startAt + checkIn.after * MINUTE : endAt,
});

const isResidentBooking: Guard = ({ kind }) => kind === 'booking';
const beforeCancelDeadline: Guard = (it, now) => now <= cancelUntil(it);
const inCheckInWindow: Guard = (it, now) => now >= checkInWindow(it).from && now <= checkInWindow(it).until;
const approvalRequired: Guard = ({ rules, purpose }) => needsApproval(rules, purpose);
const hasNothingPending: Guard = ({ pendingMove, pendingReleases }) => !pendingMove && !pendingReleases;
const before =
  (moment: (it: Booking) => Moment): Guard =>
  (it, now) =>
    now < moment(it);
const all =
  (...conditions: Guard[]): Guard =>
  (it, now) =>
    conditions.every((one) => one(it, now));
const offerExpiryOf = ({ until, startAt }: Booking): Moment => until ?? startAt;

/** The whole life of a booking, one line a move. Screens, cloud and tests all read this table. */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'cancel', from: ['pending', 'offered'], to: 'cancelled', by: 'booker' },
  { action: 'cancel', from: ['confirmed'], to: 'cancelled', by: 'booker', when: beforeCancelDeadline },
  {
    action: 'cancel',
    from: ['pending', 'confirmed'],
    to: 'cancelled',
    by: 'desk',
    when: all(
      ({ guest }) => guest === true,
      before(({ startAt }) => startAt),
    ),
  }, // he said so at the counter
  { action: 'cancel', from: ['blocked'], to: 'cancelled', by: 'desk', when: before(({ endAt }) => endAt) },
  {
    action: 'displace',
    from: ['pending', 'offered', 'confirmed', 'checkedIn'],
    to: 'displaced',
    by: 'desk',
    when: all(
      isResidentBooking,
      before(({ endAt }) => endAt),
    ),
  },
  {
    action: 'reschedule',
    from: ['confirmed', 'pending'],
    to: 'same',
    by: 'booker',
    when: all(beforeCancelDeadline, hasNothingPending),
  },
  { action: 'checkIn', from: ['confirmed'], to: 'checkedIn', by: 'booker', when: inCheckInWindow },
  { action: 'checkIn', from: ['confirmed'], to: 'checkedIn', by: 'desk', when: inCheckInWindow },
  {
    action: 'accept',
    from: ['offered'],
    to: 'pending',
    by: 'booker',
    when: all(before(offerExpiryOf), approvalRequired),
  },
  { action: 'accept', from: ['offered'], to: 'confirmed', by: 'booker', when: before(offerExpiryOf) },
  { action: 'approve', from: ['pending'], to: 'confirmed', by: 'desk', when: before(offerExpiryOf) },
  { action: 'reject', from: ['pending'], to: 'rejected', by: 'desk' },
  { action: 'expire', from: ['pending'], to: 'expired', by: 'system' },
  { action: 'lapse', from: ['offered'], to: 'lapsed', by: 'system' },
  { action: 'fail', from: ['hold'], to: 'failed', by: 'system' },
  { action: 'release', from: ['confirmed'], to: 'noShow', by: 'system' }, // nobody came
  { action: 'appeal', from: ['noShow'], to: 'same', by: 'booker', when: ({ appeal }) => !appeal },
  { action: 'excuse', from: ['noShow'], to: 'same', by: 'desk', when: ({ appeal }) => !appeal?.answer },
];

const ROLE_CHECKS: Record<BookingRole, (it: Booking, actor: Actor) => boolean> = {
  booker: (it, actor) => it.kind === 'booking' && it.personId === actor.personId,
  desk: (it, actor) => managesHall(actor, it.hall),
  system: () => false,
};

/** A booking that stands, or why the same tap got none before. Throws `ruleBroken`. */
export function checkNotFailed({ state, violation }: Booking): void {
  if (state === 'failed') throw new AppError('ruleBroken', violation?.reason ?? 'bookings.timedOut', violation?.facts);
}

export const isBookerOrDesk = (it: Booking, actor: Actor): boolean =>
  ROLE_CHECKS.booker(it, actor) || ROLE_CHECKS.desk(it, actor);

/** The lines of the table that are open to this person now. */
export const availableActions = (it: Booking, actor: Actor, now: Moment): BookingAction[] => [
  ...new Set(
    TRANSITIONS.filter((transition) => ROLE_CHECKS[transition.by](it, actor) && isApplicable(transition, it, now)).map(
      ({ action }) => action,
    ),
  ),
];

const isApplicable = ({ from, when }: Transition, it: Booking, now: Moment): boolean =>
  from.includes(it.state) && (!when || when(it, now));

/** The move of an action by a party, or nothing when it is not possible now. */
export const findTransition = (
  it: Booking,
  action: BookingAction,
  by: BookingRole,
  now: Moment,
): Transition | undefined =>
  TRANSITIONS.find(
    (transition) => transition.action === action && transition.by === by && isApplicable(transition, it, now),
  );

/** Who somebody is to a booking when he does something to it: the booker first, then the desk. */
export const bookingRoleOf = (it: Booking, actor: Actor): Exclude<BookingRole, 'system'> | undefined =>
  ROLE_CHECKS.booker(it, actor) ? 'booker' : ROLE_CHECKS.desk(it, actor) ? 'desk' : undefined;
