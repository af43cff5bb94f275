import type { DayKind } from '../../halls/day-hours';
import type { HallCard, RoomView, TimeRangeView } from '../../halls/view';
import type { MapPosition } from '../../places/view';
import type { Moment } from '../../time';
import type { ViolationReason } from '../violations';

/**
 * `block` has a public title; `tooSoon` lies within the room's notice, `tooFar` beyond its horizon; `tooShort` is free
 * for less than the shortest booking.
 */
export type SlotState = 'free' | 'taken' | 'mine' | 'block' | 'closed' | 'past' | 'tooSoon' | 'tooFar' | 'tooShort';

/**
 * A part of a day, as long as the room's step. `booking` is set when the reader may open that booking; `endOnly` when
 * it is free, but too late for the shortest booking to begin.
 */
export type SlotRangeView = TimeRangeView & { state: SlotState; title?: string; booking?: string; endOnly?: true };

/** A day of a room. `kind` says why its hours are what they are; `reason` is what staff wrote about an exception. */
export type DayView = {
  day: string;
  kind: DayKind;
  reason?: string;
  /** The holidays of its year are not published yet, so that it may turn out to be closed. */
  provisional?: true;
  open: TimeRangeView[];
  slots: SlotRangeView[];
  /** How many bookings the reader may still make that day. */
  remaining: number;
};

/** A block or an activity by its public title. */
export type EventView = TimeRangeView & { title: string };

/** What the reader may do. `staff`: their desk manages this hall. */
export type ReaderView = { joined: boolean; staff: boolean; pausedUntil?: Moment };

/** `rooms.list`: the hall with its rooms, today's hours and what is on. */
export type HallView = HallCard & {
  phone: string;
  /** Where it lies, as far as the county's data says. */
  position?: MapPosition;
  today: string;
  rooms: (RoomView & {
    today: Pick<DayView, 'kind' | 'reason' | 'open'> & {
      on: EventView[];
      /** The first time today at which the shortest booking fits. */
      freeFrom?: string;
    };
  })[];
  reader: ReaderView;
};

/** `rooms.week`: seven days of one room. */
export type WeekView = { hall: HallCard; room: RoomView; days: DayView[]; reader: ReaderView };

/** `halls.day`: one day of all rooms, from the earliest opening to the latest closing. */
export type MatrixView = TimeRangeView & {
  hall: HallCard;
  day: string;
  rooms: (Omit<DayView, 'day'> & { room: RoomView })[];
  reader: ReaderView;
};

/** `halls.freeRooms`: every room; one that is not free carries the reason and facts that a booking would meet. */
export type FreeView = TimeRangeView & {
  hall: HallCard;
  day: string;
  /** When a booking of that day can begin in some room, by hours and notice, `HH:mm`. */
  starts: string[];
  rooms: {
    room: RoomView;
    free: boolean;
    reason?: string;
    facts?: Record<string, string | number>;
    needsApproval: boolean;
  }[];
  reader: ReaderView;
};

/**
 * `halls.utilisation`: use by room, and refused requests of the months of these days, the most frequent reason first.
 */
export type UtilisationView = {
  from: string;
  to: string;
  rooms: {
    id: string;
    name: string;
    openHours: number;
    usedHours: number;
    bookings: number;
    cancelled: number;
    noShows: number;
    blockedHours: number;
  }[];
  violations: { reason: ViolationReason; count: number }[];
};
