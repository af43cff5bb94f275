import type { Moment } from '../time';
import { rulesFor, otherLayoutsOf, type Hall, type Purpose, type Room, type RoomKind, type Rules } from './hall';
import type { DayKind } from './day-hours';
import type { ViolationReason } from './violations';
import { SLOT_MINUTES } from './slot';

/** `HH:mm` to `HH:mm`; 24:00 is the end of a day. */
export type TimeRangeView = { from: string; to: string };

/** The limits of a room, shown before anybody meets them. Minutes unless the name says otherwise. */
export type LimitsView = {
  step: number;
  shortest: number;
  longest: number;
  notice: number;
  horizonDays: number;
  perDay: number;
  perWeek: number;
  capacity: number;
  approval: 'always' | 'never' | 'byPurpose';
  approvalPurposes: Purpose[];
  approvalHours: number;
  cancelUntil: number;
  checkIn: { required: boolean; before: number; after: number };
  noShow: { most: number; withinDays: number; pauseDays: number };
};

export type RoomView = {
  id: string;
  name: string;
  kind: RoomKind;
  capacity: number;
  floor: string;
  equipment: string[];
  note: string;
  /** Names of the other layouts of the same space: while the one is booked the other is not free. */
  sharesWith: string[];
  limits: LimitsView;
};

export type HallCard = { id: string; name: string; address: string; communityName: string };

/**
 * One stretch of a day, as long as the room's step. `state`: free · taken · mine · block (title says what is on) ·
 * closed · past ·
 * tooSoon (inside the notice) · tooFar (beyond the horizon). `booking` is there when the reader may open it: his own,
 * or any for the desk.
 */
export type SlotState = 'free' | 'taken' | 'mine' | 'block' | 'closed' | 'past' | 'tooSoon' | 'tooFar';
export type SlotRangeView = TimeRangeView & { state: SlotState; title?: string; booking?: string };

/** A day of a room. `kind` says why its hours are what they are; `reason` is what staff wrote about an exception. */
export type DayView = {
  day: string;
  kind: DayKind;
  reason?: string;
  open: TimeRangeView[];
  slots: SlotRangeView[];
  /** Bookings the reader may still make that day. */ remaining: number;
};

/** What is on: public titles only, and nobody's name. */
export type EventView = TimeRangeView & { title: string };

/** Where the reader stands. `staff`: runs this hall. */
export type ReaderView = { joined: boolean; staff: boolean; pausedUntil?: Moment };

/** `rooms.list`: the hall with its rooms, today's hours and what is on. */
export type HallView = HallCard & {
  phone: string;
  today: string;
  rooms: (RoomView & {
    today: Pick<DayView, 'kind' | 'reason' | 'open'> & {
      on: EventView[];
      /** The first time today at which the shortest booking would work. */ freeFrom?: string;
    };
  })[];
  reader: ReaderView;
};

/** `rooms.week`: seven days of one room. */
export type WeekView = { hall: HallCard; room: RoomView; days: DayView[]; reader: ReaderView };

/** `halls.day`: one day of all rooms, side by side from `from` to `to`. */
export type MatrixView = TimeRangeView & {
  hall: HallCard;
  day: string;
  rooms: (Omit<DayView, 'day'> & { room: RoomView })[];
  reader: ReaderView;
};

/**
 * `halls.freeRooms`: each room, and why not when it would not do: the reason and facts of the refusal that a booking
 * would
 * meet.
 */
export type FreeView = TimeRangeView & {
  hall: HallCard;
  day: string;
  rooms: {
    room: RoomView;
    free: boolean;
    reason?: string;
    facts?: Record<string, string | number>;
    needsApproval: boolean;
  }[];
  reader: ReaderView;
};

export type HoursView = { week: TimeRangeView[][]; onHolidays: TimeRangeView[]; onMakeUpDays: TimeRangeView[] };

/** `halls.setup`: everything that `halls.updateSetup` can change. Durations in the units of `Rules`. */
export type SetupView = HallCard & {
  version: number;
  phone: string;
  hours: HoursView;
  exceptions: { day: string; spaces: string[]; open: TimeRangeView[]; reason: string }[];
  rules: Rules;
  rooms: (Pick<Room, 'id' | 'space' | 'name' | 'kind' | 'capacity' | 'floor' | 'equipment' | 'note' | 'inUse'> & {
    hours?: HoursView;
    rules: Partial<Rules>;
  })[];
  /**
   * Bookings that the last change displaced; their bookers were told, but for the guests among them, who have no phone.
   */
  displaced: number;
  untold: { booking: string; day: string; from: string; to: string; roomName: string }[];
};

/**
 * `halls.utilisation`: hours open and used, and what became of bookings, by room; and the wishes that were refused in
 * the months of these days, the most frequent reason first.
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

export const viewHall = ({ id, name, address, communityName }: Hall): HallCard => ({
  id,
  name,
  address,
  communityName,
});

/** The limits of a room, in minutes. */
export function viewLimits(rules: Rules, { capacity }: Room): LimitsView {
  const {
    step,
    shortest,
    longest,
    notice,
    horizon,
    perDay,
    perWeek,
    approval,
    approvalHours,
    cancelUntil,
    checkIn,
    noShow,
  } = rules;
  return {
    step: step * SLOT_MINUTES,
    shortest: shortest * SLOT_MINUTES,
    longest: longest * SLOT_MINUTES,
    ...{ notice, horizonDays: horizon, perDay, perWeek, capacity },
    approval: typeof approval === 'string' ? approval : 'byPurpose',
    approvalPurposes: typeof approval === 'string' ? [] : approval,
    ...{ approvalHours, cancelUntil, checkIn, noShow },
  };
}

/** A room as anybody sees it. */
export const viewRoom = (hall: Hall, room: Room): RoomView => {
  const { id, name, kind, capacity, floor, equipment, note } = room;
  return {
    id,
    name,
    kind,
    capacity,
    floor,
    equipment,
    note,
    sharesWith: otherLayoutsOf(hall, room)
      .filter(({ inUse }) => inUse)
      .map((one) => one.name),
    limits: viewLimits(rulesFor(hall, room), room),
  };
};
