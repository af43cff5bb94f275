import { managesHall } from '../../halls/hall';
import type { Actor } from '../../people/actor';
import type { Booking } from '../booking';

type RoleCheck = (booking: Booking, actor: Actor) => boolean;

/** Who somebody is to one booking. */
export const ROLE_CHECKS = {
  booker: (booking, actor) => booking.kind === 'booking' && booking.personId === actor.personId,
  desk: (booking, actor) => managesHall(actor, booking.hall),
} satisfies Record<string, RoleCheck>;
export type BookingRole = keyof typeof ROLE_CHECKS;

/** The role in which somebody acts on a booking: the booker first, then the desk. */
export const bookingRoleOf = (booking: Booking, actor: Actor): BookingRole | undefined =>
  ROLE_CHECKS.booker(booking, actor) ? 'booker' : ROLE_CHECKS.desk(booking, actor) ? 'desk' : undefined;

export const isBookerOrDesk = (booking: Booking, actor: Actor): boolean => bookingRoleOf(booking, actor) !== undefined;
