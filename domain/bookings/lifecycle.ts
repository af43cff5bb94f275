import { AppError } from '../errors';
import { needsApproval, managesHall } from '../halls/hall';
import type { Actor } from '../people/actor';
import { MINUTE, type Moment } from '../time';
import type { Booking, BookingState } from './booking';

/** What can happen to a booking. */
export const BOOKING_ACTIONS = [
  'cancel',
  'move',
  'checkIn',
  'accept',
  'approve',
  'reject',
  'displace',
  'expire',
  'lapse',
  'release',
  'void',
  'appeal',
  'excuse',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

export type Party = 'booker' | 'desk' | 'system';
type When = (it: Booking, now: Moment) => boolean;
type Move = { action: BookingAction; from: readonly BookingState[]; to: BookingState | 'same'; by: Party; when?: When };

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

const isResidents: When = ({ kind }) => kind === 'booking';
const inTime: When = (it, now) => now <= cancelUntil(it);
const atTheDoor: When = (it, now) => now >= checkInWindow(it).from && now <= checkInWindow(it).until;
const asks: When = ({ rules, purpose }) => needsApproval(rules, purpose);
const isStill: When = ({ pendingMove, pendingReleases }) => !pendingMove && !pendingReleases;
const before =
  (moment: (it: Booking) => Moment): When =>
  (it, now) =>
    now < moment(it);
const all =
  (...conditions: When[]): When =>
  (it, now) =>
    conditions.every((one) => one(it, now));
const untilOf = ({ until, startAt }: Booking): Moment => until ?? startAt;

/** The whole life of a booking, one line a move. Screens, cloud and tests all read this table. */
export const MOVES: readonly Move[] = [
  { action: 'cancel', from: ['pending', 'offered'], to: 'cancelled', by: 'booker' },
  { action: 'cancel', from: ['confirmed'], to: 'cancelled', by: 'booker', when: inTime },
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
      isResidents,
      before(({ endAt }) => endAt),
    ),
  },
  { action: 'move', from: ['confirmed', 'pending'], to: 'same', by: 'booker', when: all(inTime, isStill) },
  { action: 'checkIn', from: ['confirmed'], to: 'checkedIn', by: 'booker', when: atTheDoor },
  { action: 'checkIn', from: ['confirmed'], to: 'checkedIn', by: 'desk', when: atTheDoor },
  { action: 'accept', from: ['offered'], to: 'pending', by: 'booker', when: all(before(untilOf), asks) },
  { action: 'accept', from: ['offered'], to: 'confirmed', by: 'booker', when: before(untilOf) },
  { action: 'approve', from: ['pending'], to: 'confirmed', by: 'desk', when: before(untilOf) },
  { action: 'reject', from: ['pending'], to: 'rejected', by: 'desk' },
  { action: 'expire', from: ['pending'], to: 'expired', by: 'system' },
  { action: 'lapse', from: ['offered'], to: 'lapsed', by: 'system' },
  { action: 'void', from: ['hold'], to: 'void', by: 'system' },
  { action: 'release', from: ['confirmed'], to: 'noShow', by: 'system' }, // nobody came
  { action: 'appeal', from: ['noShow'], to: 'same', by: 'booker', when: ({ appeal }) => !appeal },
  { action: 'excuse', from: ['noShow'], to: 'same', by: 'desk', when: ({ appeal }) => !appeal?.answer },
];

const ARE: Record<Party, (it: Booking, actor: Actor) => boolean> = {
  booker: (it, actor) => it.kind === 'booking' && it.personId === actor.personId,
  desk: (it, actor) => managesHall(actor, it.hall),
  system: () => false,
};

/** A booking that stands, or why the same tap got none before. Throws `ruleBroken`. */
export function checkNotVoid({ state, violation }: Booking): void {
  if (state === 'void') throw new AppError('ruleBroken', violation?.reason ?? 'bookings.timedOut', violation?.facts);
}

export const isParty = (it: Booking, actor: Actor): boolean => ARE.booker(it, actor) || ARE.desk(it, actor);

/** The lines of the table that are open to this person now. */
export const offered = (it: Booking, actor: Actor, now: Moment): BookingAction[] => [
  ...new Set(MOVES.filter((move) => ARE[move.by](it, actor) && fits(move, it, now)).map(({ action }) => action)),
];

const fits = ({ from, when }: Move, it: Booking, now: Moment): boolean =>
  from.includes(it.state) && (!when || when(it, now));

/** The move of an action by a party, or nothing when it is not possible now. */
export const moveFor = (it: Booking, action: BookingAction, by: Party, now: Moment): Move | undefined =>
  MOVES.find((move) => move.action === action && move.by === by && fits(move, it, now));

/** Who somebody is to a booking when he does something to it: the booker first, then the desk. */
export const partyOf = (it: Booking, actor: Actor): Exclude<Party, 'system'> | undefined =>
  ARE.booker(it, actor) ? 'booker' : ARE.desk(it, actor) ? 'desk' : undefined;
