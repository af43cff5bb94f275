import { managesHall } from '../../halls/hall';
import type { Actor } from '../../people/actor';
import type { Booking } from '../booking';

type RoleCheck = (it: Booking, actor: Actor) => boolean;

/** Who somebody is to one booking. */
export const ROLE_CHECKS = {
  booker: (it, actor) => it.kind === 'booking' && it.personId === actor.personId,
  desk: (it, actor) => managesHall(actor, it.hall),
} satisfies Record<string, RoleCheck>;
export type BookingRole = keyof typeof ROLE_CHECKS;

/** The role in which somebody acts on a booking: the booker first, then the desk. */
export const bookingRoleOf = (it: Booking, actor: Actor): BookingRole | undefined =>
  ROLE_CHECKS.booker(it, actor) ? 'booker' : ROLE_CHECKS.desk(it, actor) ? 'desk' : undefined;

export const isBookerOrDesk = (it: Booking, actor: Actor): boolean => bookingRoleOf(it, actor) !== undefined;
