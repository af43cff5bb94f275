import type { Purpose } from '../halls/hall';
import type { TimesView } from '../halls/view';
import type { Moment } from '../time';
import type { BookingKind, BookingState } from './booking';
import type { BookingAction } from './lifecycle';

/** One line of a list. `from` and `to` are `HH:mm`; `startAt` and `endAt` are for the phone's calendar. */
export type BookingCard = TimesView & {
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
  /** What the reader may do now; each is the name behind `bookings.`, `approve` and `reject` are `bookings.decide`. */
  actions: BookingAction[];
};

/** A booking as its booker or the desk sees it. */
export type BookingView = BookingCard & {
  rulesVersion: number;
  /** Until when the booker may cancel or move it. */
  cancelUntil: Moment;
  /** When checking in is possible; nobody there by its end frees the room if `required`. */
  checkIn: { required: boolean; from: Moment; until: Moment };
  /** For booker and desk only. */
  note?: string;
  reason?: string;
  noShow?: { most: number; pauseDays: number };
  appeal?: { note: string; at: Moment; answer?: 'upheld' | 'excused'; reply?: string };
  history: { state: BookingState; at: Moment; by: 'booker' | 'desk' | 'system' }[];
};

/** A place in a waiting list; `booking` is the offer made for it. */
export type WaitView = TimesView & { id: string; hall: { id: string; name: string }; room: { id: string; name: string }; day: string; state: 'waiting' | 'offered' | 'booked' | 'left' | 'over'; booking?: string };

/** No-shows that still count, and until when booking is paused. */
export type StandingView = { noShows: { booking: string; day: string; roomName: string }[]; pausedUntil?: Moment };

/** `bookings.mine`: coming ones first and soonest first, then past ones newest first. */
export type MyBookingsView = { coming: BookingCard[]; past: BookingCard[]; more: boolean; waits: WaitView[]; standing: StandingView };

/** `bookings.desk`: what waits for the desk, and the day's bookings to check people in. Names of bookers are not in it. */
export type DeskView = { hall: { id: string; name: string }; day: string; pending: BookingView[]; appeals: BookingView[]; bookings: BookingCard[] };

/** What staff made, and whom it displaced. */
export type BlockView = { booking: BookingCard; displaced: { day: string; from: string; to: string; roomName: string }[] };

/** One line a date: made, or why not (the reason and facts of a refusal). */
export type SeriesView = { series: string; dates: { day: string; ok: boolean; booking?: string; reason?: string; facts?: Record<string, string | number> }[] };
