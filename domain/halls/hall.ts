import { AppError } from '../errors';
import { hasRole, type Actor } from '../people/actor';
import type { Day } from '../time';
import type { Span } from './slot';

/** What a room is good for; the phone shows a picture of it. */
export const ROOM_KINDS = ['multi', 'meeting', 'games', 'reading', 'dance', 'class', 'care'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** What somebody wants a room for. */
export const PURPOSES = ['activity', 'meeting', 'class', 'deliberation', 'family', 'volunteer', 'outside'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** When a hall or a room is open. */
export type Hours = {
  /** Monday first; several spans leave a pause between them, none is a closed day. */
  week: Span[][];
  /** On days the State Council gives free, whatever the weekday. */
  onHolidays: Span[];
  /** On weekend days that are worked. */
  onMakeUpDays: Span[];
};

/** One day on which spaces keep other hours, or none at all: a closed date. */
export type Exception = { day: Day; spaces: string[]; open: Span[]; reason: string };

/** The hall's numbers: data that staff change; a booking keeps the ones it was made under. */
export type Rules = {
  /** Starts and lengths are whole multiples of so many slots. */
  step: number;
  /** In slots. */
  shortest: number;
  longest: number;
  /** Minutes between booking and start, at least. */
  notice: number;
  /** The last bookable day lies so many days after today. */
  horizon: number;
  /** Bookings of one person. */
  perDay: number;
  perWeek: number;
  /** A booking waits for the desk: always, never, or for these purposes. */
  approval: 'always' | 'never' | Purpose[];
  /** An unanswered request holds its slots so many hours, and never beyond its start. */
  approvalHours: number;
  /** The booker may cancel until so many minutes before the start. */
  cancelUntil: number;
  /** Nobody there so many minutes after the start: the room is free again. `before` is when checking in begins. */
  checkIn: { required: boolean; before: number; after: number };
  noShow: { most: number; withinDays: number; pauseDays: number };
};

/**
 * A room as people book it. Two rooms with one `space` are two layouts of one place: who has the one keeps others from
 * the other.
 */
export type Room = {
  id: string;
  space: string;
  name: string;
  kind: RoomKind;
  capacity: number;
  floor: string;
  equipment: string[];
  note: string;
  inUse: boolean;
  /** Where it differs from the hall. */
  hours?: Hours;
  rules?: Partial<Rules>;
};

/** A 党群服务中心 with its rooms. `version` grows with every change and names the rules of a booking. */
export type Hall = {
  id: string;
  version: number;
  name: string;
  address: string;
  phone: string;
  community: string;
  communityName: string;
  hours: Hours;
  exceptions: Exception[];
  rules: Rules;
  rooms: Room[];
};

/** Does the actor run this hall? Its desk is the community's. */
export const managesHall = (actor: Pick<Actor, 'positions'>, { community }: Pick<Hall, 'community'>): boolean =>
  hasRole(actor, 'desk', community);

/** A room of a hall. Throws `notFound`. */
export function findRoom(hall: Hall, id: string): Room {
  const room = hall.rooms.find((one) => one.id === id);
  if (!room) throw new AppError('notFound');
  return room;
}

/** The numbers that count for a room: the hall's, and its own where it has any. */
export const rulesFor = (hall: Hall, room: Room): Rules => ({ ...hall.rules, ...room.rules });

/** The other layouts of a room's space. */
export const otherLayoutsOf = (hall: Hall, room: Room): Room[] =>
  hall.rooms.filter((one) => one.space === room.space && one.id !== room.id);

export const spacesOf = (hall: Hall): string[] => [...new Set(hall.rooms.map(({ space }) => space))];

/** Does a booking for this purpose wait for the desk? */
export const needsApproval = ({ approval }: Rules, purpose: Purpose): boolean =>
  typeof approval === 'string' ? approval === 'always' : approval.includes(purpose);
