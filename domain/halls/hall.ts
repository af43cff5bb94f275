import { AppError } from '../errors';
import { hasRole, type Actor } from '../people/actor';
import type { Day } from '../time';
import type { Span } from './slot';

/** The use of a room; the phone shows a picture of each. */
export const ROOM_KINDS = ['multi', 'meeting', 'games', 'reading', 'dance', 'class', 'care'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** The purpose of a booking. */
export const PURPOSES = ['activity', 'meeting', 'class', 'deliberation', 'family', 'volunteer', 'outside'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** When a hall or a room is open. */
export type Hours = {
  /** Monday first; several spans leave a pause between them, none is a closed day. */
  week: Span[][];
  /** On public holidays, whatever the weekday. */
  onHolidays: Span[];
  /** On weekend days that are workdays. */
  onMakeUpDays: Span[];
};

/** One day on which spaces have other hours; none is a closed day. */
export type Exception = { day: Day; spaces: string[]; open: Span[]; reason: string };

/** Limits that staff change; a booking keeps those it was made under. */
export type Rules = {
  /** Starts and lengths are multiples of this number of slots. */
  step: number;
  /** In slots. */
  shortest: number;
  longest: number;
  /** The least minutes between booking and start. */
  notice: number;
  /** Days from today to the last bookable day. */
  horizon: number;
  /** Bookings of one person. */
  perDay: number;
  perWeek: number;
  /** A booking waits for the desk: always, never, or for these purposes. */
  approval: 'always' | 'never' | Purpose[];
  /** Hours after which an unanswered request expires; never later than its start. */
  approvalHours: number;
  /** Minutes before the start until which the booker may cancel. */
  cancelUntil: number;
  /** Minutes around the start in which a booker checks in; `after` them the room is released. */
  checkIn: { required: boolean; before: number; after: number };
  noShow: { most: number; withinDays: number; pauseDays: number };
};

/** A room as people book it. Rooms with one `space` are layouts of one place and share its time. */
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

/** True if the actor is at the desk of the hall's community. */
export const managesHall = (actor: Pick<Actor, 'positions'>, { community }: Pick<Hall, 'community'>): boolean =>
  hasRole(actor, 'desk', community);

/** A room of a hall. Throws `notFound`. */
export function findRoom(hall: Hall, id: string): Room {
  const room = hall.rooms.find((one) => one.id === id);
  if (!room) throw new AppError('notFound');
  return room;
}

/** The rules of a room: the hall's, and its own where it has any. */
export const rulesFor = (hall: Hall, room: Room): Rules => ({ ...hall.rules, ...room.rules });

/** The other layouts of a room's space. */
export const otherLayoutsOf = (hall: Hall, room: Room): Room[] =>
  hall.rooms.filter((one) => one.space === room.space && one.id !== room.id);

export const spacesOf = (hall: Hall): string[] => [...new Set(hall.rooms.map(({ space }) => space))];

/** True if a booking for this purpose waits for the desk. */
export const needsApproval = ({ approval }: Rules, purpose: Purpose): boolean =>
  typeof approval === 'string' ? approval === 'always' : approval.includes(purpose);
