import { rulesFor, otherLayoutsOf, type Hall, type Purpose, type Room, type RoomKind, type Rules } from './hall';
import { SLOT_MINUTES, timeAt, type Span } from './slot';

/** `HH:mm` to `HH:mm`; 24:00 is the end of a day. */
export type TimeRangeView = { from: string; to: string };

/** The limits of a room. Durations in minutes unless the name says otherwise. */
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
  /** Names of the other layouts of the same space; they share its time. */
  sharesWith: string[];
  limits: LimitsView;
};

/** A hall as lists show it. */
export type HallCard = { id: string; name: string; address: string; communityName: string };

/** `halls.list`: a page of halls by id. */
export type HallListView = { halls: HallCard[]; next?: string };

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
  /** How many bookings the last change displaced; `untold` are those of guests, who get no message. */
  displaced: number;
  untold: { booking: string; day: string; from: string; to: string; roomName: string }[];
};

/** A span of slots as people write it. */
export const viewTimes = ({ from, to }: Span): TimeRangeView => ({ from: timeAt(from), to: timeAt(to) });

/** A hall as lists show it. */
export const viewHall = ({ id, name, address, communityName }: Pick<Hall, keyof HallCard>): HallCard => ({
  id,
  name,
  address,
  communityName,
});

/** The limits of a room; slots become minutes. */
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
