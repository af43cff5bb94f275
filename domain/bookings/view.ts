import { managesHall, type Purpose } from '../halls/hall';
import type { TimeRangeView } from '../halls/view';
import type { Moment } from '../time';
import { timeAt } from '../halls/slot';
import { hasRole, type Actor } from '../people/actor';
import type { AccessPageView } from '../people/identity-access';
import {
  isLive,
  type Booking,
  type BookingActor,
  type BookingKind,
  type BookingState,
  type WaitlistEntry,
} from './booking';
import { isBookerOrDesk } from './lifecycle/booking-roles';
import { offerId } from './lifecycle/create-booking';
import { cancelUntil, checkInWindow } from './lifecycle/deadlines';
import type { BookingAction } from './lifecycle/event';
import { offeredActions } from './lifecycle/lifecycle';

/** One line of a list. `from` and `to` are `HH:mm`; `startAt` and `endAt` are for the phone's calendar. */
export type BookingCard = TimeRangeView & {
  id: string;
  kind: BookingKind;
  state: BookingState;
  hall: { id: string; name: string; address: string };
  room: { id: string; name: string };
  day: string;
  startAt: Moment;
  endAt: Moment;
  people: number;
  purpose: Purpose;
  title?: string;
  mine: boolean;
  /** Written down by the desk for somebody without a phone. */
  guest: boolean;
  /** When a request or an offer ends by itself. */
  until?: Moment;
  /** It depends on the holidays of its year, which are not published yet. */
  provisional?: true;
  /** What the reader may do now; each is the name behind `bookings.`, `approve` and `reject` are `bookings.decide`. */
  actions: BookingAction[];
};

/** A booking as its booker or the desk sees it. */
export type BookingView = BookingCard & {
  rulesVersion: number;
  /** Until when the booker may cancel or reschedule it. */
  cancelUntil: Moment;
  /** When checking in is possible; without a check-in the room is released at its end if `required`. */
  checkIn: { required: boolean; from: Moment; until: Moment };
  /** For booker and desk only. */
  note?: string;
  reason?: string;
  noShow?: { most: number; pauseDays: number };
  appeal?: { note: string; at: Moment; answer?: 'upheld' | 'excused'; reply?: string };
  /** The oldest first; of a move, the time and the room that it left. */
  history: {
    state: BookingState;
    at: Moment;
    by: BookingActor;
    movedFrom?: TimeRangeView & { day: string; roomName: string };
  }[];
  /** Of a guest's booking: whether the reader may reveal the name, or only see who did. */
  identity?: 'mayReveal' | 'mayCheck';
};

/** `bookings.guestAccesses`: who looked at a guest's name, the newest first. */
export type GuestAccessesView = AccessPageView;
/** `bookings.revealGuest`: for whom the desk wrote a booking down. */
export type GuestView = GuestAccessesView & { name: string; phone?: string };

/** A waitlist entry; `booking` is the offer made for it. */
export type WaitlistEntryView = TimeRangeView & {
  id: string;
  hall: { id: string; name: string };
  room: { id: string; name: string };
  day: string;
  state: 'waiting' | 'offered' | 'booked' | 'left' | 'over';
  booking?: string;
};

/** No-shows that still count, and until when booking is paused. */
export type NoShowRecordView = { noShows: { booking: string; day: string; roomName: string }[]; pausedUntil?: Moment };

/**
 * `bookings.mine`: coming ones first and soonest first, then past ones newest first; a page may end among either. What
 * is waited for and missed comes whole with each page.
 */
export type MyBookingsView = {
  coming: BookingCard[];
  past: BookingCard[];
  next?: string;
  waitlist: WaitlistEntryView[];
  noShowRecord: NoShowRecordView;
};

/**
 * `bookings.desk`: what waits for the desk, and the day's bookings to check people in, the first page of each list;
 * `next` says which of them go on in `bookings.deskList`. Names of bookers are not in it.
 */
export type DeskView = {
  hall: { id: string; name: string };
  day: string;
  pending: BookingView[];
  appeals: BookingView[];
  bookings: BookingCard[];
  next: { [List in DeskListName]?: string };
};

/** The lists of a hall's desk. */
export const DESK_LISTS = ['pending', 'appeals', 'bookings'] as const;
export type DeskListName = (typeof DESK_LISTS)[number];

/** `bookings.deskList`: a further page of one of the lists of `bookings.desk`. */
export type DeskListView = { bookings: BookingView[]; next?: string };

/** A booking that staff displaced; a guest has no phone and was not told. */
export type DisplacedView = {
  booking: string;
  day: string;
  from: string;
  to: string;
  roomName: string;
  guest: boolean;
};

/** A block that staff made, and the bookings it displaced. */
export type BlockView = { booking: BookingCard; displaced: DisplacedView[] };

/** One entry for each date: made, or why not (the reason and facts of a refusal). */
export type SeriesView = {
  series: string;
  dates: { day: string; ok: boolean; booking?: string; reason?: string; facts?: Record<string, string | number> }[];
};

/** Who reads, and when. */
export type BookingReader = { actor: Actor; now: Moment };

/** A booking as one line of a list, without whose it is and what they wrote to the desk. */
export function viewBookingCard(booking: Booking, { actor, now }: BookingReader): BookingCard {
  const { id, kind, state, hall, room, day, slots, startAt, endAt, people, purpose, title, until, guest, provisional } =
    booking;
  return {
    ...{ id, kind, state, day, startAt, endAt, people, purpose },
    hall: { id: hall.id, name: hall.name, address: hall.address },
    room: { id: room.id, name: room.name },
    from: timeAt(slots.from),
    to: timeAt(slots.to),
    ...(title && { title }),
    mine: booking.personId === actor.personId,
    guest: guest ?? false,
    ...(until !== undefined && { until }),
    ...(provisional && isLive(state) && { provisional }),
    actions: offeredActions(booking, actor, now),
  };
}

/** The last changes of state that are shown: moving a booking to and fro asks the desk again each time. */
export const MAX_HISTORY = 30;

/** A booking as its booker or the desk sees it. */
export function viewBooking(booking: Booking, reader: BookingReader): BookingView {
  const { rulesVersion, rules, note, reason, appeal, history, state } = booking;
  return {
    ...viewBookingCard(booking, reader),
    rulesVersion,
    cancelUntil: cancelUntil(booking),
    checkIn: { required: rules.checkIn.required, ...checkInWindow(booking) },
    ...(note && isBookerOrDesk(booking, reader.actor) && { note }),
    ...(reason && { reason }),
    ...(state === 'noShow' && { noShow: { most: rules.noShow.most, pauseDays: rules.noShow.pauseDays } }),
    ...(appeal && { appeal }),
    history: viewHistory(history).slice(-MAX_HISTORY),
    ...(booking.guest && {
      identity: managesHall(reader.actor, booking.hall) ? ('mayReveal' as const) : ('mayCheck' as const),
    }),
  };
}

/** The result of a claim stands in the name of who made the booking; an offer is the waitlist's own. */
const viewHistory = (history: Booking['history']): BookingView['history'] =>
  history.map(({ state, at, by, movedFrom }, n) => {
    const before = history[n - 1];
    const isClaimed = before?.state === 'hold' && state !== 'offered' && state !== 'failed';
    return {
      state,
      at,
      by: isClaimed ? before.by : by,
      ...(movedFrom && {
        movedFrom: {
          day: movedFrom.day,
          from: timeAt(movedFrom.slots.from),
          to: timeAt(movedFrom.slots.to),
          roomName: movedFrom.roomName,
        },
      }),
    };
  });

/**
 * Whether somebody may see a booking: its booker and its desk, and the centre that of a guest, to check who revealed
 * the name.
 */
export const canSeeBooking = (booking: Booking, actor: Actor): boolean =>
  isBookerOrDesk(booking, actor) || canAuditGuest(booking, actor);

/** Whether somebody may see who revealed the name of a guest. */
export const canAuditGuest = (booking: Booking, actor: Actor): boolean =>
  booking.guest === true && (managesHall(actor, booking.hall) || hasRole(actor, 'centre'));

export const viewDisplaced = ({ id, day, slots, room, guest }: Booking): DisplacedView => ({
  booking: id,
  day,
  from: timeAt(slots.from),
  to: timeAt(slots.to),
  roomName: room.name,
  guest: guest ?? false,
});

/** A waitlist entry with the last offer made for it. */
export function viewWaitlistEntry(entry: WaitlistEntry): WaitlistEntryView {
  const { id, hall, room, day, slots, state, offers } = entry;
  return {
    id,
    hall,
    room: { id: room.id, name: room.name },
    day,
    from: timeAt(slots.from),
    to: timeAt(slots.to),
    state,
    ...(state === 'offered' && { booking: offerId({ id, offers: offers - 1 }) }),
  };
}
